internal import BriefingModel

/// One event of articles that tell of one type, day and country, in places that fit together.
struct ToldEvent {
  /// What all tellings of an event share.
  struct Occasion: Hashable {
    let type: String
    let date: String?
    let iso3: String?

    init(_ event: EventFinding) {
      type = event.type
      date = event.date
      iso3 = event.iso3
    }
  }

  let event: EventFinding
  let reading: DateReading
  private(set) var tellings: [(article: ArticleText, event: EventFinding)]
  /// The names in the places of all tellings.
  private var places: Set<String>

  init(_ event: EventFinding, in article: ArticleText, reading: DateReading) {
    self.event = event
    self.reading = reading
    tellings = [(article, event)]
    places = Self.words(event.place)
  }

  /// Whether another telling of the same occasion can be of the same event: in places that share a
  /// name; where one gives no place, in the same article or story, or with a party in common.
  func fits(_ other: EventFinding, in article: ArticleText) -> Bool {
    let its = Self.words(other.place)
    if !places.isEmpty, !its.isEmpty { return !places.isDisjoint(with: its) }
    let story = article.record.story?.id
    return tellings.contains { told in
      told.article == article || story != nil && told.article.record.story?.id == story
        || !Self.parties(told.event).isDisjoint(with: Self.parties(other))
    }
  }

  private static func parties(_ event: EventFinding) -> Set<String> {
    Set(event.actors + event.victims)
  }

  mutating func add(_ event: EventFinding, in article: ArticleText) {
    tellings.append((article, event))
    places.formUnion(Self.words(event.place))
  }

  private static func words(_ places: [String]) -> Set<String> {
    let words = places.flatMap { Wording.words($0).map(String.init) }
    return Set(words.filter { $0.first?.isUppercase == true })
  }
}
