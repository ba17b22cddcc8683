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

  /// Whether another figure can be of the same event: same day, country and a place in common.
  func fits(_ other: EventFigure) -> Bool {
    guard date == other.date, measure == other.measure, event.iso3 == other.event.iso3 else {
      return false
    }
    return !placeWords.isDisjoint(with: other.placeWords)
  }

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
