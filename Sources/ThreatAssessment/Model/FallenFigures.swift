internal import BriefingModel

/// Figures of killed or injured that are lower than what an earlier edition printed of the event.
///
/// A toll that falls is a correction or a disagreement; which of them no article says, so both
/// figures are shown (R39, R41). A number that an earlier edition had too is no news.
struct FallenFigures {
  let articles: [ArticleText]
  /// With today's figures.
  let series: [FigureSeries]
  /// The edition's date.
  let date: String
  /// Sentences ("key number") whose figures stand in a disagreement of today already.
  let told: Set<String>

  /// One for each event, sorted by identifier.
  func disagreements() -> [FoundDisagreement] {
    series.compactMap(disagreement).sorted { $0.id < $1.id }
  }

  private func disagreement(_ series: FigureSeries) -> FoundDisagreement? {
    let past = series.steps.filter { $0.edition < date }
    guard let highest = past.max(by: { ($0.number, $1.edition) < ($1.number, $0.edition) }) else {
      return nil
    }
    let known = Set(past.map(\.number))
    let fallen = series.steps.filter { step in
      step.edition == date && step.number < highest.number && !known.contains(step.number)
        && step.time > highest.time && !told.contains("\(step.article) \(step.sentence)")
    }
    guard let first = fallen.compactMap({ account($0, of: series) }).first else { return nil }
    let place = series.places.joined(separator: " ")
    return FoundDisagreement(
      id: LastingIdentifier.make("D", ["fallen", series.id]), label: "", grade: .competing,
      about: PhraseBook.shipped.inline(
        .aboutNumber,
        [
          "measure": series.measure,
          "place": "\(placeName(first, series) ?? place) on \(CivilDate.words(series.date))",
        ]),
      accounts: fallen.compactMap { account($0, of: series) } + [
        FoundAccount(
          claimID: identifier(highest, series), article: first.article, claim: nil,
          figure: highest.number, sentence: first.sentence, earlier: highest)
      ])
  }

  private func account(_ step: FigureStep, of series: FigureSeries) -> FoundAccount? {
    articles.first { $0.key == step.article }.map {
      FoundAccount(
        claimID: identifier(step, series), article: $0, claim: nil, figure: step.number,
        sentence: step.sentence)
    }
  }

  /// The place as the article of an account has it.
  private func placeName(_ account: FoundAccount, _ series: FigureSeries) -> String? {
    account.article.findings.events.first {
      $0.sentence == account.sentence && $0.date == series.date
    }?.place.first.map(Wording.cleaned)
  }

  private func identifier(_ step: FigureStep, _ series: FigureSeries) -> String {
    LastingIdentifier.make("E", [series.id, step.article])
  }
}

extension FigureStep {
  /// Who published it, as a speaker.
  var publisher: String { outlet.map(Wording.cleaned) ?? "an article without a publisher" }
}
