/// Somebody said to be threatened.
public struct ThreatenedEntry: Hashable, Sendable, Codable {
  /// Who.
  public var entity: EntityReference
  /// The states that it is or belongs to, alpha-3.
  public var states: [String]
  /// The identifiers of the actors said to threaten it.
  public var actors: [String]
  /// Whether a speaker of its own is quoted (R51).
  public var hasOwnVoice: Bool
  /// Its line.
  public var sentence: CitedSentence

  /// Makes the value from its parts.
  public init(
    entity: EntityReference,
    states: [String] = [],
    actors: [String] = [],
    hasOwnVoice: Bool,
    sentence: CitedSentence
  ) {
    self.entity = entity
    self.states = states
    self.actors = actors
    self.hasOwnVoice = hasOwnVoice
    self.sentence = sentence
  }
}

extension ThreatenedEntry: JSONWritable {
  /// Writes the object of the edition format, keys in a fixed order.
  public func write(to json: inout JSONWriter) {
    json.object {
      $0.field("entity", entity)
      $0.field("states", states)
      $0.field("actors", actors)
      $0.field("has_own_voice", hasOwnVoice)
      $0.field("sentence", sentence)
    }
  }
}
