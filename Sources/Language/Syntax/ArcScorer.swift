/// Tells heads and relations from the projections of a window's words.
final class ArcScorer {
  private let network: SyntaxNetwork
  private let layout: SyntaxLayout
  private let headColumns = NumberBuffer()
  private let scores = NumberBuffer()
  private let distances = NumberBuffer()
  private let relationInput = NumberBuffer()
  private let relationScores = NumberBuffer()
  /// The class of each distance, from the longest to the left to the longest to the right.
  private let classes: [Int]

  init(_ network: SyntaxNetwork) {
    self.network = network
    layout = network.layout
    classes = (-SyntaxReader.window...SyntaxReader.window).map(ArcDistance.of)
  }

  /// The heads of the words that were read: a tree, with `count` as its root.
  func heads(_ projection: NumberBuffer, count: Int) -> [Int] {
    let step = (count + 1 + 7) & ~7
    scoreArcs(projection, count, step)
    addDistances(projection, count, step)
    var heads = [Int](repeating: 0, count: count)
    var roots = 0
    for word in 0..<count {
      heads[word] = bestHead(of: word, count, scores.start + word * step)
      if heads[word] == count { roots += 1 }
    }
    if roots == 1, Self.isTree(heads) { return heads }
    return SpanningTree.heads(scores.start, step: step, count: count)
  }

  private func scoreArcs(_ projection: NumberBuffer, _ count: Int, _ step: Int) {
    headColumns.reserve(layout.arc * step)
    headColumns.clear(layout.arc * step)
    scores.reserve(count * step)
    scores.clear(count * step)
    for word in 0..<count {
      var from = projection.start + word * layout.projection + layout.headStart
      var place = headColumns.start + word
      for _ in 0..<layout.arc {
        place.pointee = from.pointee
        from += 1
        place += step
      }
    }
    let product = MatrixProduct(
      rows: count, depth: layout.arc, width: step / 8, sumStep: step / 8, rightStep: step / 8,
      leftRowStep: layout.projection)
    product.add(projection.start, UnsafePointer(headColumns.lanes), to: scores.lanes)
  }

  private func addDistances(_ projection: NumberBuffer, _ count: Int, _ step: Int) {
    distances.reserve(count * ArcDistance.count)
    distances.clear(count * ArcDistance.count)
    let place = layout.distance
    let product = MatrixProduct(
      rows: count, depth: layout.arc, width: place.lanes, sumStep: place.lanes,
      rightStep: place.lanes, leftRowStep: layout.projection)
    product.add(projection.start, network.lanes(place), to: distances.lanes)
    classes.withUnsafeBufferPointer { classes in
      for word in 0..<count {
        let row = scores.start + word * step
        let distance = distances.start + word * ArcDistance.count
        let shift = SyntaxReader.window - word
        for head in 0..<count { row[head] += distance[classes[head + shift]] }
        row[count] = distance[ArcDistance.root]
      }
    }
  }

  private func bestHead(of word: Int, _ count: Int, _ row: UnsafePointer<Float>) -> Int {
    var best = count
    for head in 0..<count where row[head] > row[best] && head != word { best = head }
    return best
  }

  /// Whether all words hang together under the root.
  private static func isTree(_ heads: [Int]) -> Bool {
    var mark = [Int](repeating: 0, count: heads.count)
    for start in heads.indices where mark[start] == 0 {
      var word = start
      while word < heads.count, mark[word] == 0 {
        mark[word] = start + 1
        word = heads[word]
      }
      if word < heads.count, mark[word] == start + 1 { return false }
    }
    return true
  }

  /// The relation of each word to its head.
  func relations(_ projection: NumberBuffer, heads: [Int]) -> [DependencyRelation] {
    let count = heads.count
    fillRelationInput(projection, heads)
    relationScores.reserve(count * SyntaxLayout.relations)
    let place = layout.relation
    for word in 0..<count {
      (relationScores.start + word * place.columns).update(
        from: network.numbers(layout.relationBias), count: place.columns)
    }
    let product = MatrixProduct(
      rows: count, depth: layout.label, width: place.lanes, sumStep: place.lanes,
      rightStep: place.lanes, leftRowStep: layout.label)
    product.add(relationInput.start, network.lanes(place), to: relationScores.lanes)
    return heads.indices.map { word in
      heads[word] == count ? .root : bestRelation(relationScores.start + word * place.columns)
    }
  }

  private func fillRelationInput(_ projection: NumberBuffer, _ heads: [Int]) {
    let lanes = layout.label / 8
    relationInput.reserve(heads.count * layout.label)
    let table = network.lanes(layout.labelDistance)
    for (word, head) in heads.enumerated() where head < heads.count {
      let own = projection.lanes + (word * layout.projection + layout.labelDependentStart) / 8
      let above = projection.lanes + (head * layout.projection + layout.labelHeadStart) / 8
      let distance = table + ArcDistance.of(head - word) * lanes
      let sum = relationInput.lanes + word * lanes
      for lane in 0..<lanes { sum[lane] = (own[lane] + above[lane] + distance[lane]).rectified }
    }
  }

  private func bestRelation(_ scores: UnsafePointer<Float>) -> DependencyRelation {
    var best = DependencyRelation.dep
    for relation in Self.relations
    where scores[Int(relation.rawValue)] > scores[Int(best.rawValue)] {
      best = relation
    }
    return best
  }

  /// What a word that is no root may be to its head.
  private static let relations = DependencyRelation.allCases.filter { $0 != .root }
}
