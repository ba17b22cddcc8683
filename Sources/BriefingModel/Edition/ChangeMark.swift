/// How an item stands against the last edition (R53).
public enum ChangeMark: String, Hashable, Sendable, Codable, CaseIterable {
  /// Not in the last thirty days' editions.
  case new
  /// More independent reports than before.
  case moreSupport = "more support"
  /// Fewer reports stand behind it than before.
  case lessSupport = "less support"
  /// A source now says the opposite.
  case contradicted
  /// As it was.
  case unchanged
  /// The speaker or publisher took it back.
  case withdrawn
}
