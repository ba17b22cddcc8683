internal import Language
internal import ReferenceData

/// A statement before its speaker is resolved: a cue, its content and how they were found.
struct Statement: Hashable {
  /// The word that carries the meaning.
  var cueToken: Int
  /// What kind of word it is.
  var cueKind: Cue.Kind
  /// The head of the words that stand for the speaker; nil where the last speaker goes on.
  var speaker: SpeakerFinder.Speaker?
  /// The content, trimmed.
  var content: Range<Int>
  /// How sure the ranker is.
  var score: Int
  /// The identifier of the rule.
  var rule: String
}

/// Reads the statements of a document: ranks what each cue may report and adds free quotations.
struct StatementReader {
  let document: Document
  let index: DependencyIndex
  /// What weighs the candidates; nil where only they are wanted.
  let model: AttributionModel?
  let runs: [QuotationRun]
  let trimmer: ContentTrimmer
  let finder: CueFinder
  let features: StatementFeatures
  let speakers: SpeakerChooser

  init(document: Document, model: AttributionModel?, reference: ReferenceLibrary) {
    self.document = document
    self.model = model
    index = DependencyIndex(document)
    runs = QuotationRun.all(in: document)
    trimmer = ContentTrimmer(document: document, runs: runs)
    let rules = SpeakerFinder(document: document, index: index)
    let candidates = CandidateFinder(document: document, index: index, trimmer: trimmer)
    finder = CueFinder(
      document: document, index: index, speakers: rules, candidates: candidates,
      reference: reference)
    features = StatementFeatures(
      document: document, index: index, candidates: candidates, reference: reference)
    speakers = SpeakerChooser(features: features, model: model?.speakers)
  }

  /// All statements in the order of their content.
  func statements() -> [Statement] {
    var statements: [Statement] = []
    for sentence in document.sentences {
      for cue in finder.cues(in: sentence) {
        if let statement = best(of: cue) { statements.append(statement) }
      }
    }
    statements = withoutRivals(statements)
    statements += freeQuotations(beside: statements)
    return statements.sorted {
      ($0.content.lowerBound, $0.cueToken) < ($1.content.lowerBound, $1.cueToken)
    }
  }

  private func best(of cue: Cue) -> Statement? {
    guard let model = model?.statements else { return nil }
    let context = features.context(of: cue)
    var scorer = CandidateScorer(features: features, model: model, context: context)
    var best: (candidate: ContentCandidate, score: Int)?
    let end = endOfReach(of: cue)
    for candidate in cue.candidates
    where candidate.tokens.lowerBound < end && !isAside(candidate.tokens) {
      let score = scorer.score(candidate) - surcharge(candidate, cue: cue)
      if score > best?.score ?? model.threshold { best = (candidate, score) }
    }
    guard let best, !isExcluded(cue) else { return nil }
    let content = completed(best.candidate.tokens, cue: cue)
    return Statement(
      cueToken: cue.token, cueKind: cue.kind, speaker: speakers.best(of: cue, content: content),
      content: content, score: best.score, rule: best.candidate.constructions[0].rule)
  }

  /// What a candidate must be surer by: words of violence report only with a clause or a quotation
  /// ("fired", "blasted").
  private func surcharge(_ candidate: ContentCandidate, cue: Cue) -> Int {
    guard cue.kind == .verb, !candidate.constructions.contains(where: { $0.isClausal }) else {
      return 0
    }
    let lemma = document.tokens[cue.token].lemmaHash
    let isQuoted = candidate.tokens.contains { finder.candidates.runOfToken[$0] >= 0 }
    if isQuoted { return 0 }
    let acts = features.reference.reportingWords[lemma]
    let triggers = features.reference.triggers[lemma]
    if !acts.isEmpty, acts.contains(where: { $0.act != .condemn }) { return 0 }
    return triggers.contains { acts.isEmpty || $0.type == .attack } ? 2_000 : 0
  }

  /// Refusals to say and what the reader or an "I" says are no statements of a source.
  private func isExcluded(_ cue: Cue) -> Bool {
    if let speaker = cue.speaker,
      WordSet.firstPerson.contains(document.tokens[speaker.head].formHash)
    {
      return true
    }
    let lemma = document.tokens[cue.token].lemmaHash
    if features.reference.reportingWords[lemma].contains(where: { $0.act == .refuse }) {
      return true
    }
    if WordSet.silences.contains(lemma), cue.kind == .verb,
      index.children(of: cue.token).contains(where: {
        WordSet.negators.contains(document.tokens[$0].formHash)
      })
    {
      return true
    }
    let head = Int(document.tokens[cue.token].head)
    return head >= 0 && document.tokens[cue.token].relation == .xcomp
      && WordSet.refusals.contains(document.tokens[head].lemmaHash)
  }

  /// Of two cues with the same content, neither inside the other's, the surer keeps it.
  private func withoutRivals(_ statements: [Statement]) -> [Statement] {
    var kept: [Statement] = []
    for statement in statements.sorted(by: { ($1.score, $0.cueToken) < ($0.score, $1.cueToken) }) {
      let rival = kept.contains { other in
        let shared = other.content.clamped(to: statement.content).count
        let union = other.content.count + statement.content.count - shared
        return shared * 10 > union * 6 && !other.content.contains(statement.cueToken)
          && !statement.content.contains(other.cueToken)
      }
      if !rival { kept.append(statement) }
    }
    return kept
  }
}
