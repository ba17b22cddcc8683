/// That an actor attacks, threatens or endangers a target, by whose word.
public struct ThreatFinding: Hashable, Sendable, Codable {
  /// The entity that threatens.
  public var actor: String
  /// The entity that is threatened.
  public var target: String
  /// The states that are the target or whose people, forces or soil are, alpha-3.
  public var states: [String]
  /// The gravest type over its claims.
  public var type: ClaimType
  /// The claims that say so.
  public var claims: [String]
  /// The sources that say so; none where only the article's own voice does.
  public var sources: [String]

  /// Makes the value from its parts.
  public init(
    actor: String, target: String, states: [String] = [], type: ClaimType, claims: [String] = [],
    sources: [String] = []
  ) {
    self.actor = actor
    self.target = target
    self.states = states
    self.type = type
    self.claims = claims
    self.sources = sources
  }
}

extension ThreatFinding: JSONWritable {
  /// Writes the object of the findings format, keys in a fixed order.
  public func write(to json: inout JSONWriter) {
    json.object {
      $0.field("actor", actor)
      $0.field("target", target)
      $0.field("states", states)
      $0.field("type", type.rawValue)
      $0.field("claims", claims)
      $0.field("sources", sources)
    }
  }
}
