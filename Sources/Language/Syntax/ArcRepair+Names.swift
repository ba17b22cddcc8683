internal import ReferenceData

/// Verbs right behind a name, which the network takes for a part of it.
extension ArcRepair {
  /// "Adam Crane murdered eight-year-old X": a participle that has an object and no auxiliary, right
  /// behind a noun that is said to be its compound, is a verb in the past, and the noun its subject.
  func mendNamedSubject(_ verb: Int, _ document: inout Document) {
    guard document.tokens[verb].tag == .verb, document.tokens[verb].pennTag == .vbn,
      known(subjects, verb) == nil, !holds(hasAuxiliary, of: verb),
      [.root, .ccomp, .conj, .parataxis].contains(document.tokens[verb].relation),
      sentence.contains(verb - 1), [.propn, .noun].contains(document.tokens[verb - 1].tag),
      let noun = (sentence.lowerBound..<verb).first(where: {
        document.tokens[$0].head == verb && document.tokens[$0].relation == .compound
      }),
      (verb + 1..<sentence.upperBound).contains(where: {
        document.tokens[$0].head == verb && document.tokens[$0].relation == .obj
      })
    else { return }
    document.tokens[verb].pennTag = .vbd
    attach(noun, to: verb, .nsubj, &document)
  }

  /// "troops trying": a participle alone as a sentence or as what is said.
  private func isBareClause(_ token: Int, _ document: borrowing Document) -> Bool {
    document.tokens[token].pennTag == .vbg && !holds(hasAuxiliary, of: token)
      && [.root, .ccomp].contains(document.tokens[token].relation)
  }

  private func subjectRightBefore(_ token: Int, _ document: borrowing Document) -> Int? {
    let noun = token - 1
    guard sentence.contains(noun), [.noun, .propn].contains(document.tokens[noun].tag),
      document.tokens[noun].relation == .nsubj
    else { return nil }
    return noun
  }

  /// "troops trying to arrest X shot the suspect dead": "shot" with a nominal and "dead" behind it is the
  /// verb, and what the participle tells belongs to its subject.
  func mendShotSomebodyDead(_ shot: Int, _ document: inout Document) {
    guard document.tokens[shot].formHash == Self.shot, document.tokens[shot].tag == .noun,
      let dead = (shot + 2..<max(shot + 2, min(shot + 6, sentence.upperBound))).first(where: {
        document.tokens[$0].formHash == Self.dead
      }),
      let victim = (shot + 1..<dead).first(where: { Int(document.tokens[$0].head) == shot }),
      let top = (sentence.lowerBound..<shot).first(where: { isBareClause($0, document) }),
      let subject = known(subjects, top) ?? subjectRightBefore(top, document)
    else { return }
    let clause = document.tokens[top]
    document.tokens[shot].tag = .verb
    document.tokens[shot].pennTag = .vbd
    let compound = (top..<shot).first {
      Int(document.tokens[$0].head) == shot && document.tokens[$0].relation == .compound
    }
    let above = Int(document.tokens[shot].head)
    document.tokens[shot].head = clause.head
    document.tokens[shot].relation = clause.relation
    attach(subject, to: shot, .nsubj, &document)
    attach(top, to: subject, .acl, &document)
    attach(victim, to: shot, .obj, &document)
    attach(dead, to: shot, .xcomp, &document)
    guard let compound, sentence.contains(above) else { return }
    attach(compound, to: above, .obl, &document)
    for marker in top..<compound
    where Int(document.tokens[marker].head) == shot
      && document.tokens[marker].relation == .caseMarker
    {
      attach(marker, to: compound, .caseMarker, &document)
    }
  }

  /// "Police shot dead X": "shot" right before "dead" is a verb, whoever stands before and behind it.
  /// And "dead" belongs to it, not to those shot ("shot dead five men").
  func mendShotDead(_ shot: Int, _ document: inout Document) {
    guard document.tokens[shot].formHash == Self.shot, sentence.contains(shot + 1),
      document.tokens[shot + 1].formHash == Self.dead
    else { return }
    guard document.tokens[shot].tag == .noun else {
      if document.tokens[shot].tag == .verb, document.tokens[shot + 1].relation == .amod {
        attach(shot + 1, to: shot, .xcomp, &document)
      }
      return
    }
    guard
      let shooter = (sentence.lowerBound..<shot).first(where: {
        document.tokens[$0].head == shot && document.tokens[$0].relation == .compound
      })
    else { return }
    document.tokens[shot].tag = .verb
    document.tokens[shot].pennTag = .vbd
    attach(shooter, to: shot, .nsubj, &document)
    attach(shot + 1, to: shot, .xcomp, &document)
    let victim = (shot + 2..<max(shot + 2, sentence.upperBound)).first {
      document.tokens[$0].head == shot
        && [.appos, .nmod, .dep, .compound, .flat].contains(document.tokens[$0].relation)
    }
    if let victim { attach(victim, to: shot, .obj, &document) }
  }

