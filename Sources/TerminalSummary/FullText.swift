public import MarkdownTree

/// A whole edition as plain text of some width, from its Markdown.
public enum FullText {
  /// Headings, lists, quotations, tables and figures as text. A link is its text with a mark, and
  /// the marks are explained at the end: citations by their own label, others by number.
  ///
  /// - Parameter links: where relative links lead; nil leaves them as they stand.
  public static func text(
    for document: MarkdownDocument, width: Int = 80, links: LinkBase? = nil
  ) -> String {
    var writer = FullTextWriter(width: min(200, max(40, width)), links: links)
    writer.write(document.blocks, indent: "", isTight: false)
    return RightToLeft.isolated(writer.finished())
  }
}
