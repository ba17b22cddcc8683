internal import BriefingModel

/// Figures of killed and injured that articles give for one event.
///
/// A figure that grows from one publication time to the next is a series, not a disagreement; two
/// figures of one time are competing accounts.
struct EventFigures {
  let articles: [ArticleText]

  private struct Place: Hashable, Comparable {
    let date: String
    let iso3: String
    let place: String
    let measure: String

    static func < (left: Place, right: Place) -> Bool {
      (left.date, left.iso3, left.place, left.measure)
        < (right.date, right.iso3, right.place, right.measure)
    }
  }

  private struct Figure {
    let article: ArticleText
    let number: Int
    let sentence: Int
    let published: String
  }

  /// Competing figures, sorted by date and place.
  func disagreements() -> [FoundDisagreement] {
    figures().sorted { $0.key < $1.key }.compactMap { place, figures in
      let firsts = oneForEachOrigin(figures)
      guard Set(firsts.map(\.number)).count > 1, !isSeries(firsts) else { return nil }
      let about = PhraseBook.shipped(
        .aboutNumber, ["measure": place.measure, "place": "\(place.place) on \(day(place.date))"])
      let accounts = firsts.map { figure in
        FoundAccount(
          claimID: LastingIdentifier.make(
            "E", [figure.article.record.origin, place.date, place.place, place.measure]),
          article: figure.article, claim: nil, figure: figure.number, sentence: figure.sentence)
      }
      return FoundDisagreement(
        id: LastingIdentifier.make("D", [place.date, place.iso3, place.place, place.measure]),
        label: "", grade: .competing, about: about.prefix(1).lowercased() + about.dropFirst(),
        accounts: accounts)
    }
  }

  private func day(_ date: String) -> String { CivilDate.words(date) }

  private func figures() -> [Place: [Figure]] {
    var result: [Place: [Figure]] = [:]
    for article in articles {
      for event in article.findings.events where event.precision == "day" {
        guard let date = event.date, let place = event.place.first else { continue }
        for (measure, number) in [("killed", event.killed), ("injured", event.injured)] {
          guard let number else { continue }
          let key = Place(
            date: date, iso3: event.iso3 ?? "", place: Wording.cleaned(place), measure: measure)
          result[key, default: []].append(
            Figure(
              article: article, number: number, sentence: event.sentence,
              published: article.findings.article.published ?? ""))
        }
      }
    }
    return result
  }

  private func oneForEachOrigin(_ figures: [Figure]) -> [Figure] {
    var seen: Set<String> = []
    return figures.filter { seen.insert($0.article.record.origin).inserted }
  }

  private func isSeries(_ figures: [Figure]) -> Bool {
    let times = figures.map(\.published)
    guard !times.contains(""), Set(times).count == times.count else { return false }
    let numbers = figures.sorted { $0.published < $1.published }.map(\.number)
    return zip(numbers, numbers.dropFirst()).allSatisfy { $0 <= $1 }
  }
}
