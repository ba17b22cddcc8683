/// What stands beside a name: its bracket, its noun, its titles.
extension CoreferenceResolution {
  /// "the spokesman of the Harvest Guard": the name behind it tells whose he is, so he is not the spokesman
  /// who was named before.
  func isToldByName(_ candidate: CandidateMention) -> Bool {
    let sentence = document.sentences[Int(document.tokens[candidate.headToken].sentence)].tokens
    let behind = candidate.headToken + 1..<min(candidate.headToken + 8, sentence.upperBound)
    return behind.contains { token in
      Int(document.tokens[token].head) == candidate.headToken
        && document.tokens[token].relation == .nmod && document.tokens[token].tag == .propn
    }
  }

  /// "the French president, Ana Berel": the name that stands beside a noun, which so is not the last
  /// person's.
  func nameBeside(_ index: Int) -> Int? {
    let head = Int32(candidates[index].headToken)
    return (index + 1..<min(index + 4, candidates.count)).first { other in
      let token = document.tokens[candidates[other].headToken]
      return candidates[other].form == .name && token.head == head
        && (token.relation == .appos || token.relation == .flat)
        && document.names[candidates[other].name].kind == .person
        && candidates[index].agreement.animacy == .person
    }
  }

  func isSameGender(_ left: Agreement, _ right: Agreement) -> Bool {
    left.gender == .unknown || right.gender == .unknown || left.gender == right.gender
  }

  /// "the Islamic State (IS)": the entity of the name before the bracket.
  func bracketed(_ candidate: CandidateMention) -> Int? {
    let first = candidate.firstToken
    guard candidate.endToken - first == 1, first >= 2,
      document.tokens[first].shape.contains(.allCapitals),
      document.tokens[first - 1].pennTag == .openBracket,
      document.tokens[first - 2].name >= 0
    else { return nil }
    let head = document.head(of: document.names[Int(document.tokens[first - 2].name)].tokens)
    return candidateOfHead[head].map { candidates[$0].entity }.flatMap { $0 >= 0 ? $0 : nil }
  }

  /// The entity of a noun phrase that the name stands in apposition to ("the minister, Antonov").
  func appositionEntity(_ candidate: CandidateMention) -> Int? {
    let token = document.tokens[candidate.headToken]
    guard token.relation == .appos, token.head >= 0,
      let other = candidateOfHead[Int(token.head)], candidates[other].entity >= 0,
      candidates[other].form == .nominal,
      candidates[other].agreement.animacy == candidate.agreement.animacy,
      entities[candidates[other].entity].kind == nil
    else { return nil }
    return candidates[other].entity
  }

  /// "Ann Holt, the British-Vesk": the person beside whom one of a people is named.
  func describedPerson(_ candidate: CandidateMention) -> Int? {
    let token = document.tokens[candidate.headToken]
    guard token.relation == .appos, token.head >= 0, [.nn, .nnp].contains(token.pennTag),
      document.names[candidate.name].kind == .demonym,
      let other = candidateOfHead[Int(token.head)], candidates[other].entity >= 0,
      candidates[other].form == .name,
      entities[candidates[other].entity].kind == .person
    else { return nil }
    return candidates[other].entity
  }

  /// Notes the titles before a name ("deputy minister Antonov").
  mutating func addTitles(_ candidate: CandidateMention, to entity: Int) {
    var index = candidate.firstToken - 1
    while index >= 0, candidate.firstToken - index < 5 {
      let token = document.tokens[index]
      guard token.head >= 0,
        candidate.firstToken..<candidate.endToken ~= Int(token.head)
          || Int(token.head) == candidate.headToken
      else { break }
      if token.tag == .noun || token.relation == .nmodDesc { addNoun(token.lemmaHash, entity) }
      index -= 1
    }
  }

  mutating func addNoun(_ lemma: UInt64, _ entity: Int) {
    guard entities[entity].nouns.count < 8, !entities[entity].nouns.contains(lemma) else { return }
    entities[entity].nouns.append(lemma)
    if let known = classes.noun(lemma), known.animacy == entities[entity].agreement.animacy {
      entities[entity].agreement.learn(Agreement(gender: known.gender))
    }
  }

  func copulaSubject(_ head: Int) -> Int {
    let near = max(0, head - 15)..<head
    var hasCopula = false
    for index in near.reversed() where Int(document.tokens[index].head) == head {
      if document.tokens[index].relation == .cop { hasCopula = true }
      if document.tokens[index].relation == .nsubj { return hasCopula ? index : -1 }
    }
    return -1
  }
}
