internal import BriefingModel

/// A house rule that is seen on the pages of a site, not on one edition.
public protocol SiteRule: Sendable {
  /// The number in the house rules ("R69").
  var number: String { get }
  /// The rule in one line.
  var summary: String { get }
  /// Whether a breach stops publication or warns.
  var level: RuleLevel { get }
  /// How a breach is mended, in one line.
  var remedy: String { get }
  /// Every breach of a site.
  func breaches(in site: WrittenSite) -> [Breach]
}

extension SiteRule {
  /// Makes a breach of this rule.
  func breach(_ message: String, on path: String, line: Int? = nil, text: String = "") -> Breach {
    Breach(
      rule: number, level: level, place: SourcePlace(path: path, line: line), sentence: text,
      message: message, remedy: remedy)
  }
}
