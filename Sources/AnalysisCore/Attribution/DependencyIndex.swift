internal import Language

/// The dependencies of a document, indexed for the way down: children and the extent of subtrees.
///
/// A wrong parse (a cycle, a head in another sentence) costs accuracy, never time: every walk is
/// bounded by the length of the sentence.
struct DependencyIndex {
  private var firstChild: [Int32]
  private var nextSibling: [Int32]
  /// The first token of each token's subtree.
  private(set) var leftmost: [Int32]
  /// The last token of each token's subtree.
  private(set) var rightmost: [Int32]

  init(_ document: Document) {
    let count = document.tokens.count
    firstChild = [Int32](repeating: -1, count: count)
    nextSibling = [Int32](repeating: -1, count: count)
    leftmost = (0..<Int32(count)).map { $0 }
    rightmost = leftmost
    for sentence in document.sentences {
      let tokens = sentence.tokens.clamped(to: 0..<count)
      for token in tokens.reversed() {
        let head = Int(document.tokens[token].head)
        guard tokens.contains(head), head != token else { continue }
        nextSibling[token] = firstChild[head]
        firstChild[head] = Int32(token)
      }
      for token in tokens { widenAncestors(of: token, in: document, within: tokens) }
    }
  }

  private mutating func widenAncestors(
    of token: Int, in document: Document, within tokens: Range<Int>
  ) {
    var current = Int(document.tokens[token].head)
    var steps = 0
    while tokens.contains(current), steps < tokens.count {
      leftmost[current] = min(leftmost[current], Int32(token))
      rightmost[current] = max(rightmost[current], Int32(token))
      current = Int(document.tokens[current].head)
      steps += 1
    }
  }
}

extension DependencyIndex {
  /// The children of a token in text order.
  func children(of token: Int) -> Children {
    Children(siblings: nextSibling, first: firstChild[token])
  }

  /// The tokens from the first to the last of a token's subtree.
  func extent(of token: Int) -> Range<Int> {
    Int(leftmost[token])..<Int(rightmost[token]) + 1
  }

  /// The children of one token.
  struct Children: Sequence, IteratorProtocol {
    private let siblings: [Int32]
    private var current: Int32

    fileprivate init(siblings: [Int32], first: Int32) {
      self.siblings = siblings
      current = first
    }

    mutating func next() -> Int? {
      guard current >= 0 else { return nil }
      defer { current = siblings[Int(current)] }
      return Int(current)
    }
  }
}
