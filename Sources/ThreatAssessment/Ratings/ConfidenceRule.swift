/// Confidence in a judgement by R36's printed rule.
struct ConfidenceRule: Sendable {
  /// The level and the key of its reason in the phrase book (R37).
  static func rate(origins: Int, speakerClasses: Int, credibility: Int, isContradicted: Bool)
    -> (level: String, reason: PhraseKey)
  {
    if origins >= 3 && speakerClasses >= 2 && credibility <= 2 && !isContradicted {
      return ("high", .confidenceHigh)
    }
    if origins >= 2 && !isContradicted { return ("moderate", .confidenceModerate) }
    return ("low", origins >= 2 ? .confidenceLowContradicted : .confidenceLow)
  }
}
