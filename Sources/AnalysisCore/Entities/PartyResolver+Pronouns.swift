internal import BriefingModel
internal import Language
internal import ReferenceData

extension PartyResolver {
  /// "we" and "our" in what an official says stand for the state for which it is said.
  mutating func speakersState(_ head: Int) -> Int? {
    guard let iso3 = speakers.last(where: { $0.content.contains(head) })?.iso3 else { return nil }
    return state(iso3, at: head, words: head..<head)
  }

  mutating func resolvePronoun(_ head: Int) -> [Int] {
    if ClosedClass.relativePronouns.contains(tree.form(head)) {
      return resolveRelative(head)
    }
    guard let entity = coreference(of: head), let first = firstMention[entity] else {
      return speakerAbove(head)
    }
    let antecedent = Int(tree.document.mentions[first].headToken)
    guard antecedent != head else { return [] }
    let meant = resolve(antecedent)
    if opensQuotation(head), meant.contains(where: { isBody($0) }) { return [] }
    for index in meant { note(index, head..<(head + 1), [], rule: "entity.coreference") }
    return meant
  }

  /// "They have tried to kill me," he said: whom the first word of a quotation means stands before it in the
  /// speech, not in the article, whatever body the article named last.
  private func opensQuotation(_ head: Int) -> Bool {
    head > 0 && tree.token(head - 1).shape.contains(.opensQuote)
      && tree.token(head - 1).sentence == tree.token(head).sentence
  }

  private func isBody(_ entity: Int) -> Bool {
    switch table[entity].kind {
    case .stateForce, .organisation, .alliance: true
    default: false
    }
  }

  /// "X announced that they were ...": a pronoun that nothing else explains is the speaker's.
  mutating func speakerAbove(_ pronoun: Int) -> [Int] {
    guard tree.relation(pronoun) == .nsubj, let verb = tree.head(pronoun),
      tree.relation(verb) == .ccomp, let saying = tree.head(verb),
      library.reportingWords.contains(tree.lemma(saying)),
      let subject = tree.child(of: saying, .nsubj), subject < pronoun
    else { return [] }
    return resolve(subject)
  }

  /// "who", "which" and "that" stand for the noun that the clause hangs on.
  mutating func resolveRelative(_ head: Int) -> [Int] {
    var current = head
    for _ in 0..<8 {
      if tree.relation(current) == .aclRelcl || tree.relation(current) == .acl {
        return tree.head(current).map { resolve($0) } ?? []
      }
      guard let next = tree.head(current) else { break }
      current = next
    }
    return nearestNoun(before: head).map { resolve($0) } ?? []
  }

  /// Where the parse lost the clause: the last noun before the pronoun that is no place.
  func nearestNoun(before pronoun: Int) -> Int? {
    let start = tree.sentence(of: pronoun).lowerBound
    return (start..<pronoun).reversed().first { token in
      tree.token(token).tag == .noun
        && (isPeople(token) || library.triggers.contains(tree.lemma(token)))
    }
  }
}
