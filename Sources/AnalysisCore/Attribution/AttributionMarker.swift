internal import BriefingModel
internal import Language
internal import ReferenceData

/// Marks a statement with what its words tell: cue, quotation, depth, hedges, denial.
struct AttributionMarker {
  let document: Document
  let reader: StatementReader
  let reference: ReferenceLibrary

  private static let reports = WordSet(
    "report fear concern rumour rumor speculation suspicion allegation belief")
  /// Of these what somebody feels or holds is that one's own, at first hand.
  private static let feelings = WordSet("fear concern suspicion belief")

  func attribution(
    _ statement: Statement, resolution: SourceRegistry.Resolution, isNested: Bool,
    phrase: SpeakerPhrase?
  ) -> Attribution {
    let cue = cueSpan(of: statement)
    let speaker = phrase?.wide ?? 0..<0
    return Attribution(
      source: resolution.source, coSources: resolution.others, speaker: speaker, cue: cue,
      content: statement.content,
      bytes: document.byteRange(tokens: statement.content), quote: quote(statement.content),
      depth: depth(of: statement, isNested: isNested),
      hedges: hedges(in: statement.content) + hedges(in: cue),
      negated: isDenied(statement), rule: statement.rule, sourceBasis: resolution.basis)
  }

  /// The cue with its auxiliaries before and its particle or preposition after.
  private func cueSpan(of statement: Statement) -> Range<Int> {
    let token = statement.cueToken
    if statement.cueKind == .phrase { return token..<min(token + 2, document.tokens.count) }
    var start = token
    var end = token + 1
    let sentence = document.sentences[Int(document.tokens[token].sentence)].tokens
    while start > sentence.lowerBound {
      let word = document.tokens[start - 1]
      guard
        word.tag == .aux || word.tag == .part || word.tag == .adv && start - 1 > sentence.lowerBound
      else { break }
      start -= 1
    }
    while start < token, document.tokens[start].tag == .adv { start += 1 }
    if end < sentence.upperBound, end < statement.content.lowerBound,
      document.tokens[end].relation == .compoundPrt || document.tokens[end].tag == .adp,
      statement.content.lowerBound == end + 1
    {
      end += 1
    }
    return start..<end
  }

  private func quote(_ content: Range<Int>) -> QuoteKind {
    let runOfToken = reader.finder.candidates.runOfToken
    let first = runOfToken[content.lowerBound]
    if first >= 0, first == runOfToken[content.upperBound - 1] {
      let run = reader.runs[Int(first)]
      if run.inner.lowerBound <= content.lowerBound, content.upperBound <= run.inner.upperBound {
        return .direct
      }
      return content.count <= run.outer.count ? .direct : .mixed
    }
    return content.contains { runOfToken[$0] >= 0 } ? .mixed : .indirect
  }

  /// 9 where only reports, fears or rumours tell it; 2 inside another's statement or in reports
  /// by somebody; else 1.
  private func depth(of statement: Statement, isNested: Bool) -> Int {
    let isReport =
      statement.cueKind == .noun
      && Self.reports.contains(document.tokens[statement.cueToken].lemmaHash)
    if isReport, statement.speaker == nil { return 9 }
    if let speaker = statement.speaker,
      Self.reports.contains(document.tokens[speaker.head].lemmaHash)
    {
      return reader.finder.speakers.speaker(ofNoun: speaker.head) == nil ? 9 : 2
    }
    let lemma = document.tokens[statement.cueToken].lemmaHash
    return isNested || isReport && !Self.feelings.contains(lemma) ? 2 : 1
  }

  private func hedges(in tokens: Range<Int>) -> [String] {
    var found: [String] = []
    var token = tokens.lowerBound
    while token < tokens.upperBound {
      guard
        let match = reference.hedges.longestMatch(
          from: token, to: tokens.upperBound, hash: { document.tokens[$0].formHash })
      else {
        token += 1
        continue
      }
      let text = document.text(document.byteRange(tokens: token..<token + match.length))
      if !found.contains(text) { found.append(text) }
      token += match.length
    }
    return found
  }

  /// Whether the cue denies what follows, by its own meaning or by "not".
  private func isDenied(_ statement: Statement) -> Bool {
    let token = document.tokens[statement.cueToken]
    let denies = reference.reportingWords[token.lemmaHash].contains { $0.polarity == .denies }
    let negated = reader.index.children(of: statement.cueToken).contains {
      WordSet.negators.contains(document.tokens[$0].formHash)
    }
    return denies != negated
  }
}
