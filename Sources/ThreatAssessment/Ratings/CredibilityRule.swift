/// Information credibility by R27's table. It cannot see who published (R26).
struct CredibilityRule: Sendable {
  /// What the rule may look at.
  struct Evidence: Hashable, Sendable {
    /// Independent origins that report what is claimed.
    var origins: Int
    /// Independent speakers who say it.
    var speakers: Int
    /// Whether this claim's own speaker is named.
    var isNamed: Bool
    /// Hearsay depth.
    var depth: Int
    /// Speakers of equal class who say the contrary.
    var contradicting: Int
    /// Whether other accounts compete with it.
    var isContested: Bool
  }

  /// The digit and the reason in words.
  static func rate(_ evidence: Evidence) -> (digit: Int, reason: String) {
    // R16: what nobody in particular says cannot be judged, whoever contradicts it.
    if evidence.depth >= 9 { return (6, "speaker not named or not stated") }
    if evidence.contradicting >= 2 && evidence.speakers < 2 {
      return (5, "contradicted by two or more independent sources and not supported")
    }
    if evidence.contradicting >= 1 {
      return (4, "strictly contradicted by a source of equal class")
    }
    if !evidence.isNamed { return (6, "speaker not named or not stated") }
    if evidence.isContested { return (6, "other accounts compete with it") }
    if evidence.depth <= 1 && evidence.speakers >= 2 {
      return evidence.origins >= 2
        ? (1, "two or more independent publishers and speakers agree, none against")
        : (2, "two or more independent speakers agree through one publisher, none against")
    }
    return (3, "one named speaker, none against")
  }
}
