internal import Language

/// A stretch of text in quotation marks that is not broken: it may run over sentences.
struct QuotationRun: Hashable {
  /// The tokens between the marks.
  var inner: Range<Int>
  /// The tokens with the marks.
  var outer: Range<Int>
  /// Whether a closing mark stands at its end.
  var closed: Bool

  /// Whether it reads as a statement of its own rather than as some quoted words.
  func isStatement(in document: Document) -> Bool {
    guard inner.count >= 4 else { return false }
    let first = document.tokens[inner.lowerBound]
    let startsSentence = first.shape.contains(.initialCapital)
    return startsSentence
      && inner.contains {
        let tag = document.tokens[$0].pennTag
        return tag == .vbd || tag == .vbp || tag == .vbz || tag == .md || tag == .vb
      }
  }
}

extension QuotationRun {
  /// All runs of a document in text order.
  ///
  /// A mark that opens while a quotation is open begins a new run, as newspapers reopen a quotation
  /// at each paragraph; one that nothing closes, and that no paragraph takes up, ends with its first
  /// sentence.
  static func all(in document: Document) -> [QuotationRun] {
    var runs: [QuotationRun] = []
    var open: Int?
    func close(at token: Int, closed: Bool) {
      guard let start = open else { return }
      open = nil
      let end =
        closed || document.reopens(token) ? token : document.sentenceEnd(after: start, to: token)
      let outer = start..<(closed ? token + 1 : end)
      let inner = start + 1..<max(start + 1, end)
      if !inner.isEmpty { runs.append(QuotationRun(inner: inner, outer: outer, closed: closed)) }
    }
    for (index, token) in document.tokens.enumerated() {
      if index > 0, token.shape.contains(.startsParagraph) { close(at: index, closed: false) }
      if token.shape.contains(.opensQuote) {
        guard open == nil || document.isDoubleQuote(index) else { continue }
        close(at: index, closed: false)
        open = index
      } else if token.shape.contains(.closesQuote), let start = open,
        document.isDoubleQuote(start) == document.isDoubleQuote(index)
      {
        close(at: index, closed: true)
      }
    }
    close(at: document.tokens.count, closed: false)
    return runs
  }
}

extension Document {
  /// Whether a paragraph begins with a token that opens a quotation.
  fileprivate func reopens(_ token: Int) -> Bool {
    token < tokens.count && tokens[token].shape.isSuperset(of: [.startsParagraph, .opensQuote])
  }

  /// The end of the sentence that begins after a mark.
  fileprivate func sentenceEnd(after mark: Int, to limit: Int) -> Int {
    guard mark + 1 < limit else { return limit }
    return min(limit, sentences[Int(tokens[mark + 1].sentence)].tokens.upperBound)
  }

  /// Whether a token is a colon.
  func isColon(_ token: Int) -> Bool {
    let place = Int(tokens[token].start)
    return tokens[token].end == tokens[token].start + 1 && bytes[place] == UInt8(ascii: ":")
  }

  /// Whether a token is a double quotation mark, straight or curly or two single ones.
  func isDoubleQuote(_ token: Int) -> Bool {
    let start = Int(tokens[token].start)
    let end = Int(tokens[token].end)
    guard end > start, end <= bytes.count else { return false }
    if bytes[start] == 0x22 || bytes[start] == 0xC2 { return true }
    if end - start == 3 { return bytes[start + 2] == 0x9C || bytes[start + 2] == 0x9D }
    return end - start == 2
  }
}
