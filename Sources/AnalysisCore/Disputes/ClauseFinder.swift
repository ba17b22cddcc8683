internal import Language
internal import ReferenceData

/// Finds clauses that the article says in its own voice and that are no claims yet: one side of a
/// disagreement may stand there ("but the violence has continued").
struct ClauseFinder {
  let tree: SyntaxTree

  /// The clauses of the sentences that no claim touches, whole or cut at "while" and "but".
  func clauses(outside claims: [Assertion]) -> [Range<Int>] {
    var touched: Set<Int32> = []
    for claim in claims where claim.source != nil {
      for token in claim.reach { touched.insert(tree.token(token).sentence) }
    }
    return tree.document.sentences.prefix(400).flatMap { sentence -> [Range<Int>] in
      guard let first = sentence.tokens.first, !touched.contains(tree.token(first).sentence) else {
        return []
      }
      return parts(of: trimmed(sentence.tokens))
    }
  }

  private func trimmed(_ tokens: Range<Int>) -> Range<Int> {
    var range = tokens
    while range.count > 1, tree.token(range.upperBound - 1).tag == .punct {
      range = range.lowerBound..<(range.upperBound - 1)
    }
    while range.count > 1, tree.token(range.lowerBound).tag == .punct {
      range = (range.lowerBound + 1)..<range.upperBound
    }
    return range
  }

  private static let openers = ClosedClass.hashes("while although though whereas")

  private func parts(of sentence: Range<Int>) -> [Range<Int>] {
    guard sentence.count > 3 else { return [] }
    if Self.openers.contains(tree.form(sentence.lowerBound)),
      let comma = sentence.dropFirst(3).first(where: { tree.document.form($0) == "," }),
      comma + 3 < sentence.upperBound
    {
      return [(sentence.lowerBound + 1)..<comma, (comma + 1)..<sentence.upperBound]
    }
    return [sentence]
  }
}
