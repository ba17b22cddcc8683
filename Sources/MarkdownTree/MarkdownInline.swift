/// A piece of running text, with the line that it stands on.
public struct MarkdownInline: Hashable, Sendable {
  /// What the piece is.
  public indirect enum Content: Hashable, Sendable {
    /// Text, with escapes and character references resolved.
    case text(String)
    /// A line end in the source that is only a space in the result.
    case softBreak
    /// A line end that the author asked for.
    case lineBreak
    /// A code span.
    case code(String)
    /// A raw HTML tag or comment; never shown as HTML.
    case html(String)
    /// Emphasis.
    case emphasis([MarkdownInline])
    /// Strong emphasis.
    case strong([MarkdownInline])
    /// A link.
    case link(destination: String, title: String, [MarkdownInline])
    /// An image, with its alternative text as children.
    case image(source: String, title: String, [MarkdownInline])
  }

  /// What the piece is.
  public var content: Content
  /// The line of the source, from 1.
  public var line: Int

  /// Makes a piece.
  public init(_ content: Content, line: Int) {
    self.content = content
    self.line = line
  }
}

extension MarkdownInline {
  /// What stands inside; empty for pieces that hold nothing.
  public var children: [MarkdownInline] {
    switch content {
    case .emphasis(let children), .strong(let children), .link(_, _, let children),
      .image(_, _, let children):
      children
    case .text, .softBreak, .lineBreak, .code, .html: []
    }
  }

  /// The text that a reader sees: no markup, line ends as spaces, no raw HTML.
  public var plainText: String {
    switch content {
    case .text(let text), .code(let text): text
    case .softBreak, .lineBreak: " "
    case .html: ""
    case .emphasis, .strong, .link, .image: children.plainText
    }
  }
}

extension [MarkdownInline] {
  /// The text that a reader sees.
  public var plainText: String {
    count == 1 ? self[0].plainText : map(\.plainText).joined()
  }

  /// Every link, in reading order, those inside emphasis included.
  public var links: [(destination: String, text: String, line: Int)] {
    var links: [(destination: String, text: String, line: Int)] = []
    addLinks(to: &links)
    return links
  }

  private func addLinks(to links: inout [(destination: String, text: String, line: Int)]) {
    for inline in self {
      switch inline.content {
      case .text, .softBreak, .lineBreak, .code, .html: break
      case .emphasis(let children), .strong(let children), .image(_, _, let children):
        children.addLinks(to: &links)
      case .link(let destination, _, let children):
        links.append((destination, children.plainText, inline.line))
        children.addLinks(to: &links)
      }
    }
  }
}
