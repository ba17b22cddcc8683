/// Somebody or something that the article speaks of: an actor, a target, a place.
public struct Entity: Hashable, Sendable, Codable {
  /// Stable for reference entities ("islamic-state"); `ARTICLE.slug` for unnamed ones.
  public var id: String
  /// What it is.
  public var kind: EntityKind
  /// The fullest name that the article uses, or the canonical one.
  public var name: String
  /// Every way in which the article names it, verbatim, fullest first.
  public var names: [String]
  /// The state that it is or belongs to, ISO 3166-1 alpha-3.
  public var iso3: String?
  /// Where it is mentioned, in text order.
  public var mentions: [Mention]

  /// Makes the value from its parts.
  public init(
    id: String, kind: EntityKind, name: String, names: [String] = [], iso3: String? = nil,
    mentions: [Mention] = []
  ) {
    self.id = id
    self.kind = kind
    self.name = name
    self.names = names
    self.iso3 = iso3
    self.mentions = mentions
  }
}

extension Entity: JSONWritable {
  /// Writes the object of the findings format, keys in a fixed order.
  public func write(to json: inout JSONWriter) {
    json.object {
      $0.field("id", id)
      $0.field("kind", kind.rawValue)
      $0.field("name", name)
      $0.field("names", names)
      $0.field("iso3", iso3)
      $0.field("mentions", mentions)
    }
  }
}
