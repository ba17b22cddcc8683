internal import BriefingModel

/// Figures of killed and injured that articles give for one event.
///
/// A figure that grows from one publication time to the next is a series, not a disagreement; two
/// figures of one time are competing accounts.
struct EventFigures {
  let articles: [ArticleText]
  /// For each article the merged claim of each of its claims.
  let mergedIDs: [String: [String: String]]

  /// Competing figures, sorted by date, place and measure.
  func disagreements() -> [FoundDisagreement] {
    var groups: [[EventFigure]] = []
    // The groups of a day and country by the places of their first figures.
    var known: [[String]: [(places: Set<String>, group: Int)]] = [:]
    for figure in EventFigure.all(in: articles) {
      let places = figure.placeWords
      let fitting = known[figure.occasion]?.first { !$0.places.isDisjoint(with: places) }
      if let fitting {
        groups[fitting.group].append(figure)
      } else {
        known[figure.occasion, default: []].append((places, groups.count))
        groups.append([figure])
      }
    }
    return groups.compactMap(disagreement).sorted { $0.id < $1.id }
  }

  private func disagreement(_ figures: [EventFigure]) -> FoundDisagreement? {
    let firsts = oneForEachOrigin(figures)
    guard Set(firsts.map(\.number)).count > 1, !isSeries(firsts), let first = firsts.first else {
      return nil
    }
    let places = firsts.compactMap(\.event.place.first).map(Wording.cleaned)
    let place = places.min { ($0.count, $0) < ($1.count, $1) } ?? ""
    let about = PhraseBook.shipped.inline(
      .aboutNumber,
      ["measure": first.measure, "place": "\(place) on \(CivilDate.words(first.date))"])
    let accounts = firsts.map { figure -> FoundAccount in
      let claim = claim(of: figure)
      let merged = claim.flatMap { mergedIDs[figure.article.key]?[$0.id] }
      return FoundAccount(
        claimID: merged
          ?? LastingIdentifier.make(
            "E", [figure.article.record.origin, first.date, place, first.measure]),
        article: figure.article, claim: claim, figure: figure.number,
        sentence: figure.event.sentence)
    }
    return FoundDisagreement(
      id: LastingIdentifier.make("D", [first.date, first.event.iso3 ?? "", place, first.measure]),
      label: "", grade: .competing, about: about, accounts: accounts)
  }

  /// The claim that gives the figure, where one speaker does in that sentence.
  private func claim(of figure: EventFigure) -> Claim? {
    let claims = figure.article.findings.claims.filter {
      $0.sentence == figure.event.sentence && $0.source != nil
        && Wording.holds($0.text, figure.measure)
    }
    return claims.count == 1 ? claims[0] : nil
  }

  private func oneForEachOrigin(_ figures: [EventFigure]) -> [EventFigure] {
    var seen: Set<String> = []
    return figures.filter { seen.insert($0.article.record.origin).inserted }
  }

  private func isSeries(_ figures: [EventFigure]) -> Bool {
    let times = figures.map { $0.article.findings.article.published ?? "" }
    guard !times.contains(""), Set(times).count == times.count else { return false }
    let numbers = zip(times, figures).sorted { $0.0 < $1.0 }.map(\.1.number)
    return zip(numbers, numbers.dropFirst()).allSatisfy { $0 <= $1 }
  }
}
