internal import BriefingModel
internal import Language
internal import ReferenceData

/// What a claim tells: type, actor and target, hedges and date.
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
    guard tree.document.tokens.indices.contains(number),
      tree.document.tokens.indices.contains(content.lowerBound)
    else { return }
    // Of a quotation that goes on, the sentence of its verb is not cited: what is dated there is another's.
    let sentence = tree.token(content.lowerBound).sentence
    let isApart = tree.token(number).sentence != sentence
    let near = expressions[sentence] ?? []
    let outside = isApart ? [] : near.filter { !content.contains($0.tokens.lowerBound) }
    guard let expression = outside.first ?? near.first, let reading = dates.read(expression) else {
      return
    }
    claim.date = reading.date
    claim.dateText = reading.text
    claim.dateBasis = reading.basis
  }
}
