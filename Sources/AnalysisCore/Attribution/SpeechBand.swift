/// Bands of what the network says of who says what, as traits have them.
enum SpeechBand {
  /// The band of odds in units of `SpeechReading`: two thirds of a logarithm wide.
  static func odds(_ odds: Int) -> UInt64 { UInt64(max(-8, min(8, (odds * 3 + 64) >> 7)) + 8) }

  /// The band of how far something is behind the likeliest, in units of `SpeechReading`.
  static func gap(_ gap: Int) -> UInt64 { UInt64(limits.count { gap < $0 }) }

  private static let limits = [-6, -19, -45, -77, -128, -192, -288, -384, -512]
}
