/// What an element is, as far as extraction cares.
enum PageTag: UInt8 {
  case text, root, block, paragraph, heading, item, list, cell, row, table, link, inline, lineBreak
  case quote, preformatted, article, main, header, footer, navigation, aside, figure, caption, form
  case time, firstHeading

  /// Whether the element begins and ends a block of text.
  var isBlock: Bool {
    switch self {
    case .text, .link, .inline, .lineBreak, .time: false
    default: true
    }
  }
}

/// A page's elements and texts in document order.
struct PageTree {
  /// An element or text. Its descendants are the nodes up to `end`.
  struct Node {
    /// What it is.
    let tag: PageTag
    /// What its attributes say of it.
    let hints: PageHints
    /// The element it is in; -1 for the root.
    let parent: Int32
    /// The index after its last descendant.
    var end: Int32
    /// A text's bytes in `text`.
    var textStart: Int32 = 0
    var textEnd: Int32 = 0
    /// A text's position and length in the stripped page.
    var sourceStart: Int32 = 0
    var sourceEnd: Int32 = 0
    /// The index of the element's time; -1 where it has none.
    var time: Int32 = -1
  }

  /// The nodes in document order; the first is the root.
  var nodes: [Node] = []
  /// The texts, references resolved.
  var text: [UInt8] = []
}
