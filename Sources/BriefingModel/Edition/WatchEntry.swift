/// What an edition has of a watched state, actor or word.
public struct WatchEntry: Hashable, Sendable, Codable {
  /// The name as the edition prints it.
  public var name: String
  /// What it is.
  public var kind: WatchedName.Kind
  /// The state's alpha-3 code; nil for actors and words.
  public var iso3: String?
  /// The identifiers of the claims that concern it, in the edition's order.
  public var claims: [String]
  /// Those of them that are new and say that it is threatened, or that it threatens.
  public var newThreats: [String]
  /// How often it stands in the edition, in words.
  public var sentence: CitedSentence

  /// Makes the value from its parts.
  public init(
    name: String, kind: WatchedName.Kind, iso3: String? = nil, claims: [String] = [],
    newThreats: [String] = [], sentence: CitedSentence
  ) {
    self.name = name
    self.kind = kind
    self.iso3 = iso3
    self.claims = claims
    self.newThreats = newThreats
    self.sentence = sentence
  }
}

extension WatchEntry: JSONWritable {
  /// Writes the object of the edition format, keys in a fixed order.
  public func write(to json: inout JSONWriter) {
    json.object {
      $0.field("name", name)
      $0.field("kind", kind.rawValue)
      $0.field("iso3", iso3)
      $0.field("claims", claims)
      $0.field("new_threats", newThreats)
      $0.field("sentence", sentence)
    }
  }
}
