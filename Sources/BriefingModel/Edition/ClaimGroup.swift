/// The claims about one actor and its targets.
public struct ClaimGroup: Hashable, Sendable, Codable {
  /// The actor, an arrow and the targets.
  public var heading: String
  /// The actor; nil for statements about none.
  public var actor: EntityReference?
  /// Its targets, in order of first claim.
  public var targets: [EntityReference]
  /// The claims.
  public var claims: [ReportedClaim]

  /// Makes the value from its parts.
  public init(
    heading: String,
    actor: EntityReference? = nil,
    targets: [EntityReference] = [],
    claims: [ReportedClaim] = []
  ) {
    self.heading = heading
    self.actor = actor
    self.targets = targets
    self.claims = claims
  }
}

extension ClaimGroup: JSONWritable {
  /// Writes the object of the edition format, keys in a fixed order.
  public func write(to json: inout JSONWriter) {
    json.object {
      $0.field("heading", heading)
      $0.field("actor", actor)
      $0.field("targets", targets)
      $0.field("claims", claims)
    }
  }
}
