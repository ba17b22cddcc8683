internal import BriefingModel

/// The article of a page: its text in paragraphs, and what was left out.
struct PageExtractor {
  /// What the page gave.
  struct Extracted {
    /// The paragraphs, joined by blank lines.
    var text = ""
    /// What was left out, with offsets in scalars of the page's source.
    var removed: [RemovedText] = []
    /// The byline in the text.
    var author: String?
    /// The date line in the text.
    var published: PublicationDate?
  }

  private let tree: PageTree
  private let head: PageMetadata
  private let source: SourceMap

  /// Extracts from a tree; `source` maps positions back to the page.
  static func extract(_ tree: PageTree, metadata: PageMetadata, source: SourceMap) -> Extracted {
    PageExtractor(tree: tree, head: metadata, source: source).extract()
  }

  private func extract() -> Extracted {
    var best = Extracted()
    var bestLength = -1
    for strictness in FurnitureElements.Strictness.allCases {
      let extracted = extract(strictness)
      let length = extracted.text.utf8.count
      if length > bestLength * 2 {
        best = extracted
        bestLength = length
      }
      if length >= 250 { break }
    }
    // A page that a script fills: the text stands only in the linked data.
    if let body = head.articleBody, body.utf8.count >= 400, body.utf8.count > bestLength * 3 {
      best.text = LinkedArticle.paragraphs(of: body)
    }
    return best
  }

  private func extract(_ strictness: FurnitureElements.Strictness) -> Extracted {
    let roots = FurnitureElements.roots(of: tree, strictness: strictness)
    var blocks = PageBlockBuilder.blocks(of: tree, furnitureRoots: roots)
    let range = container(blocks)
    for index in blocks.indices where blocks[index].furniture == nil {
      if !range.contains(blocks[index].firstText) {
        blocks[index].furniture = "outside the article"
      }
    }
    let inside = blocks.indices.filter { range.contains(blocks[$0].firstText) }
    var filter = BlockFilter(inside.map { blocks[$0] }, tree: tree, title: head.title)
    for (index, block) in zip(inside, filter.filtered()) { blocks[index] = block }
    return Extracted(
      text: PageText.text(of: blocks.filter { $0.furniture == nil }, tree: tree),
      removed: source.removed(blocks.filter { $0.furniture != nil }),
      author: filter.author, published: filter.published)
  }

  /// The nodes of the article: those around the paragraphs that linked data repeats, else those of
  /// the heaviest container.
  private func container(_ blocks: [PageBlock]) -> Range<Int> {
    if let range = ArticleBodyMatcher.range(of: head.articleBody, in: blocks, tree: tree) {
      return range
    }
    let index = ContainerFinder.container(in: tree, blocks: blocks)
    guard index < tree.nodes.count else { return 0..<0 }
    let range = index..<Int(tree.nodes[index].end)
    return tree.nodes[index].hints.contains(.articleBody)
      ? range : extended(range, of: index, blocks)
  }

  /// The range with the paragraphs that stand beside the container, such as a lead set apart.
  private func extended(_ range: Range<Int>, of index: Int, _ blocks: [PageBlock]) -> Range<Int> {
    let parent = tree.nodes[index].parent
    guard parent > 0 else { return range }
    var (start, end) = (range.lowerBound, range.upperBound)
    for block in blocks where block.furniture == nil && block.tag == .paragraph {
      guard block.plainLetters >= 80, block.linkDensity < 0.25, block.endsSentence else { continue }
      let outer = tree.nodes[block.owner].parent
      guard outer == parent || outer > 0 && tree.nodes[Int(outer)].parent == parent else {
        continue
      }
      start = min(start, block.firstText)
      end = max(end, block.firstText + 1)
    }
    return start..<end
  }
}
