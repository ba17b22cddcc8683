internal import ReferenceData

/// Finds where sentences end: at the ends of paragraphs, and behind stops that rules take for ends.
struct SentenceSplitter {
  let reader: CharacterReader
  let rules: WordRules

  /// The sentences of tokens whose paragraphs and quotations are marked.
  func split(_ tokens: [Token]) -> [Sentence] {
    var sentences: [Sentence] = []
    var first = 0
    var paragraph: Int32 = -1
    var index = 0
    while index < tokens.count {
      if tokens[index].shape.contains(.startsParagraph) || paragraph < 0 { paragraph += 1 }
      let end = endOfStop(at: index, in: tokens)
      if end == tokens.count || tokens[end].shape.contains(.startsParagraph)
        || (end > index + 1 || isStop(tokens[index])) && isBoundary(stop: index, next: end, tokens)
      {
        sentences.append(sentence(first..<end, paragraph: paragraph, tokens))
        first = end
      }
      index = end
    }
    return sentences
  }

  private func sentence(_ range: Range<Int>, paragraph: Int32, _ tokens: [Token]) -> Sentence {
    Sentence(
      firstToken: Int32(range.lowerBound), endToken: Int32(range.upperBound),
      start: tokens[range.lowerBound].start, end: tokens[range.upperBound - 1].end,
      paragraph: paragraph)
  }

  /// One past a token, or past the closing marks behind it where it is a stop.
  private func endOfStop(at index: Int, in tokens: [Token]) -> Int {
    var end = index + 1
    guard isStop(tokens[index]) else { return end }
    while end < tokens.count, !tokens[end].shape.contains(.startsParagraph), closes(tokens[end]) {
      end += 1
    }
    return end
  }

  private func closes(_ token: Token) -> Bool {
    token.shape.contains(.closesQuote) || reader.kind(Int(token.start)) == .close
  }

  private func isStop(_ token: Token) -> Bool {
    switch reader.kind(Int(token.start)) {
    case .period, .exclamation, .question, .ellipsis: true
    default: token.end - token.start > 1 && reader.kindBefore(Int(token.end)) == .period
    }
  }

  private func isBoundary(stop: Int, next: Int, _ tokens: [Token]) -> Bool {
    let token = tokens[stop]
    let following = tokens[next]
    let starts =
      following.shape.contains(.opensQuote) && next + 1 < tokens.count
      ? tokens[next + 1].shape : following.shape
    let isCapital = starts.contains(.initialCapital) || !starts.contains(.hasLetter)
    if token.shape.contains(.hasLetter) {
      if rules.titles.contains(token.formHash) || !isCapital { return false }
      if token.end - token.start == 2 { return false }
      return rules.starters.contains(following.formHash)
    }
    return isCapital
  }
}
