internal import Language

extension StatementReader {
  /// What was said, from the candidate that was chosen: whole quotations, whole clauses, and no word
  /// of the next thing that the speaker does.
  func completed(_ chosen: Range<Int>, cue: Cue) -> Range<Int> {
    let whole = clause(around: grown(chosen, cue: cue.token), cue: cue)
    return withoutSecondVerb(withLastConjuncts(whole, cue: cue.token), cue: cue.token)
  }

  /// "including X, Y | and Z": a list of nouns is not cut before its end.
  private func withLastConjuncts(_ content: Range<Int>, cue: Int) -> Range<Int> {
    let sentence = document.sentences[Int(document.tokens[content.upperBound - 1].sentence)].tokens
    var end = content.upperBound
    for _ in 0..<4 {
      var next = end
      while next < sentence.upperBound, next - end < 2,
        document.tokens[next].pennTag == .comma || document.tokens[next].tag == .cconj
      {
        next += 1
      }
      let joined = (next..<min(sentence.upperBound, next + 5)).first { isConjunct($0, of: content) }
      guard next > end, let joined else { break }
      let extent = index.extent(of: joined).clamped(to: sentence)
      guard !extent.contains(cue), extent.upperBound > end, extent.lowerBound >= end,
        extent.count <= 12
      else { break }
      end = extent.upperBound
    }
    return end == content.upperBound ? content : trimmer.trimmed(content.lowerBound..<end)
  }

  private func isConjunct(_ token: Int, of content: Range<Int>) -> Bool {
    let word = document.tokens[token]
    guard word.relation == .conj, word.tag == .noun || word.tag == .propn,
      content.contains(Int(word.head))
    else { return false }
    let head = document.tokens[Int(word.head)].tag
    return head == .noun || head == .propn
  }

  /// "said the talks had failed | and warned": what the cue is joined with is not said.
  private func withoutSecondVerb(_ content: Range<Int>, cue: Int) -> Range<Int> {
    let second = index.children(of: cue).first { child in
      content.contains(child) && child > cue && document.tokens[child].relation == .conj
        && document.tokens[child].tag == .verb
        && features.reference.reportingWords.contains(document.tokens[child].lemmaHash)
        && !index.children(of: child).contains { document.tokens[$0].relation == .nsubj }
    }
    guard let second else { return content }
    let joint = (content.lowerBound..<second).last { document.tokens[$0].tag == .cconj } ?? second
    let cut = trimmer.trimmed(content.lowerBound..<joint)
    return cut.isEmpty ? content : cut
  }

  /// Content inside a quotation that the cue stands outside of is the whole quotation.
  private func grown(_ content: Range<Int>, cue: Int) -> Range<Int> {
    let run = finder.candidates.runOfToken[content.lowerBound]
    guard run >= 0, finder.candidates.runOfToken[content.upperBound - 1] == run,
      finder.candidates.runOfToken[cue] != run
    else { return content }
    return trimmer.trimmed(runs[Int(run)].inner)
  }

  /// "claimed responsibility on Sunday for the attack": what is claimed begins with its object.
  private func responsibility(before content: Range<Int>, cue: Int) -> Int? {
    index.children(of: cue).first { child in
      child > cue && child < content.lowerBound && document.tokens[child].relation == .obj
        && WordSet.responsibility.contains(document.tokens[child].lemmaHash)
    }
  }

  /// "told them that X had 'taken Y'": a quotation that is a part of a clause is said with the words
  /// of the clause before it.
  private func clause(around content: Range<Int>, cue: Cue) -> Range<Int> {
    if let duty = responsibility(before: content, cue: cue.token) {
      return duty..<content.upperBound
    }
    let run = finder.candidates.runOfToken[content.lowerBound]
    guard run >= 0, run == finder.candidates.runOfToken[content.upperBound - 1],
      finder.candidates.runOfToken[cue.token] != run, cue.kind == .verb,
      !document.tokens[content.lowerBound].shape.contains(.initialCapital)
    else { return content }
    let clause = cue.candidates.filter { candidate in
      candidate.tokens.lowerBound > cue.token && candidate.tokens.lowerBound < content.lowerBound
        && candidate.tokens.upperBound >= content.upperBound
        && candidate.constructions.contains { $0 == .clause || $0 == .thatClause }
    }.min { $0.tokens.count < $1.tokens.count }
    guard let clause else { return content }
    return clause.tokens
      .lowerBound..<max(
        content.upperBound, min(runs[Int(run)].outer.upperBound, clause.tokens.upperBound))
  }
}
