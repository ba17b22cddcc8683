internal import BriefingModel

/// One house rule: what it is, and how a program sees that it is broken.
///
/// One file a rule, named for its number. The doc comment of each says what the rule is, why, what a
/// breach looks like and how it is mended. A rule reads the written edition and the articles, and
/// shares no code with what wrote them.
public protocol HouseRule: Sendable {
  /// The number in the house rules ("R3").
  var number: String { get }
  /// The rule in one line, for reports and the method page.
  var summary: String { get }
  /// Whether a breach stops publication (MUST) or warns (SHOULD).
  var level: RuleLevel { get }
  /// How a breach is mended, in one line.
  var remedy: String { get }
  /// Every breach in an edition, in the order of the text.
  func breaches(in edition: WrittenEdition) -> [Breach]
}

/// How binding a rule is.
public enum RuleLevel: String, Hashable, Sendable {
  /// A breach stops publication.
  case must = "MUST"
  /// A breach is a warning.
  case should = "SHOULD"
}
