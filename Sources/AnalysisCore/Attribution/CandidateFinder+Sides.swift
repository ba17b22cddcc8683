internal import Language

extension CandidateFinder {
  func addFollowing(
    _ verb: Int, in sentence: Range<Int>, speaker: Int?, to found: inout CandidateCollector
  ) {
    let end = index.extent(of: verb).upperBound
    var start = verb + 1
    if let speaker, speaker > verb {
      start = max(start, min(index.extent(of: speaker).upperBound, sentence.upperBound))
    }
    while start < sentence.upperBound, document.tokens[start].relation == .compoundPrt {
      start += 1
    }
    guard start < sentence.upperBound else { return }
    if end > start { found.add(start..<end, .phrase, link: verb) }
    found.add(start..<sentence.upperBound, .sentenceAfter, link: verb)
    for cut in clauseEnds(after: start, in: sentence) {
      found.add(start..<cut, .clauseAfter, link: verb)
    }
    let limit = min(sentence.upperBound, start + 16)
    if let mark = (start..<limit).first(where: { isComplementizer($0) }) {
      found.add(mark + 1..<sentence.upperBound, .thatClause, link: mark)
      for cut in clauseEnds(after: mark + 1, in: sentence) {
        found.add(mark + 1..<cut, .thatClause, link: mark)
      }
    }
  }

  func isComplementizer(_ token: Int) -> Bool {
    WordSet.that.contains(document.tokens[token].formHash)
      && (document.tokens[token].pennTag == .in || document.tokens[token].relation == .mark)
  }

  /// The first places outside a quotation where a clause may end: a comma that a clause of its own
  /// follows, a semicolon, a conjunction that a finite verb follows.
  func clauseEnds(after start: Int, in sentence: Range<Int>) -> [Int] {
    var ends: [Int] = []
    var token = start + 1
    while token < sentence.upperBound - 2, ends.count < 4 {
      let word = document.tokens[token]
      if runOfToken[token] < 0 || runOfToken[token] == runOfToken[start] {
        if word.pennTag == .comma,
          opensClause(token + 1)
            || word.pennTag == .colon
        {
          ends.append(token)
        } else if word.tag == .cconj, document.tokens[token - 1].tag != .punct,
          joinsClause(token, in: sentence)
        {
          ends.append(token)
        } else if word.relation == .mark, word.tag == .sconj, !isComplementizer(token) {
          ends.append(token)
        }
      }
      token += 1
    }
    return ends
  }

  func opensClause(_ token: Int) -> Bool {
    let next = document.tokens[token]
    return next.pennTag == .vbg || next.tag == .sconj || next.tag == .cconj || next.tag == .adp
      || next.tag == .adv || WordSet.relativePronouns.contains(next.formHash)
  }

  func joinsClause(_ token: Int, in sentence: Range<Int>) -> Bool {
    (token + 1..<min(token + 6, sentence.upperBound)).contains {
      switch document.tokens[$0].pennTag {
      case .vbd, .vbz, .vbp, .md: true
      default: false
      }
    }
  }

  func addPreceding(
    _ verb: Int, in sentence: Range<Int>, speaker: Int?, to found: inout CandidateCollector
  ) {
    var start = verb
    if let speaker, sentence.contains(speaker), speaker < verb {
      start = min(start, max(sentence.lowerBound, index.extent(of: speaker).lowerBound))
      // The extent of a speaker that the parse mixed with the content reaches over the comma.
      if let comma = (start..<speaker).last(where: { isBoundary($0) }) { start = comma + 1 }
    }
    guard start > sentence.lowerBound, isBoundary(start - 1) else { return }
    found.add(sentence.lowerBound..<start, .sentenceBefore, link: verb)
    let before = sentence.lowerBound..<start - 1
    if let cut = before.last(where: { isBoundary($0) && runOfToken[$0] < 0 }), cut + 1 < start {
      found.add(cut + 1..<start, .clauseBefore, link: verb)
    }
  }

  func isBoundary(_ token: Int) -> Bool {
    let word = document.tokens[token]
    return word.pennTag == .comma || word.pennTag == .colon || word.shape.contains(.closesQuote)
  }
}
