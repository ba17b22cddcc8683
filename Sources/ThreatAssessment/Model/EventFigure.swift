internal import BriefingModel

/// The number of killed or injured that one article gives for one event of a known day and place.
struct EventFigure {
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

  /// What figures of one event share, besides a place.
  var occasion: [String] { [date, measure, event.iso3 ?? "-"] }

  /// Every figure of some articles, in their order.
  static func all(in articles: [ArticleText]) -> [EventFigure] {
    articles.flatMap { article in
      article.findings.events.flatMap { event -> [EventFigure] in
        guard event.precision == "day", let date = event.date, !event.place.isEmpty else {
          return []
        }
        return [("killed", event.killed), ("injured", event.injured)].compactMap {
          measure, number in
          number.map {
            EventFigure(article: article, event: event, date: date, measure: measure, number: $0)
          }
        }
      }
    }
  }
}
