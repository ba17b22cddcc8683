/// Decides which elements of a page are furniture by what they are and are called.
struct FurnitureElements {
  /// How much is believed: less where nothing would be left.
  enum Strictness: CaseIterable {
    case names, tags, nothing
  }

  private let tree: PageTree
  private let plain: TextMass
  private let strictness: Strictness

  /// The furniture's outermost elements with the reason of each.
  static func roots(of tree: PageTree, strictness: Strictness) -> [Int: String] {
    FurnitureElements(tree: tree, strictness: strictness).roots()
  }

  private init(tree: PageTree, strictness: Strictness) {
    self.tree = tree
    self.strictness = strictness
    var amounts = [Int](repeating: 0, count: tree.nodes.count)
    var linkEnd = 0
    for (index, node) in tree.nodes.enumerated() {
      if node.tag == .link { linkEnd = max(linkEnd, Int(node.end)) }
      // Only text that looks like prose: menus and buttons are short.
      let length = Int(node.textEnd - node.textStart)
      if node.tag == .text, index >= linkEnd, length >= 25 { amounts[index] = length }
    }
    plain = TextMass(amounts)
  }

  private func roots() -> [Int: String] {
    var roots: [Int: String] = [:]
    guard strictness != .nothing else { return roots }
    var index = 0
    while index < tree.nodes.count {
      if let reason = reason(index) {
        roots[index] = reason
        index = Int(tree.nodes[index].end)
      } else {
        index += 1
      }
    }
    return roots
  }

  private func reason(_ index: Int) -> String? {
    let node = tree.nodes[index]
    guard node.tag != .text, node.tag != .root else { return nil }
    let share = Double(plain.of(index, in: tree)) / Double(max(plain.total, 1))
    switch node.tag {
    case .navigation: return share < 0.3 ? "navigation" : nil
    case .aside: return share < 0.3 ? "sidebar" : nil
    case .footer: return share < 0.3 ? "page footer" : nil
    case .caption: return "image caption"
    case .figure: return isCaptionOnly(index) ? "image caption" : nil
    case .form: return share < 0.2 ? "form" : nil
    default: break
    }
    guard strictness == .names else { return nil }
    var hints = node.hints.intersection(.furniture)
    guard !hints.isEmpty, !node.hints.contains(.articleBody) || hints.contains(.comments) else {
      return nil
    }
    if node.tag == .article || node.tag == .main {
      hints.formIntersection([.comments, .related, .advertisement])
    }
    if node.tag == .firstHeading { return nil }
    if hints == .date, !isShort(index) { return nil }
    let limit = hints.contains(.comments) ? 0.8 : 0.4
    guard !hints.isEmpty, share < limit else { return nil }
    return hints.reason
  }

  /// A figure that holds a picture and its caption, not a table or listing.
  private func isCaptionOnly(_ index: Int) -> Bool {
    let inner = tree.nodes[index..<Int(tree.nodes[index].end)]
    return plain.of(index, in: tree) < 500
      && !inner.contains { $0.tag == .table || $0.tag == .preformatted }
  }

  /// At most 120 bytes of text: what a date and its label take.
  private func isShort(_ index: Int) -> Bool {
    let texts = tree.nodes[index..<Int(tree.nodes[index].end)].filter { $0.tag == .text }
    return texts.reduce(0) { $0 + Int($1.textEnd - $1.textStart) } <= 120
  }
}