  /// "The Minister for the Rivers, Ana Berel, says", "elders in the north say": a phrase right behind the
  /// subject belongs to it, not to the verb that comes later, unless it tells when.
  func mendPhraseOfSubject(_ token: Int, _ document: inout Document) {
    guard document.tokens[token].relation == .obl, let verb = head(of: token, document),
      token < verb, let marker = known(markers, token),
      Self.belonging.contains(document.tokens[marker].formHash)
        || Self.places.contains(document.tokens[marker].formHash)
          && document.tokens[token].tag != .num
          && !WordRules.shipped.timeNouns.contains(document.tokens[token].formHash),
      let subject = known(subjects, verb), subject < marker,
      (subject..<marker).allSatisfy({
        [.noun, .propn].contains(document.tokens[$0].tag)
      })
    else { return }
    attach(token, to: subject, .nmod, &document)
  }

  private static let belonging: Set<UInt64> = [
    WordHash.of("for"), WordHash.of("of"), WordHash.of("from"),
  ]
  private static let places: Set<UInt64> = [
    WordHash.of("in"), WordHash.of("at"), WordHash.of("near"), WordHash.of("with"),
  ]

  /// "Seller Ana Dossou-Berel said": of a noun and a name right behind it that are both said to be subjects
  /// the name is one.
  func mendDescribedName(_ noun: Int, _ document: inout Document) {
    guard [.nsubj, .nsubjPass].contains(document.tokens[noun].relation),
      document.tokens[noun].tag == .noun, let verb = head(of: noun, document), noun < verb,
      let name = (noun + 1..<verb).first(where: {
        document.tokens[$0].head == verb
          && document.tokens[$0].relation == document.tokens[noun].relation
      }),
      (noun + 1...name).allSatisfy({
        document.tokens[$0].tag == .propn || isHyphen($0, document)
      })
    else { return }
    for part in noun + 1..<name where document.tokens[part].head == noun {
      document.tokens[part].head = Int32(name)
      document.tokens[part].relation = .flat
    }
    attach(noun, to: name, .nmodDesc, &document)
  }

  /// "Mr Berel said": the name leads, and the form of address tells of it.
  func mendAddress(_ address: Int, _ document: inout Document) {
    let name = address + 1
    guard document.tokens[address].tag == .propn, sentence.contains(name),
      WordRules.shipped.addresses.contains(document.tokens[address].formHash),
      document.tokens[name].tag == .propn, head(of: name, document) == address
    else { return }
    document.tokens[name].head = document.tokens[address].head
    document.tokens[name].relation = document.tokens[address].relation
    for token in sentence where token != name && Int(document.tokens[token].head) == address {
      document.tokens[token].head = Int32(name)
    }
    attach(address, to: name, .nmodDesc, &document)
  }

  private static let shot = WordHash.of("shot")
  private static let dead = WordHash.of("dead")
}

extension ArcRepair {
  /// "An offshoot of the Fatah movement, the Aqsa Brigades, said": a name between commas is that of "an
  /// offshoot", for the movement has its own.
  func mendNameOfOne(_ name: Int, _ document: inout Document) {
    guard document.tokens[name].relation == .appos, document.tokens[name].tag == .propn,
      let inner = head(of: name, document), inner < name,
      [.noun, .propn].contains(document.tokens[inner].tag),
      document.tokens[inner].relation == .nmod, let top = head(of: inner, document), top < inner,
      document.tokens[top].tag == .noun, document.tokens[top].relation == .nsubj,
      name + 1 < sentence.upperBound, document.tokens[name + 1].pennTag == .comma,
      let article = sentence.first(where: {
        document.tokens[$0].head == top && document.tokens[$0].relation == .det
      }),
      Self.indefinites.contains(document.tokens[article].formHash)
    else { return }
    attach(name, to: top, .appos, &document)
  }

  private static let indefinites = Set(["a", "an", "one", "another"].map { WordHash.of($0) })
}
