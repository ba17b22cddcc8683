/// Sums over any element in constant time: a running total over the nodes in document order.
struct TextMass {
  private var sums: [Int]

  /// Makes sums of amounts, one a node.
  init(_ amounts: [Int]) {
    sums = [0]
    sums.reserveCapacity(amounts.count + 1)
    var sum = 0
    for amount in amounts {
      sum += amount
      sums.append(sum)
    }
  }

  /// The sum over an element and its descendants.
  func of(_ index: Int, in tree: PageTree) -> Int {
    sums[Int(tree.nodes[index].end)] - sums[index]
  }

  /// The sum over everything.
  var total: Int { sums.last ?? 0 }
}
