internal import Testing

@testable import Language

@Suite struct SpanningTreeTests {
  /// The scores of three or four words in any order of heads, from a seed.
  private func scores(_ count: Int, seed: UInt64) -> [Float] {
    var state = seed &* 2_654_435_761 &+ 1
    return (0..<count * (count + 1)).map { _ in
      state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
      return Float(state >> 40) / Float(1 << 20)
    }
  }

  private func isTree(_ heads: [Int]) -> Bool {
    heads.count { $0 == heads.count } == 1
      && heads.indices.allSatisfy { start in
        var word = start
        for _ in heads where word < heads.count { word = heads[word] }
        return word == heads.count
      }
  }

  private func weight(_ heads: [Int], _ scores: [Float]) -> Float {
    heads.indices.reduce(0) { $0 + scores[$1 * (heads.count + 1) + heads[$1]] }
  }

  /// Every list of heads that is a tree with one root.
  private func trees(_ count: Int) -> [[Int]] {
    var lists: [[Int]] = [[]]
    for _ in 0..<count { lists = lists.flatMap { list in (0...count).map { list + [$0] } } }
    return lists.filter(isTree)
  }

  @Test(arguments: 1...5) func heaviestOfAllTreesIsFound(count: Int) {
    let trees = trees(count)
    for seed in 0..<40 {
      let scores = scores(count, seed: UInt64(seed))
      let heads = SpanningTree.heads(scores, step: count + 1, count: count)
      #expect(isTree(heads), "seed \(seed)")
      let best = trees.map { weight($0, scores) }.max() ?? 0
      #expect(abs(weight(heads, scores) - best) < 0.01, "seed \(seed)")
    }
  }

  @Test func manyWordsOfEqualWeightMakeATree() {
    let count = 160
    let heads = SpanningTree.heads(
      [Float](repeating: 1, count: count * (count + 1)), step: count + 1, count: count)
    #expect(isTree(heads))
  }
}
