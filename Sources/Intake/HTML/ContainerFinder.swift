/// Finds the element that holds the article.
///
/// Each block outside furniture weighs by its letters outside links, long ones more than in
/// proportion. From the element that names itself the article's body, else from `article` or `main`,
/// else from the root, the search goes down as long as one child holds nearly all of the weight.
struct ContainerFinder {
  private let tree: PageTree
  private let mass: TextMass
  private let children: [[Int]]

  /// The index of the element.
  static func container(in tree: PageTree, blocks: [PageBlock]) -> Int {
    ContainerFinder(tree: tree, blocks: blocks).find()
  }

  private init(tree: PageTree, blocks: [PageBlock]) {
    self.tree = tree
    var amounts = [Int](repeating: 0, count: tree.nodes.count)
    for block in blocks where block.furniture == nil {
      amounts[block.firstText] = Self.weight(block)
    }
    mass = TextMass(amounts)
    var children = [[Int]](repeating: [], count: tree.nodes.count)
    for (index, node) in tree.nodes.enumerated() where node.parent >= 0 && node.tag != .text {
      children[Int(node.parent)].append(index)
    }
    self.children = children
  }

  /// The weight of a block: none for headings, link lists and scraps.
  static func weight(_ block: PageBlock) -> Int {
    guard block.tag != .heading, block.tag != .firstHeading, block.linkDensity <= 0.5 else {
      return 0
    }
    let length = min(block.plainLetters, 2000)
    guard length >= 25 else { return 0 }
    let kind = block.tag == .paragraph || block.tag == .preformatted ? 1.0 : 0.7
    let ending = block.endsSentence ? 1.0 : 0.6
    return Int(Double(length) * kind * ending * min(1.5, 0.4 + Double(length) / 200))
  }

  private func find() -> Int {
    guard mass.total > 0 else { return 0 }
    let bodies = tree.nodes.indices.filter { tree.nodes[$0].hints.contains(.articleBody) }
    return withFirstParts(of: bodies, main(bodies))
  }

  private func main(_ bodies: [Int]) -> Int {
    if let body = heaviest(bodies), mass.of(body, in: tree) * 20 >= mass.total * 7 {
      return joined(bodies.filter { mass.of($0, in: tree) * 10 >= mass.total }, around: body)
    }
    for tag in [PageTag.article, .main] {
      let elements = tree.nodes.indices.filter { tree.nodes[$0].tag == tag }
      if let element = heaviest(elements), mass.of(element, in: tree) * 2 >= mass.total {
        return descend(from: element, share: 0.85)
      }
    }
    return descend(from: 0, share: 0.72)
  }

  /// The element around the container and the parts of the body between the headline and it, however
  /// light: a lead set apart, a question before its answers.
  private func withFirstParts(of bodies: [Int], _ container: Int) -> Int {
    guard let heading = tree.nodes.firstIndex(where: { $0.tag == .firstHeading }) else {
      return container
    }
    return joined(
      bodies.filter {
        $0 > heading && $0 < container && mass.of($0, in: tree) * 100 >= mass.total
      }, around: container)
  }

  /// The outermost of the heaviest.
  private func heaviest(_ indices: [Int]) -> Int? {
    indices.max { (mass.of($0, in: tree), $1) < (mass.of($1, in: tree), $0) }
  }

  /// The innermost element around an element and others.
  private func joined(_ others: [Int], around element: Int) -> Int {
    var result = element
    for other in others {
      while !contains(result, other), tree.nodes[result].parent >= 0 {
        result = Int(tree.nodes[result].parent)
      }
    }
    return result
  }

  private func contains(_ outer: Int, _ inner: Int) -> Bool {
    outer <= inner && inner < Int(tree.nodes[outer].end)
  }

  private func descend(from start: Int, share: Double) -> Int {
    var index = start
    while let child = heaviest(children[index]),
      Double(mass.of(child, in: tree)) >= share * Double(mass.of(index, in: tree)),
      mass.of(child, in: tree) > 0, isContainer(child)
    {
      index = child
    }
    return index
  }

  private func isContainer(_ index: Int) -> Bool {
    switch tree.nodes[index].tag {
    case .paragraph, .item, .heading, .firstHeading, .preformatted, .link, .inline, .text: false
    default: true
    }
  }
}
