/// What kind of relation a claim states.
public enum ClaimType: String, Hashable, Sendable, Codable, CaseIterable {
  /// Violence that happened.
  case attack
  /// Fighting between two sides.
  case clash
  /// Violence that is planned.
  case plot
  /// A danger stated or assessed.
  case threat
  /// A spread, foothold or base.
  case presence
  /// A movement of forces or fighters.
  case movement
  /// Other doings of an actor.
  case activity
  /// Killed or injured people.
  case casualties
  /// A property of an actor or of victims (nationality, membership, number).
  case attribute
  /// Worry about an actor or a danger.
  case concern
  /// A denial or refusal.
  case denial
  /// An arrest or detention.
  case arrest
  /// A sanction or ban.
  case sanction
  /// Talks, offers, agreements.
  case diplomacy
  /// Anything else that is said.
  case statement
}

extension ClaimType {
  /// The rank by which the gravest relation of a claim is chosen: lower is graver (contract).
  public var gravity: Int { Self.allCases.firstIndex(of: self) ?? Self.allCases.count }

  /// Whether a relation of this type is a threat by its actor to its target.
  public var isThreat: Bool { gravity <= ClaimType.presence.gravity }
}
