/// Which part of an account another account contests.
public enum DisputeSlot: String, Hashable, Sendable, Codable, CaseIterable {
  /// How many.
  case number
  /// Who they are: nationality, membership.
  case identity
  /// Where.
  case place
  /// Who did it, or who is to blame.
  case responsibility
  /// How much, how grave.
  case degree
  /// Whether or how it came about.
  case fact
}
