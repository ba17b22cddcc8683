internal import BriefingModel

/// One event of articles that tell of one type, day and country, in places that fit together.
struct ToldEvent {
  let event: EventFinding
  let reading: DateReading
  var tellings: [(article: ArticleText, event: EventFinding)]

  /// Whether another telling can be of the same event.
  func fits(_ other: EventFinding) -> Bool {
    guard event.type == other.type, event.date == other.date, event.iso3 == other.iso3 else {
      return false
    }
    let mine = Self.words(tellings.flatMap(\.event.place))
    let its = Self.words(other.place)
    return mine.isEmpty || its.isEmpty || !mine.isDisjoint(with: its)
  }

  private static func words(_ places: [String]) -> Set<String> {
    let words = places.flatMap { $0.split(separator: " ").map(String.init) }
    return Set(words.filter { $0.first?.isUppercase == true })
  }
}
