/// How a Markdown tree is written as HTML.
///
/// Raw HTML of the author never comes through, and a link leads only to http, https or a place on
/// the same site (R68); other links keep their text and lose their address.
public struct HTMLStyle: Sendable {
  /// HTML of our own to stand for a fenced block, given its info string and text; nil leaves it.
  public var fencedBlock: @Sendable (_ info: String, _ text: String) -> HTMLBuffer?
  /// Where a link leads, given where the author says; nil leaves its text alone.
  public var destination: @Sendable (_ destination: String) -> String?
  /// The class of a link, given where it leads; nil for none.
  public var linkClass: @Sendable (_ destination: String) -> String?
  /// The `id` of a block, for anchors; nil for none. Each must be given once only.
  public var identifier: @Sendable (MarkdownBlock) -> String?
  /// HTML of our own to stand behind a paragraph, inside its list entry if it is in one; nil for
  /// none.
  public var supplement: @Sendable (MarkdownBlock) -> HTMLBuffer?
  /// How many levels headings move down, so that a page's own heading stands above them.
  public var headingShift: Int
  /// Whether raw HTML and every address come through, as the CommonMark examples want it.
  /// Never set outside the conformance test.
  var isConformanceRun = false

  /// Starts from a style that changes nothing.
  public init(
    headingShift: Int = 0,
    fencedBlock: @escaping @Sendable (String, String) -> HTMLBuffer? = { _, _ in nil },
    destination: @escaping @Sendable (String) -> String? = { $0 },
    linkClass: @escaping @Sendable (String) -> String? = { _ in nil },
    identifier: @escaping @Sendable (MarkdownBlock) -> String? = { _ in nil },
    supplement: @escaping @Sendable (MarkdownBlock) -> HTMLBuffer? = { _ in nil }
  ) {
    self.headingShift = headingShift
    self.fencedBlock = fencedBlock
    self.destination = destination
    self.linkClass = linkClass
    self.identifier = identifier
    self.supplement = supplement
  }
}
