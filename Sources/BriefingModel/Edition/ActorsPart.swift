/// Who is in the picture: actors, the threatened, members of alliances, alliances, trend.
public struct ActorsPart: Hashable, Sendable, Codable {
  /// Those who threaten.
  public var threatActors: EditionPart<ActorEntry>
  /// Those said to be threatened.
  public var threatened: EditionPart<ThreatenedEntry>
  /// States named as members only.
  public var membersOnly: EditionPart<MemberEntry>
  /// Alliances.
  public var alliances: EditionPart<AllianceEntry>
  /// What reports do over editions (R54).
  public var trend: [CitedSentence]

  /// Makes the value from its parts.
  public init(
    threatActors: EditionPart<ActorEntry>,
    threatened: EditionPart<ThreatenedEntry>,
    membersOnly: EditionPart<MemberEntry>,
    alliances: EditionPart<AllianceEntry>,
    trend: [CitedSentence] = []
  ) {
    self.threatActors = threatActors
    self.threatened = threatened
    self.membersOnly = membersOnly
    self.alliances = alliances
    self.trend = trend
  }
}

extension ActorsPart: JSONWritable {
  /// Writes the object of the edition format, keys in a fixed order.
  public func write(to json: inout JSONWriter) {
    json.object {
      $0.field("threat_actors", threatActors)
      $0.field("threatened", threatened)
      $0.field("members_only", membersOnly)
      $0.field("alliances", alliances)
      $0.field("trend", trend)
    }
  }
}
