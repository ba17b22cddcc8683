/// Cuts a page's tree into blocks of text, in one pass in document order.
struct PageBlockBuilder {
  private let tree: PageTree
  private let furnitureRoots: [Int: String]
  private var blocks: [PageBlock] = []
  private var current: PageBlock?
  private var pendingSpace = false
  private var breaks = 0

  /// The blocks; `furnitureRoots` tells which elements are furniture, and why.
  static func blocks(of tree: PageTree, furnitureRoots: [Int: String]) -> [PageBlock] {
    var builder = PageBlockBuilder(tree: tree, furnitureRoots: furnitureRoots)
    builder.run()
    return builder.blocks
  }

  private init(tree: PageTree, furnitureRoots: [Int: String]) {
    self.tree = tree
    self.furnitureRoots = furnitureRoots
  }

  private struct Open {
    let node: Int
    let end: Int
    let isBlock: Bool
  }

  private mutating func run() {
    var open: [Open] = []
    var linkEnd = 0
    var furniture: (root: Int, end: Int, reason: String)?
    for index in tree.nodes.indices {
      let node = tree.nodes[index]
      while let last = open.last, index >= last.end {
        if last.isBlock { flush() }
        open.removeLast()
      }
      if let end = furniture?.end, index >= end { furniture = nil }
      if node.tag == .text {
        let owner = open.last { $0.isBlock }?.node ?? 0
        append(node, at: index, owner: owner, inLink: index < linkEnd)
        if let furniture {
          current?.furniture = furniture.reason
          current?.furnitureRoot = furniture.root
        }
        continue
      }
      if node.tag == .lineBreak { lineBreak() }
      if node.tag.isBlock { flush() }
      if node.tag == .link { linkEnd = max(linkEnd, Int(node.end)) }
      if let reason = furnitureRoots[index], furniture == nil {
        flush()
        furniture = (index, Int(node.end), reason)
      }
      if node.end > index + 1 || node.tag.isBlock {
        let isBoundary = node.tag.isBlock || furnitureRoots[index] != nil
        open.append(Open(node: index, end: Int(node.end), isBlock: isBoundary))
      }
    }
    flush()
  }

  private mutating func flush() {
    breaks = 0
    pendingSpace = false
    guard var block = current else { return }
    current = nil
    while let last = block.text.last, last <= 0x20 { block.text.removeLast() }
    if block.letters > 0 { blocks.append(block) }
  }

  /// One break ends a line, two end the block.
  private mutating func lineBreak() {
    guard current != nil else { return }
    breaks += 1
    if breaks >= 2 { flush() }
  }

  private mutating func append(_ node: PageTree.Node, at index: Int, owner: Int, inLink: Bool) {
    let bytes = tree.text[Int(node.textStart)..<Int(node.textEnd)]
    if current == nil {
      guard bytes.contains(where: { $0 > 0x20 }) else { return }
      var block = PageBlock(owner: owner, firstText: index, tag: tree.nodes[owner].tag)
      block.sourceStart = Int(node.sourceStart)
      current = block
    }
    guard var block = current.take() else { return }
    if tree.nodes[owner].tag == .preformatted {
      appendRaw(bytes, to: &block, inLink: inLink)
    } else {
      appendCollapsed(bytes, to: &block, inLink: inLink)
    }
    block.sourceEnd = max(block.sourceEnd, Int(node.sourceEnd))
    current = block
  }

  private mutating func appendCollapsed(
    _ bytes: ArraySlice<UInt8>, to block: inout PageBlock, inLink: Bool
  ) {
    for byte in bytes {
      guard byte > 0x20 else {
        pendingSpace = true
        continue
      }
      if breaks > 0, !block.text.isEmpty {
        block.text.append(0x0A)
      } else if pendingSpace, !block.text.isEmpty {
        block.text.append(0x20)
      }
      breaks = 0
      pendingSpace = false
      block.text.append(byte)
      block.letters += 1
      if inLink { block.linkLetters += 1 }
    }
  }

  private func appendRaw(_ bytes: ArraySlice<UInt8>, to block: inout PageBlock, inLink: Bool) {
    block.text += bytes.drop { block.text.isEmpty && $0 == 0x0A }
    let letters = bytes.count { $0 > 0x20 }
    block.letters += letters
    if inLink { block.linkLetters += letters }
  }
}
