internal import Language

extension StatementReader {
  /// "…," said X. "…": where a quotation ends right before a verb, that is what it reports, and nothing
  /// of the next sentence.
  func endOfReach(of cue: Cue) -> Int {
    guard cue.kind == .verb, cue.token > 0, finder.candidates.runOfToken[cue.token] < 0 else {
      return .max
    }
    let run = Int(finder.candidates.runOfToken[cue.token - 1])
    guard run >= 0, runs[run].closed, runs[run].outer.upperBound == cue.token,
      document.tokens[cue.token - 1].sentence == document.tokens[cue.token].sentence
    else { return .max }
    return document.sentences[Int(document.tokens[cue.token].sentence)].tokens.upperBound
  }

  /// Quotations that no cue claimed: reopened ones, and those that follow a speaker's sentence.
  func freeQuotations(beside statements: [Statement]) -> [Statement] {
    var found: [Statement] = []
    for run in runs {
      let content = trimmer.trimmed(run.inner)
      guard !content.isEmpty, !isCovered(content, by: statements) else { continue }
      guard let before = lastSpeaker(before: run, among: statements + found) else { continue }
      let reopened = isReopened(run, after: before)
      guard reopened || run.isStatement(in: document) else { continue }
      found.append(
        Statement(
          cueToken: before.cueToken, cueKind: before.cueKind, speaker: before.speaker,
          content: content, score: before.score,
          rule: reopened ? "attribution.reopened-quotation" : "attribution.free-quotation"))
    }
    return found
  }

  /// ", X said, during which Y": a clause that hangs on what stands before the speaker says nothing alone.
  func isAside(_ content: Range<Int>) -> Bool {
    let next = content.lowerBound + 1
    return content.contains(next) && document.tokens[content.lowerBound].tag == .adp
      && [.wdt, .wp, .wpPossessive].contains(document.tokens[next].pennTag)
      && WordSet.relativePronouns.contains(document.tokens[next].formHash)
  }

  private func isCovered(_ content: Range<Int>, by statements: [Statement]) -> Bool {
    statements.contains { statement in
      statement.content.clamped(to: content).count * 2 > content.count
    }
  }

  /// The statement whose speaker goes on: the last whose cue stands before the run, outside quotes.
  private func lastSpeaker(before run: QuotationRun, among statements: [Statement]) -> Statement? {
    statements.filter {
      $0.cueToken < run.outer.lowerBound && finder.candidates.runOfToken[$0.cueToken] < 0
        && $0.cueKind != .noun && !isNested($0, among: statements)
        && document.tokens[run.outer.lowerBound].sentence - document.tokens[$0.cueToken].sentence
          <= 6
    }.max { $0.cueToken < $1.cueToken }
  }

  private func isNested(_ statement: Statement, among statements: [Statement]) -> Bool {
    statements.contains { $0.content.contains(statement.cueToken) }
  }

  /// Whether a run takes up a quotation that the cue of its own sentence broke.
  private func isReopened(_ run: QuotationRun, after statement: Statement) -> Bool {
    document.tokens[run.outer.lowerBound].sentence == document.tokens[statement.cueToken].sentence
      && statement.content.upperBound <= statement.cueToken && run.inner.count >= 3
  }
}
