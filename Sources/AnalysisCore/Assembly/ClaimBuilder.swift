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
  /// The date expressions of each sentence.
  let expressions: [Int32: [DateExpression]]
  let articleKey: String

  /// A claim with the relations that it tells of, as indices.
  struct Draft {
    var claim: Claim
    var relations: [Int]
    /// The tokens of its content.
    var tokens: Range<Int>
    /// The statement that it was made from; nil in the article's own voice.
    var attribution: Attribution?
  }

  /// All claims, without identifiers: attributed ones, then those of the article's own voice.
  func drafts(from result: AttributionResult) -> [Draft] {
    let attributed = result.attributions.map { self.attributed($0, result.sources) }
    let covered = Set(attributed.flatMap(\.relations))
    return attributed + ownVoice(besides: covered, result.attributions)
  }

  /// The drafts in text order with their identifiers, and the new place of each.
  func numbered(_ drafts: [Draft]) -> (drafts: [Draft], places: [Int]) {
    let order = drafts.indices.sorted { left, right in
      let one = drafts[left].claim
      let other = drafts[right].claim
      return (one.start, one.end, one.source ?? "", left)
        < (other.start, other.end, other.source ?? "", right)
    }
    var places = [Int](repeating: 0, count: drafts.count)
    var result: [Draft] = []
    for (place, index) in order.enumerated() {
      places[index] = place
      var draft = drafts[index]
      draft.claim.id = "\(articleKey).c\(place + 1)"
      result.append(draft)
    }
    return (result, places)
  }

  /// The relations whose words stand in some tokens: they come in the order of their words.
  func relations(in tokens: Range<Int>) -> [Int] {
    func first(from token: Int) -> Int {
      var low = 0
      var high = relations.count
      while low < high {
        let middle = (low + high) / 2
        if relations[middle].trigger >= token { high = middle } else { low = middle + 1 }
      }
      return low
    }
    return Array(first(from: tokens.lowerBound)..<first(from: tokens.upperBound))
  }

  func attributed(_ attribution: Attribution, _ sources: [SourceFinding]) -> Draft {
    let document = tree.document
    // "is concerned about": what the cue itself tells belongs to the speaker's claim.
    let own =
      (self.relations(in: attribution.content) + self.relations(in: attribution.cue)).sorted()
    let speaker = attribution.speaker.isEmpty ? nil : text(attribution.speaker)
    var claim = Claim(
      id: "",
      source: sources.indices.contains(attribution.source) ? sources[attribution.source].id : nil,
      coSources: attribution.coSources.filter(sources.indices.contains).map { sources[$0].id },
      sourceText: speaker, cue: attribution.cue.isEmpty ? nil : text(attribution.cue),
      text: document.text(attribution.bytes), quote: attribution.quote,
      start: offsets.scalar(attribution.bytes.lowerBound),
      end: offsets.scalar(attribution.bytes.upperBound),
      sentence: sentence(of: attribution.content.lowerBound), depth: attribution.depth,
      type: .statement, negated: attribution.negated,
      hedges: attribution.hedges.filter { !isPlainPreposition($0, in: attribution.content) },
      rule: attribution.rule, sourceBasis: attribution.sourceBasis)
    fill(&claim, own)
    if claim.depth == 1, !own.isEmpty,
      own.allSatisfy({ isRelayed(relations[$0].trigger, in: attribution.content) })
    {
      claim.depth = 2
    }
    setDate(&claim, content: attribution.content, cue: attribution.cue)
    return Draft(
      claim: claim, relations: own, tokens: attribution.content, attribution: attribution)
  }

  /// "said her cousin had been told that X": the speaker only passes on what X is.
  func isRelayed(_ trigger: Int, in content: Range<Int>) -> Bool {
    var current = trigger
    for _ in 0..<6 {
      guard let head = tree.head(current), content.contains(head) else { return false }
      if [.ccomp, .parataxis].contains(tree.relation(current)),
        Self.relaying.contains(tree.lemma(head))
      {
        return true
      }
      current = head
    }
    return false
  }

  private static let relaying = ClosedClass.hashes("say tell hear learn report inform")

  /// "worried about the rise": "about" rounds a number and hedges nothing else.
  func isPlainPreposition(_ hedge: String, in content: Range<Int>) -> Bool {
    let first = hedge.split(separator: " ").first.map { WordHash.of($0.lowercased()) }
    guard let first, library.hedges.first(first)?.kind == .approximation else { return false }
    let length = hedge.split(separator: " ").count
    return !content.contains { token in
      tree.form(token) == first && content.contains(token + length)
        && Numeral.isNumberWord(token + length, tree)
    }
  }
}

extension ClaimBuilder {
  func text(_ tokens: Range<Int>) -> String {
    tree.document.text(tree.document.byteRange(tokens: tokens))
  }

  /// The number of a token's sentence, from 1.
  func sentence(of token: Int) -> Int {
    guard tree.document.tokens.indices.contains(token) else { return 1 }
    return Int(tree.token(token).sentence) + 1
  }

  /// The gravest relation gives the claim its type, actor and target.
  func fill(_ claim: inout Claim, _ own: [Int]) {
    claim.relations = own.map { index in
      let relation = relations[index]
      let bytes = tree.document.byteRange(tokens: relation.tokens)
      return ClaimRelation(
        type: relation.type, actor: relation.actor.map { table[$0].id },
        target: relation.target.map { table[$0].id }, start: offsets.scalar(bytes.lowerBound),
        end: offsets.scalar(bytes.upperBound), sentence: sentence(of: relation.trigger),
        rule: relation.rule)
    }
    let told = told(own)
    let gravest = told.min { left, right in
      (relations[left].actor == nil ? 1 : 0, relations[left].type.gravity, left)
        < (relations[right].actor == nil ? 1 : 0, relations[right].type.gravity, right)
    }
    guard let gravest else { return }
    let relation = relations[gravest]
    claim.type = relation.type
    claim.actor = relation.actor.map { table[$0].id }
    claim.target = relation.target.map { table[$0].id }
    if told.allSatisfy({ relations[$0].isNegated }) { claim.negated = true }
    if claim.negated, claim.source != nil, claim.type.isThreat, !relation.isNegated {
      claim.type = .denial
    }
  }

  /// The relations that a claim tells of, without those that it takes as told before: "most of the
  /// militants killed were ..." tells a nationality, not a killing.
  func told(_ own: [Int]) -> [Int] {
    let presupposed = own.compactMap { relations[$0].presupposes }
    let told = own.filter { index in
      !presupposed.contains { $0.contains(relations[index].trigger) }
    }
    return told.isEmpty ? own : told
  }

  func hedges(in tokens: Range<Int>) -> (words: [String], hidesSource: Bool) {
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
  func setDate(_ claim: inout Claim, content: Range<Int>, cue: Range<Int>) {
    let number = cue.isEmpty ? content.lowerBound : cue.lowerBound
    guard tree.document.tokens.indices.contains(number) else { return }
    let sentence = tree.token(number).sentence
    let near = expressions[sentence] ?? []
    let outside = near.filter { !content.contains($0.tokens.lowerBound) }
    guard let expression = outside.first ?? near.first, let reading = dates.read(expression) else {
      return
    }
    claim.date = reading.date
    claim.dateText = reading.text
    claim.dateBasis = reading.basis
  }
}
