internal import BriefingModel

/// Figures of killed and injured that articles give for one event.
///
/// A figure that grows from one publication time to the next is a series, not a disagreement; two
/// figures of one time are competing accounts.
struct EventFigures {
  let articles: [ArticleText]
  /// For each article the merged claim of each of its claims.
  let mergedIDs: [String: [String: String]]

  private struct Figure {
    let article: ArticleText
    let event: EventFinding
    let date: String
    let measure: String
    let number: Int

    /// The names in its place.
    var placeWords: Set<String> {
      let words = event.place.flatMap { $0.split { !$0.isLetter }.map(String.init) }
      return Set(words.filter { $0.first?.isUppercase == true })
    }

    /// Whether another figure can be of the same event: same day, country and a place in common.
    func fits(_ other: Figure) -> Bool {
      guard date == other.date, measure == other.measure, event.iso3 == other.event.iso3 else {
        return false
      }
      return !placeWords.isDisjoint(with: other.placeWords)
    }
  }

  /// Competing figures, sorted by date, place and measure.
  func disagreements() -> [FoundDisagreement] {
    var groups: [[Figure]] = []
    for figure in figures() {
      if let index = groups.firstIndex(where: { $0[0].fits(figure) }) {
        groups[index].append(figure)
      } else {
        groups.append([figure])
      }
    }
    return groups.compactMap(disagreement).sorted { $0.id < $1.id }
  }

  private func disagreement(_ figures: [Figure]) -> FoundDisagreement? {
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
  private func claim(of figure: Figure) -> Claim? {
    let claims = figure.article.findings.claims.filter {
      $0.sentence == figure.event.sentence && $0.source != nil
        && Wording.holds($0.text, figure.measure)
    }
    return claims.count == 1 ? claims[0] : nil
  }

  private func figures() -> [Figure] {
    articles.flatMap { article in
      article.findings.events.flatMap { event -> [Figure] in
        guard event.precision == "day", let date = event.date, !event.place.isEmpty else {
          return []
        }
        return [("killed", event.killed), ("injured", event.injured)].compactMap {
          measure, number in
          number.map {
            Figure(article: article, event: event, date: date, measure: measure, number: $0)
          }
        }
      }
    }
  }

  private func oneForEachOrigin(_ figures: [Figure]) -> [Figure] {
    var seen: Set<String> = []
    return figures.filter { seen.insert($0.article.record.origin).inserted }
  }

  private func isSeries(_ figures: [Figure]) -> Bool {
    let times = figures.map { $0.article.findings.article.published ?? "" }
    guard !times.contains(""), Set(times).count == times.count else { return false }
    let numbers = zip(times, figures).sorted { $0.0 < $1.0 }.map(\.1.number)
    return zip(numbers, numbers.dropFirst()).allSatisfy { $0 <= $1 }
  }
}
