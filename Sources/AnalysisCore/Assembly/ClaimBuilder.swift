internal import BriefingModel
internal import Language
internal import ReferenceData

/// Makes the claims of an article: attributed runs, and what it says in its own voice.
struct ClaimBuilder {
  let tree: SyntaxTree
  let library: ReferenceLibrary
  let relations: [Relation]
  let table: EntityTable
  let offsets: ScalarOffsets
  let dates: DateReader
  let expressions: [DateExpression]
  let articleKey: String

  /// A claim with the relations that it tells of, as indices.
  struct Draft {
    var claim: Claim
    var relations: [Int]
  }

  /// All claims in text order, with their identifiers.
  func claims(from result: AttributionResult) -> [Draft] {
    var drafts = result.attributions.map { attributed($0, result.sources) }
    let covered = Set(drafts.flatMap(\.relations))
    drafts += ownVoice(besides: covered, result.attributions)
    drafts.sort {
      ($0.claim.start, $0.claim.end, $0.claim.source ?? "")
        < ($1.claim.start, $1.claim.end, $1.claim.source ?? "")
    }
    for index in drafts.indices { drafts[index].claim.id = "\(articleKey).c\(index + 1)" }
    return drafts
  }

  private func attributed(_ attribution: Attribution, _ sources: [SourceFinding]) -> Draft {
    let document = tree.document
    let own = relations.indices.filter { attribution.content.contains(relations[$0].trigger) }
    let speaker = attribution.speaker.isEmpty ? nil : text(attribution.speaker)
    var claim = Claim(
      id: "",
      source: sources.indices.contains(attribution.source) ? sources[attribution.source].id : nil,
      sourceText: speaker, cue: attribution.cue.isEmpty ? nil : text(attribution.cue),
      text: document.text(attribution.bytes), quote: attribution.quote,
      start: offsets.scalar(attribution.bytes.lowerBound),
      end: offsets.scalar(attribution.bytes.upperBound),
      sentence: sentence(of: attribution.content.lowerBound), depth: attribution.depth,
      type: .statement, negated: attribution.negated, hedges: attribution.hedges,
      rule: attribution.rule, sourceBasis: attribution.sourceBasis)
    fill(&claim, own)
    setDate(&claim, content: attribution.content, cue: attribution.cue)
    return Draft(claim: claim, relations: own)
  }

  /// One claim a sentence for what nobody else is said to have said.
  private func ownVoice(
    besides covered: Set<Int>, _ attributions: [Attribution]
  ) -> [Draft] {
    var bySentence: [Int: [Int]] = [:]
    for index in relations.indices where !covered.contains(index) {
      guard isWorthSaying(relations[index]) else { continue }
      bySentence[sentence(of: relations[index].trigger), default: []].append(index)
    }
    return bySentence.keys.sorted().map { number in
      ownVoice(number, bySentence[number] ?? [], attributions)
    }
  }

  private func isWorthSaying(_ relation: Relation) -> Bool {
    relation.actor != nil || relation.target != nil
  }

  private func ownVoice(_ number: Int, _ own: [Int], _ attributions: [Attribution]) -> Draft {
    let whole = tree.document.sentences[number - 1]
    let isShared = attributions.contains { $0.content.overlaps(whole.tokens) }
    var bytes = Int(whole.start)..<Int(whole.end)
    if isShared {
      let low = own.map { relations[$0].tokens.lowerBound }.min() ?? whole.tokens.lowerBound
      let high = own.map { relations[$0].tokens.upperBound }.max() ?? whole.tokens.upperBound
      bytes = tree.document.byteRange(tokens: low..<high)
    }
    let hedges = self.hedges(in: whole.tokens)
    var claim = Claim(
      id: "", text: tree.document.text(bytes), quote: .none,
      start: offsets.scalar(bytes.lowerBound), end: offsets.scalar(bytes.upperBound),
      sentence: number, depth: hedges.hidesSource || isHearsay(own) ? 9 : 0, type: .statement,
      hedges: hedges.words, rule: "claim.own-voice")
    fill(&claim, own)
    setDate(&claim, content: whole.tokens, cue: 0..<0)
    return Draft(claim: claim, relations: own)
  }

  /// Whether reports, fears or suspicions that nobody in particular has carry the relations.
  private func isHearsay(_ own: [Int]) -> Bool {
    own.allSatisfy { index in
      var current = relations[index].trigger
      for _ in 0..<6 {
        guard let head = tree.head(current) else { return false }
        if Self.hearsay.contains(tree.lemma(head)), tree.token(head).tag == .noun { return true }
        current = head
      }
      return false
    }
  }

  private static let hearsay = ClosedClass.hashes(
    "report rumour rumor fear concern worry speculation suspicion allegation")
}

extension ClaimBuilder {
  private func text(_ tokens: Range<Int>) -> String {
    tree.document.text(tree.document.byteRange(tokens: tokens))
  }

  /// The number of a token's sentence, from 1.
  func sentence(of token: Int) -> Int {
    guard tree.document.tokens.indices.contains(token) else { return 1 }
    return Int(tree.token(token).sentence) + 1
  }

  /// The gravest relation gives the claim its type, actor and target.
  private func fill(_ claim: inout Claim, _ own: [Int]) {
    claim.relations = own.map { index in
      let relation = relations[index]
      let bytes = tree.document.byteRange(tokens: relation.tokens)
      return ClaimRelation(
        type: relation.type, actor: relation.actor.map { table[$0].id },
        target: relation.target.map { table[$0].id }, start: offsets.scalar(bytes.lowerBound),
        end: offsets.scalar(bytes.upperBound), sentence: sentence(of: relation.trigger))
    }
    let gravest = own.min { left, right in
      (relations[left].actor == nil ? 1 : 0, relations[left].type.gravity, left)
        < (relations[right].actor == nil ? 1 : 0, relations[right].type.gravity, right)
    }
    guard let gravest else { return }
    let relation = relations[gravest]
    claim.type = relation.type
    claim.actor = relation.actor.map { table[$0].id }
    claim.target = relation.target.map { table[$0].id }
    if own.allSatisfy({ relations[$0].isNegated }) { claim.negated = true }
    if claim.negated, claim.source != nil, claim.type.isThreat, !relation.isNegated {
      claim.type = .denial
    }
  }

  private func hedges(in tokens: Range<Int>) -> (words: [String], hidesSource: Bool) {
    var words: [String] = []
    var hidesSource = false
    var index = tokens.lowerBound
    while index < tokens.upperBound {
      let match = library.hedges.longestMatch(
        from: index, to: tokens.upperBound, hash: { tree.form($0) })
      if let match, let hedge = match.entries.first, hedge.kind != .approximation {
        words.append(text(index..<(index + match.length)))
        hidesSource = hidesSource || hedge.hidesSource
      }
      index += match?.length ?? 1
    }
    return (words, hidesSource)
  }

  /// When it was said, by the words outside the content; else of when it speaks.
  private func setDate(_ claim: inout Claim, content: Range<Int>, cue: Range<Int>) {
    let number = cue.isEmpty ? content.lowerBound : cue.lowerBound
    guard tree.document.tokens.indices.contains(number) else { return }
    let sentence = tree.token(number).sentence
    let near = expressions.filter { tree.token($0.tokens.lowerBound).sentence == sentence }
    let outside = near.filter { !content.contains($0.tokens.lowerBound) }
    guard let expression = outside.first ?? near.first, let reading = dates.read(expression) else {
      return
    }
    claim.date = reading.date
    claim.dateText = reading.text
    claim.dateBasis = reading.basis
  }
}
