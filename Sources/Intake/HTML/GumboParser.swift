internal import CGumbo
internal import Glibc

/// Builds a page's tree with gumbo, walking its nodes with a stack of its own.
enum GumboParser {
  /// Elements deeper than this are not looked into; the stripper keeps the tags shallower.
  private static let maximumDepth = 2000

  /// The tree of markup that the stripper made.
  static func tree(of markup: [UInt8]) -> PageTree {
    var tree = PageTree()
    tree.text.reserveCapacity(markup.count / 2)
    var options = kGumboDefaultOptions
    options.max_errors = 0
    markup.withUnsafeBytes { bytes in
      guard let base = bytes.baseAddress?.assumingMemoryBound(to: CChar.self),
        let output = gumbo_parse_with_options(&options, base, bytes.count)
      else { return }
      defer { gumbo_destroy_output(&options, output) }
      guard let root = output.pointee.root else { return }
      walk(root, base: base, into: &tree)
    }
    return tree
  }

  private struct Frame {
    let node: UnsafeMutablePointer<GumboNode>
    let index: Int
    var nextChild: Int
  }

  private static func walk(
    _ root: UnsafeMutablePointer<GumboNode>, base: UnsafePointer<CChar>, into tree: inout PageTree
  ) {
    var stack = [Frame(node: root, index: 0, nextChild: 0)]
    tree.nodes.append(PageTree.Node(tag: .root, hints: [], parent: -1, end: 1))
    while let frame = stack.last {
      let children = frame.node.pointee.v.element.children
      guard frame.nextChild < Int(children.length), let data = children.data,
        let child = data[frame.nextChild]?.assumingMemoryBound(to: GumboNode.self)
      else {
        tree.nodes[frame.index].end = Int32(tree.nodes.count)
        stack.removeLast()
        continue
      }
      stack[stack.count - 1].nextChild += 1
      switch child.pointee.type {
      case GUMBO_NODE_ELEMENT, GUMBO_NODE_TEMPLATE:
        let index = tree.nodes.count
        tree.nodes.append(element(child, parent: frame.index, index: index))
        if stack.count < maximumDepth {
          stack.append(Frame(node: child, index: index, nextChild: 0))
        }
      case GUMBO_NODE_TEXT, GUMBO_NODE_WHITESPACE, GUMBO_NODE_CDATA:
        append(text: child.pointee.v.text, parent: frame.index, base: base, to: &tree)
      default: break
      }
    }
  }

  private static func append(
    text: GumboText, parent: Int, base: UnsafePointer<CChar>, to tree: inout PageTree
  ) {
    guard let characters = text.text else { return }
    var node = PageTree.Node(
      tag: .text, hints: [], parent: Int32(parent), end: Int32(tree.nodes.count + 1))
    node.textStart = Int32(tree.text.count)
    tree.text.append(
      contentsOf: UnsafeRawBufferPointer(start: characters, count: strlen(characters)))
    node.textEnd = Int32(tree.text.count)
    if let start = text.original_text.data {
      node.sourceStart = Int32(truncatingIfNeeded: base.distance(to: start))
      node.sourceEnd = node.sourceStart + Int32(truncatingIfNeeded: text.original_text.length)
    }
    tree.nodes.append(node)
  }

  private static func element(
    _ node: UnsafeMutablePointer<GumboNode>, parent: Int, index: Int
  ) -> PageTree.Node {
    let element = node.pointee.v.element
    var hints: PageHints = []
    var time: Int32 = -1
    if let attributes = element.attributes.data {
      for position in 0..<Int(element.attributes.length) {
        guard let attribute = attributes[position]?.assumingMemoryBound(to: GumboAttribute.self),
          let name = attribute.pointee.name, let value = attribute.pointee.value
        else { continue }
        switch UInt8(bitPattern: name.pointee) {
        case UInt8(ascii: "h"):
          hints = PageHints(rawValue: UInt32(clamping: strtoul(value, nil, 10)))
        case UInt8(ascii: "t"): time = Int32(clamping: strtol(value, nil, 10))
        default: break
        }
      }
    }
    let tag = tags[element.tag.rawValue] ?? (element.tag == GUMBO_TAG_UNKNOWN ? .block : .inline)
    return PageTree.Node(
      tag: tag, hints: hints, parent: Int32(parent), end: Int32(index + 1), time: time)
  }

  private static let tags: [UInt32: PageTag] = {
    let pairs: [(GumboTag, PageTag)] = [
      (GUMBO_TAG_HTML, .root), (GUMBO_TAG_BODY, .root), (GUMBO_TAG_HEAD, .block),
      (GUMBO_TAG_CENTER, .block), (GUMBO_TAG_DIV, .block), (GUMBO_TAG_SECTION, .block),
      (GUMBO_TAG_ADDRESS, .block),
      (GUMBO_TAG_DETAILS, .block), (GUMBO_TAG_SUMMARY, .block), (GUMBO_TAG_FIELDSET, .block),
      (GUMBO_TAG_HGROUP, .block), (GUMBO_TAG_HR, .block), (GUMBO_TAG_DL, .list),
      (GUMBO_TAG_UL, .list), (GUMBO_TAG_OL, .list), (GUMBO_TAG_LI, .item), (GUMBO_TAG_DT, .item),
      (GUMBO_TAG_DD, .item), (GUMBO_TAG_P, .paragraph), (GUMBO_TAG_H1, .firstHeading),
      (GUMBO_TAG_H2, .heading), (GUMBO_TAG_H3, .heading), (GUMBO_TAG_H4, .heading),
      (GUMBO_TAG_H5, .heading), (GUMBO_TAG_H6, .heading), (GUMBO_TAG_TABLE, .table),
      (GUMBO_TAG_TBODY, .block), (GUMBO_TAG_TR, .row), (GUMBO_TAG_TD, .cell),
      (GUMBO_TAG_TH, .cell), (GUMBO_TAG_A, .link), (GUMBO_TAG_BR, .lineBreak),
      (GUMBO_TAG_BLOCKQUOTE, .quote), (GUMBO_TAG_PRE, .preformatted),
      (GUMBO_TAG_ARTICLE, .article), (GUMBO_TAG_MAIN, .main), (GUMBO_TAG_HEADER, .header),
      (GUMBO_TAG_FOOTER, .footer), (GUMBO_TAG_NAV, .navigation), (GUMBO_TAG_MENU, .navigation),
      (GUMBO_TAG_ASIDE, .aside), (GUMBO_TAG_FIGURE, .figure), (GUMBO_TAG_FIGCAPTION, .caption),
      (GUMBO_TAG_CAPTION, .block), (GUMBO_TAG_FORM, .form), (GUMBO_TAG_TIME, .time),
    ]
    return Dictionary(pairs.map { ($0.0.rawValue, $0.1) }) { first, _ in first }
  }()
}
