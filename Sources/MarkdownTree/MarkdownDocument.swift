/// A Markdown text as a tree of values.
///
/// libcmark 0.30 reads it, so the dialect is CommonMark 0.30: no pipe tables, no footnotes. Blocks
/// nested deeper than `maximumDepth` are kept as their text.
public struct MarkdownDocument: Hashable, Sendable {
  /// The text as it was given.
  public let source: String
  /// The blocks, in order.
  public var blocks: [MarkdownBlock]

  /// Reads a text.
  public init(parsing source: String) throws(MarkdownError) {
    self.source = source
    blocks = try CommonMarkParser.blocks(of: source)
  }
}

extension MarkdownDocument {
  /// The most bytes that a text may have (64 MB).
  public static let maximumBytes = 64 << 20
  /// How many levels of nesting the tree keeps, blocks and running text counted together.
  public static let maximumDepth = 100

  /// The source written again by libcmark in its regular form: parsing that gives the same tree.
  ///
  /// Raw HTML of the source stands in it as it was.
  public func commonMark() throws(MarkdownError) -> String {
    try CommonMarkParser.regularForm(of: source)
  }

  /// The text that a reader sees, a line for each block.
  public var plainText: String { blocks.plainText }

  /// Every link, in reading order.
  public var links: [(destination: String, text: String, line: Int)] { blocks.flatMap(\.links) }

  /// The whole as HTML.
  public func html(_ style: HTMLStyle = HTMLStyle()) -> String {
    String(decoding: markup(style).bytes, as: UTF8.self)
  }

  /// The whole as HTML, as it was written.
  public func markup(_ style: HTMLStyle) -> HTMLBuffer {
    var renderer = HTMLRenderer(style: style, reserving: 3 * source.utf8.count)
    renderer.render(blocks, isTight: false)
    return renderer.html
  }
}
