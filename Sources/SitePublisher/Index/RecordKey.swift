/// Names a record of the site: that of an actor, a state, an alliance or a speaker.
struct RecordKey: Hashable, Sendable {
  /// What the record is of.
  enum Kind: Character, Sendable, CaseIterable {
    case actor = "a"
    case alliance = "l"
    case speaker = "p"
    case state = "s"
  }

  let kind: Kind
  let id: String

  static func actor(_ id: String) -> RecordKey { RecordKey(kind: .actor, id: id) }
  static func alliance(_ id: String) -> RecordKey { RecordKey(kind: .alliance, id: id) }
  static func speaker(_ id: String) -> RecordKey { RecordKey(kind: .speaker, id: id) }
  static func state(_ iso3: String) -> RecordKey { RecordKey(kind: .state, id: iso3) }

  /// The key as one text, the kind in front.
  var text: String { "\(kind.rawValue)\(id)" }

  /// Reads `text`; nil where it names no kind.
  init?(text: String) {
    guard let first = text.unicodeScalars.first, let kind = Kind(rawValue: Character(first)) else {
      return nil
    }
    self.init(kind: kind, id: String(text.unicodeScalars.dropFirst()))
  }

  init(kind: Kind, id: String) {
    self.kind = kind
    self.id = id
  }

  /// Whether it has a feed of its own.
  var hasFeed: Bool { kind == .actor || kind == .state }

  /// The address of its page.
  var address: SiteAddress {
    switch kind {
    case .actor: .actor(id)
    case .alliance: .alliance(id)
    case .speaker: .source(id)
    case .state: .state(id)
    }
  }
}
