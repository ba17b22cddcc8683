/// A threat actor of the edition.
public struct ActorEntry: Hashable, Sendable, Codable {
  /// The actor.
  public var entity: EntityReference
  /// Whether it is new.
  public var change: ChangeMark
  /// The lasting identifiers of the claims about it.
  public var claims: [String]
  /// Its line.
  public var sentence: CitedSentence

  /// Makes the value from its parts.
  public init(
    entity: EntityReference,
    change: ChangeMark,
    claims: [String] = [],
    sentence: CitedSentence
  ) {
    self.entity = entity
    self.change = change
    self.claims = claims
    self.sentence = sentence
  }
}

extension ActorEntry: JSONWritable {
  /// Writes the object of the edition format, keys in a fixed order.
  public func write(to json: inout JSONWriter) {
    json.object {
      $0.field("entity", entity)
      $0.field("change", change.rawValue)
      $0.field("claims", claims)
      $0.field("sentence", sentence)
    }
  }
}
