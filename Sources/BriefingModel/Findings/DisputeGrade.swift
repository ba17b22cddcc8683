/// How far two accounts disagree (R40).
public enum DisputeGrade: String, Hashable, Sendable, Codable, CaseIterable {
  /// Both cannot be true.
  case contradiction
  /// Set against each other; both may hold in part.
  case competing
  /// They differ in degree.
  case degree
}
