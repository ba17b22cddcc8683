internal import Language

/// Cuts a stretch of tokens down to what was said: no outer marks, no "that", no stray comma.
struct ContentTrimmer {
  let document: Document
  let runs: [QuotationRun]
  /// The run that each token's mark opens or closes, by token.
  private var runOfMark: [Int: Int] = [:]

  init(document: Document, runs: [QuotationRun]) {
    self.document = document
    self.runs = runs
    for (index, run) in runs.enumerated() {
      runOfMark[run.outer.lowerBound] = index
      if run.closed { runOfMark[run.outer.upperBound - 1] = index }
    }
  }

  /// The trimmed stretch; empty if nothing is left.
  func trimmed(_ tokens: Range<Int>) -> Range<Int> {
    // Nobody said the dateline.
    var range = (document.datelineEnd(tokens) ?? tokens.lowerBound)..<tokens.upperBound
    var changed = true
    while changed, !range.isEmpty {
      changed = false
      while let first = range.first, isLooseAtStart(first, of: range) {
        range = first + 1..<range.upperBound
        changed = true
      }
      while let last = range.last, isLooseAtEnd(last, of: range) {
        range = range.lowerBound..<last
        changed = true
      }
    }
    return range
  }

  private func isLooseAtStart(_ token: Int, of range: Range<Int>) -> Bool {
    let word = document.tokens[token]
    if let run = runOfMark[token] {
      let marks = runs[run].outer
      // A quotation that ends inside keeps its marks: "sympathy" with Israel.
      return token != marks.lowerBound || marks.upperBound >= range.upperBound
        || !runs[run].closed
    }
    if word.tag == .punct {
      return word.pennTag != .openBracket && word.pennTag != .currency
    }
    if word.tag == .cconj, range.count > 1 { return !isNameInCapitals(token) }
    return WordSet.that.contains(word.formHash) && word.pennTag == .in
  }

  /// "OR bands": a name in capitals is no conjunction.
  private func isNameInCapitals(_ token: Int) -> Bool {
    let next = token + 1
    return document.tokens[token].shape.contains(.allCapitals) && next < document.tokens.count
      && !document.tokens[next].shape.contains(.allCapitals)
  }

  private func isLooseAtEnd(_ token: Int, of range: Range<Int>) -> Bool {
    let word = document.tokens[token]
    if let run = runOfMark[token] {
      let marks = runs[run].outer
      return token == marks.lowerBound || marks.lowerBound < range.lowerBound
    }
    if word.tag == .punct {
      if word.pennTag == .closeBracket { return !holdsOpenBracket(range) }
      if word.pennTag == .fullStop { return !endsStatement(token, of: range) }
      return true
    }
    return word.tag == .cconj || isCutOffDate(token, of: range) || isCutOffSpan(token, of: range)
  }

  /// "the expansion late | in 2014": an adverb of time without the date that it belongs to.
  private func isCutOffDate(_ token: Int, of range: Range<Int>) -> Bool {
    range.count > 1 && token + 1 < document.tokens.count
      && document.tokens[token + 1].tag == .adp
      && WordSet.timeAdverbs.contains(document.tokens[token].formHash)
  }

  /// "near X, three days | after the army": the measure of time belongs to what was cut off.
  private func isCutOffSpan(_ token: Int, of range: Range<Int>) -> Bool {
    let next = token + 1
    guard range.count > 3, next < document.tokens.count,
      WordSet.sequence.contains(document.tokens[next].formHash)
    else { return false }
    return WordSet.spans.contains(document.tokens[token].lemmaHash)
      || document.tokens[token].tag == .num && token > range.lowerBound
        && document.tokens[token - 1].pennTag == .comma
  }

  private func holdsOpenBracket(_ range: Range<Int>) -> Bool {
    range.contains { document.tokens[$0].pennTag == .openBracket }
  }

  /// Whether a full stop belongs to quoted words, so that it stays.
  private func endsStatement(_ token: Int, of range: Range<Int>) -> Bool {
    document.tokens[token].shape.contains(.quoted)
  }
}
