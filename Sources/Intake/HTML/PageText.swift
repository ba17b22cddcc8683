/// Joins the blocks of an article to its text.
enum PageText {
  /// Paragraphs set off by blank lines; items of a list and cells of a row by line ends.
  static func text(of blocks: [PageBlock], tree: PageTree) -> String {
    var text: [UInt8] = []
    var before: PageBlock?
    for block in blocks {
      if let before {
        let areClose =
          isLine(before.tag) && isLine(block.tag) && parent(before, tree) == parent(block, tree)
        text += areClose ? [0x0A] : [0x0A, 0x0A]
      }
      text += block.text
      before = block
    }
    return String(decoding: text, as: UTF8.self)
  }

  private static func isLine(_ tag: PageTag) -> Bool { tag == .item || tag == .cell }

  private static func parent(_ block: PageBlock, _ tree: PageTree) -> Int32 {
    tree.nodes[block.owner].parent
  }
}
