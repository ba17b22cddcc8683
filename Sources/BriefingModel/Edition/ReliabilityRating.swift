/// How reliable a source is held to be: by rule, or by a person's entry with date and reason (R28).
public struct ReliabilityRating: Hashable, Sendable, Codable {
  /// A to F; F means that it cannot be judged.
  public var letter: String
  /// The rule, or the person's reason.
  public var reason: String
  /// When a person entered it, `YYYY-MM-DD`; nil for the default.
  public var date: String?

  /// Makes a rating; without arguments the default, F.
  public init(
    letter: String = "F", reason: String = "no history with this source", date: String? = nil
  ) {
    self.letter = letter
    self.reason = reason
    self.date = date
  }
}
