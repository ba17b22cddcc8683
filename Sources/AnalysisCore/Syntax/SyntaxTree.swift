internal import Language

/// The dependency tree of a document, read downwards: the children of each token.
///
/// A class, for all that reads a document holds it, and none should copy it.
final class SyntaxTree: Sendable {
  /// The document that it reads.
  let document: Document
  private let starts: [Int32]
  private let children: [Int]

  /// Lays out the children of every token, in text order.
  init(_ document: Document) {
    self.document = document
    let count = document.tokens.count
    var starts = [Int32](repeating: 0, count: count + 1)
    for token in document.tokens where token.head >= 0 && Int(token.head) < count {
      starts[Int(token.head) + 1] += 1
    }
    for index in 0..<count { starts[index + 1] += starts[index] }
    var next = starts
    var children = [Int](repeating: 0, count: Int(starts[count]))
    for (index, token) in document.tokens.enumerated()
    where token.head >= 0 && Int(token.head) < count {
      children[Int(next[Int(token.head)])] = index
      next[Int(token.head)] += 1
    }
    self.starts = starts
    self.children = children
  }
}

extension SyntaxTree {
  /// A token.
  func token(_ index: Int) -> Token { document.tokens[index] }

  /// The relation of a token to its head.
  func relation(_ index: Int) -> DependencyRelation { document.tokens[index].relation }

  /// The tokens of the sentence in which a token stands.
  func sentence(of token: Int) -> Range<Int> {
    document.sentences[Int(self.token(token).sentence)].tokens
  }

  /// The hash of a token's lemma.
  func lemma(_ index: Int) -> UInt64 { document.tokens[index].lemmaHash }

  /// The hash of a token's lower-cased form.
  func form(_ index: Int) -> UInt64 { document.tokens[index].formHash }

  /// The head of a token; nil for the root of a sentence.
  func head(_ index: Int) -> Int? {
    let head = Int(document.tokens[index].head)
    return head >= 0 && head < document.tokens.count && head != index ? head : nil
  }

  /// The children of a token in text order.
  func children(of index: Int) -> ArraySlice<Int> {
    children[Int(starts[index])..<Int(starts[index + 1])]
  }

  /// The children that stand in one of some relations.
  func children(of index: Int, _ relations: DependencyRelation...) -> [Int] {
    var found: [Int] = []
    for place in Int(starts[index])..<Int(starts[index + 1])
    where relations.contains(relation(children[place])) {
      found.append(children[place])
    }
    return found
  }

  /// The first child that stands in one of some relations.
  func child(of index: Int, _ relations: DependencyRelation...) -> Int? {
    for place in Int(starts[index])..<Int(starts[index + 1])
    where relations.contains(relation(children[place])) {
      return children[place]
    }
    return nil
  }

  /// The hash of the adposition of a nominal ("on" of "on the town"); nil where it has none.
  func adposition(of index: Int) -> UInt64? {
    child(of: index, .caseMarker).map(form)
  }

  /// Whether a word negates a token ("not", "never", "no", "without").
  func isNegated(_ index: Int) -> Bool {
    children(of: index).contains {
      ClosedClass.negations.contains(form($0)) && relation($0) != .conj
    }
  }

  /// A token and its conjuncts ("A, B and C" from A).
  func coordination(of index: Int) -> [Int] {
    [index] + children(of: index, .conj).filter { token($0).tag != .verb }
  }

  /// The first conjunct of the chain in which a token stands.
  func firstConjunct(of index: Int) -> Int {
    var current = index
    for _ in 0..<16 {
      guard relation(current) == .conj, let head = head(current) else { break }
      current = head
    }
    return current
  }

  /// The tokens from the first to the last one below a token, following only the children that
  /// `keeps` accepts.
  func extent(of index: Int, keeps: (Int) -> Bool = { _ in true }) -> Range<Int> {
    let sentence = document.sentences[Int(token(index).sentence)].tokens
    var low = index
    var high = index
    var stack = [index]
    var visited = 0
    while let top = stack.popLast(), visited < 512 {
      visited += 1
      for child in children(of: top) where sentence.contains(child) && keeps(child) {
        low = min(low, child)
        high = max(high, child)
        stack.append(child)
      }
    }
    return low..<(high + 1)
  }
}
