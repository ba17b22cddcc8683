/// Finds the heaviest tree over some words that has one word under the root.
///
/// Chu, Liu and Edmonds' way on a dense matrix: a path of best heads grows, and each cycle that it
/// closes shrinks to one node. Time grows with the square of the words, which are few: those of a
/// sentence, or of a window where a sentence is very long.
package struct SpanningTree {
  /// An arc between words, whatever nodes they have become part of.
  private struct Arc {
    var head = 0
    var word = 0
  }

  /// Taken off each arc from the root, so that only one is worth taking.
  private static let rootCost: Float = 4_096

  private let count: Int
  private let size: Int
  /// For a node and a head: the weight of the best arc between them, and that arc.
  private var weights: [Float]
  private var arcs: [Arc]
  /// The nodes that were not yet shrunk into another, by a word of theirs.
  private var active: [Int]
  /// Each active word's node: itself, or a number past the words for a shrunken cycle.
  private var node: [Int]
  private var parent: [Int]
  private var chosen: [Arc]
  private var chosenWeight: [Float]

  /// The heads of `count` words; `count` itself is the root. `scores` has a row for each word, of
  /// `step` numbers, one for each head.
  package static func heads(_ scores: UnsafePointer<Float>, step: Int, count: Int) -> [Int] {
    var tree = SpanningTree(scores, step, count)
    tree.grow()
    return tree.expand()
  }

  private init(_ scores: UnsafePointer<Float>, _ step: Int, _ count: Int) {
    self.count = count
    size = count + 1
    weights = [Float](repeating: 0, count: count * size)
    arcs = [Arc](repeating: Arc(), count: count * size)
    for word in 0..<count {
      for head in 0...count {
        weights[word * size + head] =
          scores[word * step + head] - (head == count ? Self.rootCost : 0)
        arcs[word * size + head] = Arc(head: head, word: word)
      }
    }
    active = Array(0...count)
    node = Array(0...count)
    parent = [Int](repeating: -1, count: size)
    chosen = [Arc](repeating: Arc(), count: size)
    chosenWeight = [Float](repeating: 0, count: size)
  }

  private mutating func grow() {
    var isDone = [Bool](repeating: false, count: size)
    var isOnPath = isDone
    isDone[count] = true
    for start in 0..<count where active.contains(start) && !isDone[start] {
      var path = [start]
      isOnPath[start] = true
      while let last = path.last {
        let head = chooseHead(of: last)
        if isDone[head] { break }
        if isOnPath[head], let first = path.firstIndex(of: head) {
          shrink(Array(path[first...]), into: head)
          path.removeSubrange((first + 1)...)
        } else {
          path.append(head)
          isOnPath[head] = true
        }
      }
      for word in path { isDone[word] = true }
    }
  }

  /// Takes the best arc into a node and tells the node that it comes from.
  private mutating func chooseHead(of word: Int) -> Int {
    var best = -1
    for head in active where head != word {
      if best < 0 || weights[word * size + head] > weights[word * size + best] { best = head }
    }
    chosen[node[word]] = arcs[word * size + best]
    chosenWeight[word] = weights[word * size + best]
    return best
  }

  private mutating func shrink(_ cycle: [Int], into word: Int) {
    let new = parent.count
    for member in cycle { parent[node[member]] = new }
    parent.append(-1)
    chosen.append(Arc())
    active.removeAll { $0 != word && cycle.contains($0) }
    for other in active where other != word {
      var leaving = word
      var entering = word
      for member in cycle {
        if entry(member, other) > entry(entering, other) { entering = member }
        if other < count, weights[other * size + member] > weights[other * size + leaving] {
          leaving = member
        }
      }
      weights[word * size + other] = entry(entering, other)
      arcs[word * size + other] = arcs[entering * size + other]
      guard other < count else { continue }
      weights[other * size + word] = weights[other * size + leaving]
      arcs[other * size + word] = arcs[other * size + leaving]
    }
    node[word] = new
  }

  /// What is won by entering a cycle at a member instead of keeping the member's arc.
  private func entry(_ member: Int, _ head: Int) -> Float {
    weights[member * size + head] - chosenWeight[member]
  }

  /// Opens the cycles again, the last first: each keeps its arcs but where it is entered.
  private mutating func expand() -> [Int] {
    for cycle in stride(from: parent.count - 1, to: count, by: -1) {
      let arc = chosen[cycle]
      var member = arc.word
      while parent[member] != cycle { member = parent[member] }
      chosen[member] = arc
    }
    return (0..<count).map { chosen[$0].head }
  }
}
