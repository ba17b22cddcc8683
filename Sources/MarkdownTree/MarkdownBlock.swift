/// A block of a Markdown text, with the lines that it stands on.
public struct MarkdownBlock: Hashable, Sendable {
  /// What the block is.
  public indirect enum Content: Hashable, Sendable {
    /// A paragraph.
    case paragraph([MarkdownInline])
    /// A heading of level 1 to 6.
    case heading(level: Int, [MarkdownInline])
    /// A quotation.
    case quote([MarkdownBlock])
    /// A list.
    case list(MarkdownList)
    /// A code block; `info` is empty where it is indented or bears none.
    case code(info: String, text: String)
    /// Raw HTML; never shown as HTML.
    case html(String)
    /// A line across the page.
    case rule
  }

  /// What the block is.
  public var content: Content
  /// The first and last line of the source, from 1.
  public var lines: ClosedRange<Int>

  /// Makes a block.
  public init(_ content: Content, lines: ClosedRange<Int>) {
    self.content = content
    self.lines = lines
  }
}

extension MarkdownBlock {
  /// The running text that stands in the block itself; empty for blocks that hold blocks or code.
  public var inlines: [MarkdownInline] {
    switch content {
    case .paragraph(let inlines), .heading(_, let inlines): inlines
    case .quote, .list, .code, .html, .rule: []
    }
  }

  /// The text that a reader sees: no markup, one line a block, no raw HTML.
  public var plainText: String {
    switch content {
    case .paragraph(let inlines), .heading(_, let inlines): inlines.plainText
    case .quote(let blocks): blocks.plainText
    case .list(let list): list.items.map(\.blocks.plainText).joined(separator: "\n")
    case .code(_, let text): text.hasSuffix("\n") ? String(text.dropLast()) : text
    case .html, .rule: ""
    }
  }

  /// Every link in the block and the blocks inside it, in reading order.
  public var links: [(destination: String, text: String, line: Int)] {
    switch content {
    case .paragraph(let inlines), .heading(_, let inlines): inlines.links
    case .quote(let blocks): blocks.flatMap(\.links)
    case .list(let list): list.items.flatMap { $0.blocks.flatMap(\.links) }
    case .code, .html, .rule: []
    }
  }
}

extension [MarkdownBlock] {
  /// The text that a reader sees, a line for each block.
  public var plainText: String {
    map(\.plainText).filter { !$0.isEmpty }.joined(separator: "\n")
  }
}
