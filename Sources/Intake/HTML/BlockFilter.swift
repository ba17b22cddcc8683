/// Takes the furniture out of the blocks of an article that no element's name gave away.
struct BlockFilter {
  private let tree: PageTree
  private let title: String?
  private var blocks: [PageBlock]
  private let listDensity: [Int: Double]

  /// What the first lines told of the article.
  private(set) var author: String?
  private(set) var published: PublicationDate?

  /// Prepares the filter for the blocks of a container.
  init(_ blocks: [PageBlock], tree: PageTree, title: String?) {
    self.blocks = blocks
    self.tree = tree
    self.title = title.map { LineKey.bare(LineKey.of($0)) }
    var letters: [Int: (all: Int, links: Int)] = [:]
    for block in blocks {
      guard let list = Self.list(of: block, in: tree) else { continue }
      letters[list, default: (0, 0)].all += block.letters
      letters[list, default: (0, 0)].links += block.linkLetters
    }
    listDensity = letters.mapValues { Double($0.links) / Double(max($0.all, 1)) }
  }

  /// The blocks, those to drop with their reason.
  mutating func filtered() -> [PageBlock] {
    for index in blocks.indices where blocks[index].furniture == nil {
      blocks[index].furniture = reason(for: blocks[index])
    }
    takeOpening()
    takeLinkLists()
    takeEnding()
    return blocks
  }

  private static func list(of block: PageBlock, in tree: PageTree) -> Int? {
    var index = block.owner
    for _ in 0..<4 where index >= 0 {
      if tree.nodes[index].tag == .list || tree.nodes[index].tag == .table { return index }
      index = Int(tree.nodes[index].parent)
    }
    return nil
  }

  private func key(_ block: PageBlock) -> String {
    block.text.count <= 400 ? LineKey.of(String(decoding: block.text, as: UTF8.self)) : ""
  }

  private func reason(for block: PageBlock) -> String? {
    let key = key(block)
    if let title, !key.isEmpty, LineKey.bare(key) == title { return "headline" }
    if let reason = FurnitureLines.reason(forKey: key) {
      let isHeading = block.tag == .heading
      if !isHeading || reason != "navigation" { return reason }
    }
    if ShareBar.matches(key) { return "share bar" }
    if let list = Self.list(of: block, in: tree), let density = listDensity[list], density > 0.6,
      block.plainLetters < 30
    {
      return "related links"
    }
    if block.linkDensity > 0.8, block.tag != .item, block.tag != .cell, block.wordCount <= 25 {
      return "related links"
    }
    return nil
  }

  /// Bylines, dates, kickers and crumbs before the first paragraph.
  private mutating func takeOpening() {
    let first = blocks.firstIndex { $0.furniture == nil && isProse($0) } ?? 0
    for index in blocks.indices[..<first] where blocks[index].furniture == nil {
      let block = blocks[index]
      let line = TextLine(block.text, trimming: 0..<block.text.count)
      if let name = Byline.author(in: line) {
        author = author ?? name
        blocks[index].furniture = "byline"
      } else if block.text.count <= 80, let date = DateReader.readWhole(line.text) {
        published = published ?? date
        blocks[index].furniture = "date line"
      } else if block.tag == .firstHeading {
        blocks[index].furniture = "headline"
      } else if block.wordCount < 8, !block.endsSentence, block.tag != .item, block.tag != .heading
      {
        blocks[index].furniture = "page head"
      }
    }
  }

  private func isProse(_ block: PageBlock) -> Bool {
    block.tag != .heading && block.tag != .firstHeading && block.linkDensity < 0.5
      && (block.plainLetters >= 120 || block.endsSentence && block.wordCount >= 8)
  }

  /// What follows "Related articles", up to the next prose.
  private mutating func takeLinkLists() {
    var inList = false
    for index in blocks.indices {
      if blocks[index].furniture != nil {
        if FurnitureLines.isLinkListHeading(key(blocks[index])) { inList = true }
      } else if inList, !isProse(blocks[index]) {
        blocks[index].furniture = "related links"
      } else {
        inList = false
      }
    }
  }

  /// Headings with nothing after them, and short lines that are links or end with a colon.
  private mutating func takeEnding() {
    for index in blocks.indices.reversed() where blocks[index].furniture == nil {
      let block = blocks[index]
      let isHeading = block.tag == .heading || block.tag == .firstHeading
      let isScrap = block.wordCount <= 6 && block.linkDensity > 0.3 || block.text.last == 0x3A
      guard isHeading || isScrap else { return }
      blocks[index].furniture = isHeading ? "heading without text" : "related links"
    }
  }
}
