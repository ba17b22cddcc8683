internal import CCmark

/// The only place that holds pointers into libcmark; each is freed before the call returns.
enum CommonMarkParser {
  /// The tree of a text.
  static func blocks(of source: String) throws(MarkdownError) -> [MarkdownBlock] {
    guard let root = try document(of: source) else { return [] }
    defer { cmark_node_free(root) }
    return TreeReader().blocks(below: root, depth: 0)
  }

  /// The text in the form that libcmark writes.
  static func regularForm(of source: String) throws(MarkdownError) -> String {
    guard let root = try document(of: source) else { return "" }
    defer { cmark_node_free(root) }
    guard let text = cmark_render_commonmark(root, CMARK_OPT_DEFAULT, 0) else { return "" }
    defer { cmark_get_default_mem_allocator().pointee.free(text) }
    return String(cString: text)
  }

  private static func document(of source: String) throws(MarkdownError) -> OpaquePointer? {
    let limit = MarkdownDocument.maximumBytes
    guard source.utf8.count <= limit else {
      throw .tooLong(bytes: source.utf8.count, limit: limit)
    }
    var source = source
    return source.withUTF8 { bytes in
      bytes.withMemoryRebound(to: CChar.self) {
        cmark_parse_document($0.baseAddress, $0.count, CMARK_OPT_DEFAULT)
      }
    }
  }
}

/// Text nodes that follow one another, gathered in place so that many cost no more than one.
private struct TextRun {
  private var text = ""
  private var line: Int?

  mutating func append(_ more: String, line start: Int) {
    if line == nil { line = start }
    text += more
  }

  /// Appends what was gathered as one text, and starts anew.
  mutating func end(in inlines: inout [MarkdownInline]) {
    guard let start = line else { return }
    inlines.append(MarkdownInline(.text(text), line: start))
    text = ""
    line = nil
  }
}

/// Copies libcmark's nodes into values.
private struct TreeReader {
  func blocks(below parent: OpaquePointer, depth: Int) -> [MarkdownBlock] {
    var blocks: [MarkdownBlock] = []
    var next = cmark_node_first_child(parent)
    while let node = next {
      if let content = content(of: node, depth: depth + 1) {
        blocks.append(MarkdownBlock(content, lines: lines(of: node)))
      }
      next = cmark_node_next(node)
    }
    return blocks
  }

  private func content(of node: OpaquePointer, depth: Int) -> MarkdownBlock.Content? {
    switch cmark_node_get_type(node) {
    case CMARK_NODE_PARAGRAPH: .paragraph(inlines(of: node, depth: depth))
    case CMARK_NODE_HEADING:
      .heading(level: Int(cmark_node_get_heading_level(node)), inlines(of: node, depth: depth))
    case CMARK_NODE_CODE_BLOCK:
      .code(info: string(cmark_node_get_fence_info(node)), text: literal(node))
    case CMARK_NODE_HTML_BLOCK: .html(literal(node))
    case CMARK_NODE_THEMATIC_BREAK: .rule
    case _ where depth >= MarkdownDocument.maximumDepth:
      .paragraph([MarkdownInline(.text(text(below: node)), line: lines(of: node).lowerBound)])
    case CMARK_NODE_BLOCK_QUOTE: .quote(blocks(below: node, depth: depth))
    case CMARK_NODE_LIST: .list(list(node, depth: depth))
    default: nil
    }
  }

  private func list(_ node: OpaquePointer, depth: Int) -> MarkdownList {
    var items: [MarkdownList.Item] = []
    var next = cmark_node_first_child(node)
    while let item = next {
      items.append(.init(blocks: blocks(below: item, depth: depth + 1), lines: lines(of: item)))
      next = cmark_node_next(item)
    }
    let isNumbered = cmark_node_get_list_type(node) == CMARK_ORDERED_LIST
    return MarkdownList(
      start: isNumbered ? Int(cmark_node_get_list_start(node)) : nil,
      isTight: cmark_node_get_list_tight(node) != 0, items: items)
  }

  private func inlines(of block: OpaquePointer, depth: Int) -> [MarkdownInline] {
    var line = lines(of: block).lowerBound
    return inlines(below: block, depth: depth, line: &line)
  }

  /// The running text below a node. libcmark gives no line for line ends, so they are counted.
  private func inlines(
    below parent: OpaquePointer, depth: Int, line: inout Int
  ) -> [MarkdownInline] {
    var result: [MarkdownInline] = []
    var text = TextRun()
    var next = cmark_node_first_child(parent)
    while let node = next {
      let start = line
      let content = inline(node, depth: depth + 1, line: &line)
      if case .text(let more) = content {
        text.append(more, line: start)
      } else if let content {
        text.end(in: &result)
        result.append(MarkdownInline(content, line: start))
      }
      next = cmark_node_next(node)
    }
    text.end(in: &result)
    return result
  }

  private func inline(
    _ node: OpaquePointer, depth: Int, line: inout Int
  ) -> MarkdownInline.Content? {
    switch cmark_node_get_type(node) {
    case CMARK_NODE_TEXT: return .text(literal(node))
    case CMARK_NODE_SOFTBREAK:
      line += 1
      return .softBreak
    case CMARK_NODE_LINEBREAK:
      line += 1
      return .lineBreak
    case CMARK_NODE_CODE: return .code(literal(node))
    case CMARK_NODE_HTML_INLINE:
      let text = literal(node)
      line += text.utf8.count { $0 == UInt8(ascii: "\n") }
      return .html(text)
    case _ where depth >= MarkdownDocument.maximumDepth: return .text(text(below: node))
    case CMARK_NODE_EMPH:
      return .emphasis(inlines(below: node, depth: depth, line: &line))
    case CMARK_NODE_STRONG:
      return .strong(inlines(below: node, depth: depth, line: &line))
    case CMARK_NODE_LINK:
      return .link(
        destination: string(cmark_node_get_url(node)), title: string(cmark_node_get_title(node)),
        inlines(below: node, depth: depth, line: &line))
    case CMARK_NODE_IMAGE:
      return .image(
        source: string(cmark_node_get_url(node)), title: string(cmark_node_get_title(node)),
        inlines(below: node, depth: depth, line: &line))
    default: return nil
    }
  }

  /// The text below a node, gathered without recursion: what lies too deep for the tree.
  private func text(below node: OpaquePointer) -> String {
    guard let iterator = cmark_iter_new(node) else { return "" }
    defer { cmark_iter_free(iterator) }
    var text = ""
    while true {
      let event = cmark_iter_next(iterator)
      if event == CMARK_EVENT_DONE { return text }
      guard event == CMARK_EVENT_ENTER, let current = cmark_iter_get_node(iterator) else {
        continue
      }
      switch cmark_node_get_type(current) {
      case CMARK_NODE_TEXT, CMARK_NODE_CODE, CMARK_NODE_CODE_BLOCK: text += literal(current)
      case CMARK_NODE_SOFTBREAK, CMARK_NODE_LINEBREAK: text += " "
      default: break
      }
    }
  }

  private func lines(of node: OpaquePointer) -> ClosedRange<Int> {
    let first = max(1, Int(cmark_node_get_start_line(node)))
    return first...max(first, Int(cmark_node_get_end_line(node)))
  }

  private func literal(_ node: OpaquePointer) -> String { string(cmark_node_get_literal(node)) }

  private func string(_ pointer: UnsafePointer<CChar>?) -> String {
    pointer.map { String(cString: $0) } ?? ""
  }
}
