internal import ReferenceData

extension CoreferenceResolution {
  /// Whom a definite noun phrase stands for: the last entity that the noun was said of, else the
  /// last one of its kind where the noun is a title or a word for a group or place.
  func antecedent(
    of candidate: CandidateMention, _ lemma: UInt64
  ) -> (entity: Int, score: Int)? {
    if let aged = personOfAge(candidate) { return aged }
    let sentence = document.tokens[candidate.headToken].sentence
    var byKind: Int?
    // "The provincial military chief" is told apart from others: no name before it stands for it by kind alone.
    let isPlain = candidate.headToken - candidate.firstToken <= 2
    for number in recent.reversed() {
      let entity = entities[number]
      let last = document.tokens[candidates[entity.lastMention].headToken].sentence
      if entity.nouns.contains(lemma), sentence - last <= 12,
        entity.agreement.number == .unknown || entity.agreement.number == candidate.agreement.number
      {
        return (number, 80)
      }
      if isPlain, byKind == nil, entity.kind != nil, sentence - last <= 3,
        entity.agreement.animacy == candidate.agreement.animacy,
        candidate.agreement.number == .singular, entity.agreement.number != .plural,
        isSameGender(entity.agreement, candidate.agreement),
        classes.mayStand(lemma, for: entity.kind), !isCalledOtherwise(entity, than: lemma)
      {
        byKind = number
      }
    }
    return byKind.map { ($0, 55) }
  }

  /// "the airline" is not the Labour Commission that was named before: its name says what it is.
  private func isCalledOtherwise(_ entity: CoreferenceEntity, than lemma: UInt64) -> Bool {
    guard entity.kind == .organisation || entity.kind == .alliance else { return false }
    return !entity.nameTokens.contains(lemma)
      && entity.nameTokens.contains { classes.mayStand($0, for: entity.kind) }
  }

  /// "the 44-year-old former minister": the person named last, for an age is told of whom the article is
  /// about.
  private func personOfAge(_ candidate: CandidateMention) -> (entity: Int, score: Int)? {
    let words = candidate.firstToken...candidate.headToken
    guard candidate.agreement.animacy == .person, candidate.agreement.number == .singular,
      words.contains(where: { document.tokens[$0].formHash == Self.old }),
      words.contains(where: { document.tokens[$0].tag == .num })
    else { return nil }
    let sentence = document.tokens[candidate.headToken].sentence
    let found = recent.last { number in
      let last = document.tokens[candidates[entities[number].lastMention].headToken].sentence
      return entities[number].kind == .person && sentence - last <= 3 && sentence > last
        && isSameGender(entities[number].agreement, candidate.agreement)
    }
    return found.map { ($0, 60) }
  }

  private static let old = WordHash.of("old")
}
