/// Whom a pronoun cannot stand for, by the place of names in its sentence and in the quotation that
/// it speaks.
///
/// The third of the binding conditions of Chomsky (1981): a name is free, so "he said Holt had paid"
/// is said by another than Holt. And nobody calls oneself by name or "him" in one's own quotation.
extension CoreferenceResolution {
  /// The entities that a subject pronoun, the candidate at `place`, cannot stand for.
  ///
  /// - Parameter isReporting: whether it is the subject of a reporting verb, outside of quotations.
  func excluded(from place: Int, isReporting: Bool) -> Set<Int> {
    let pronoun = candidates[place].headToken
    let token = document.tokens[pronoun]
    guard token.relation == .nsubj || token.relation == .nsubjPass, token.head >= 0 else {
      return []
    }
    var found: Set<Int> = []
    let sentence = document.sentences[Int(token.sentence)].tokens
    let isOutside = !token.shape.contains(.quoted)
    for index in candidates(around: place, sentence, isReporting && isOutside) {
      let candidate = candidates[index]
      let isQuoted = document.tokens[candidate.headToken].shape.contains(.quoted)
      let isSpoken = isReporting && isOutside && isQuoted
      guard isSpoken ? isThirdParty(candidate) : isNameBelow(Int(token.head), pronoun, candidate)
      else { continue }
      if let entity = knownEntity(index) { found.insert(entity) }
    }
    return found
  }

  /// The candidates of a sentence and, if asked, those of the sentences before it whose quotation goes on.
  private func candidates(
    around place: Int, _ sentence: Range<Int>, _ withQuotation: Bool
  ) -> Range<Int> {
    var begin = sentence.lowerBound
    var number = Int(document.tokens[begin].sentence)
    var steps = 0
    while withQuotation, number > 0, steps < 6, isLeftOpen(number - 1) {
      number -= 1
      steps += 1
      begin = document.sentences[number].tokens.lowerBound
    }
    var first = place
    while first > 0, candidates[first - 1].headToken >= begin { first -= 1 }
    var end = place
    while end < candidates.count, candidates[end].headToken < sentence.upperBound { end += 1 }
    return first..<end
  }

  /// A name, or a pronoun that is neither the speaker's nor the hearer's.
  private func isThirdParty(_ candidate: CandidateMention) -> Bool {
    switch candidate.form {
    case .name: true
    case .pronoun: candidate.pronoun?.person == 3
    case .nominal: false
    }
  }

  /// Whether a name stands below a verb: behind the verb's subject, or in what the verb reports.
  private func isNameBelow(_ verb: Int, _ pronoun: Int, _ candidate: CandidateMention) -> Bool {
    guard candidate.form == .name else { return false }
    var index = candidate.headToken
    var isReported = false
    for _ in 0..<16 where index >= 0 {
      if index == verb { return candidate.headToken > pronoun || isReported }
      isReported = document.tokens[index].relation == .ccomp
      index = Int(document.tokens[index].head)
    }
    return false
  }

  /// The entity of a candidate: what it was resolved to or, for a name further on, what it will be.
  func knownEntity(_ index: Int) -> Int? {
    let candidate = candidates[index]
    if candidate.entity >= 0 { return candidate.entity }
    guard candidate.form == .name else { return nil }
    return linker.entity(of: document.names[candidate.name], in: document, among: entities)?.entity
  }
}
