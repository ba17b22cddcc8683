internal import ReferenceData

extension ArcRepair {
  /// ", wounding three settlers": a participle behind a comma is a clause, not a preposition.
  func mendParticiple(_ token: Int, _ document: inout Document) {
    guard isParticiple(token, document),
      document.tokens[token].relation == .caseMarker || isFalseAttribute(token, document),
      !WordRules.shipped.prepositionalParticiples.contains(document.tokens[token].formHash),
      sentence.contains(token - 1), document.tokens[token - 1].pennTag == .comma,
      let noun = head(of: token, document), noun > token,
      let verb = verb(above: noun, document), verb < token
    else { return }
    attach(token, to: verb, .advcl, &document)
    attach(noun, to: token, .obj, &document)
  }

  /// ", wounding 13 people": the parse has the people as a phrase of the verb, though nothing marks them.
  private func isFalseAttribute(_ token: Int, _ document: borrowing Document) -> Bool {
    guard document.tokens[token].relation == .amod, document.tokens[token].pennTag == .vbg,
      let noun = head(of: token, document), noun > token, known(markers, noun) == nil,
      !holds(hasConjunction, of: noun)
    else { return false }
    return [.obl, .oblUnmarked, .appos, .dep].contains(document.tokens[noun].relation)
  }

  /// "arrested four men suspected of X": a past participle right behind what somebody is done to tells of that.
  func mendSuspect(_ token: Int, _ document: inout Document) {
    guard document.tokens[token].pennTag == .vbn, document.tokens[token].relation == .advcl,
      !holds(hasAuxiliary, of: token), !holds(hasMark, of: token), known(subjects, token) == nil,
      sentence.contains(token - 1), let verb = head(of: token, document),
      [.noun, .propn].contains(document.tokens[token - 1].tag),
      document.tokens[token - 1].relation == .obj
        || document.tokens[token - 1].relation == .obl && isChargedWith(token, document),
      head(of: token - 1, document) == verb
    else { return }
    attach(token, to: token - 1, .acl, &document)
  }

  /// "the death of a Palestinian, killed in a fight": a participle of harm right behind a comma tells of the
  /// nominal before it, not of the subject far off.
  func mendHarmed(_ token: Int, _ document: inout Document) {
    guard isAside(token, document), Self.harms.contains(document.tokens[token].formHash),
      !holds(hasAuxiliary, of: token),
      !holds(hasMark, of: token), known(subjects, token) == nil, sentence.contains(token - 2),
      document.tokens[token - 1].pennTag == .comma,
      [.noun, .propn].contains(document.tokens[token - 2].tag),
      let verb = head(of: token, document), verb < token - 2
    else { return }
    attach(token, to: token - 2, .acl, &document)
  }

  /// A participle of the verb far off, or a form like one that nothing joins with that verb and that has a
  /// preposition behind it.
  private func isAside(_ token: Int, _ document: borrowing Document) -> Bool {
    switch document.tokens[token].relation {
    case .advcl: document.tokens[token].pennTag == .vbn
    case .conj:
      [.vbn, .vbd].contains(document.tokens[token].pennTag) && !holds(hasConjunction, of: token)
        && sentence.contains(token + 1) && document.tokens[token + 1].tag == .adp
    default: false
    }
  }

  private static let harms = Set(
    ["killed", "injured", "wounded", "shot", "captured", "arrested", "wanted", "accused"].map {
      WordHash.of($0)
    })

  /// "the man accused of X": such a participle needs its "of".
  private func isChargedWith(_ token: Int, _ document: borrowing Document) -> Bool {
    sentence.contains(token + 1) && document.tokens[token + 1].formHash == WordHash.of("of")
  }

  /// "a suspect allegedly involved in X has been detained": an adjective or participle marks no clause;
  /// it tells of its own subject, which is the subject of the verb behind.
  func mendFalseMarker(_ token: Int, _ document: inout Document) {
    guard document.tokens[token].relation == .mark,
      [.adj, .verb].contains(document.tokens[token].tag),
      !WordRules.shipped.prepositionalParticiples.contains(document.tokens[token].formHash),
      let verb = head(of: token, document), verb > token, let noun = known(subjects, token),
      noun < token, known(subjects, verb) == nil
    else { return }
    attach(noun, to: verb, .nsubj, &document)
    attach(token, to: noun, .acl, &document)
  }

  /// "three settlers, including a boy": an example is no second object.
  func mendExample(_ token: Int, _ document: inout Document) {
    guard [.obj, .nsubj, .conj].contains(document.tokens[token].relation),
      let marker = known(markers, token), document.tokens[marker].formHash == Self.including
    else { return }
    var whole = marker - 1
    if sentence.contains(whole), document.tokens[whole].pennTag == .comma { whole -= 1 }
    guard sentence.contains(whole), [.noun, .propn].contains(document.tokens[whole].tag) else {
      return
    }
    attach(token, to: whole, .nmod, &document)
  }

  private static let including = WordHash.of("including")

  /// "claims about planning attacks": what a participle right behind a preposition is done to.
  func mendGerund(_ token: Int, _ document: inout Document) {
    guard isParticiple(token, document), let noun = head(of: token, document), noun > token,
      let marker = known(markers, noun), marker == token - 1,
      let above = head(of: noun, document), above < marker,
      document.tokens[token].relation == .compound
        || document.tokens[token].relation == .amod && isCharge(above, marker, document)
    else { return }
    let isVerb = document.tokens[above].tag == .verb || document.tokens[above].tag == .adj
    attach(token, to: above, isVerb ? .advcl : .acl, &document)
    attach(noun, to: token, .obj, &document)
    attach(marker, to: token, .mark, &document)
  }

  /// "X troops crossed into Y." with no other verb that could be finite: the first word is a subject.
  func mendLostRoot(_ document: inout Document) {
    guard let noun = sentence.first(where: { document.tokens[$0].head < 0 }), sentence.count > 3,
      [.noun, .propn].contains(document.tokens[noun].tag),
      let last = sentence.last, document.tokens[last].pennTag == .fullStop,
      let verb = sentence.first(where: { isBareRelative($0, of: noun, document) })
        ?? (sentence.contains(where: { isFinite($0, document) })
          ? nil : sentence.last(where: { isLostVerb($0, of: noun, document) }))
    else { return }
    document.tokens[verb].tag = .verb
    document.tokens[verb].pennTag = .vbd
    document.tokens[verb].head = -1
    document.tokens[verb].relation = .root
    document.tokens[noun].head = Int32(verb)
    document.tokens[noun].relation = .nsubj
    for token in sentence where token > verb && document.tokens[token].head == noun {
      document.tokens[token].head = Int32(verb)
    }
  }

  /// "The minister, X, accused Y": a finite verb that has neither a subject nor a relative pronoun is no
  /// relative clause.
  private func isBareRelative(_ token: Int, of noun: Int, _ document: borrowing Document) -> Bool {
    token > noun && hangsOn(noun, token, document)
      && [.acl, .aclRelcl].contains(document.tokens[token].relation)
      && [.vbd, .vbz, .vbp].contains(document.tokens[token].pennTag)
      && document.tokens[token].tag == .verb && known(subjects, token) == nil
      && !holds(hasMark, of: token) && !holds(hasAuxiliary, of: token)
      && !sentence.contains {
        document.tokens[$0].head == noun && document.tokens[$0].relation == .cop
      }
  }

  /// Whether a token hangs on a noun, or on one that "and" joins with it.
  private func hangsOn(_ noun: Int, _ token: Int, _ document: borrowing Document) -> Bool {
    guard let above = head(of: token, document) else { return false }
    return above == noun
      || head(of: above, document) == noun && document.tokens[above].relation == .conj
        && holds(hasConjunction, of: above)
  }

  /// A participle right behind its noun, or behind a clause between commas, that has an object or a
  /// goal.
  private func isLostVerb(_ token: Int, of noun: Int, _ document: borrowing Document) -> Bool {
    guard token > noun, head(of: token, document) == noun,
      [.vbn, .jj].contains(document.tokens[token].pennTag),
      [.acl, .amod].contains(document.tokens[token].relation), isActive(token, document)
    else { return false }
    return token == noun + 1 || document.tokens[token - 1].pennTag == .comma
      || document.tokens[token - 1].tag == .noun
  }

  private func isFinite(_ token: Int, _ document: borrowing Document) -> Bool {
    document.tokens[token].tag == .aux
      || [.vbd, .vbz, .vbp, .md].contains(document.tokens[token].pennTag)
  }

  /// Whether a participle has an object, or goes somewhere, and nobody by whom it is done.
  private func isActive(_ verb: Int, _ document: borrowing Document) -> Bool {
    let own = sentence.filter { document.tokens[$0].head == verb }
    guard !own.contains(where: { document.tokens[$0].relation == .oblAgent }) else { return false }
    return own.contains { token in
      document.tokens[token].relation == .obj
        || document.tokens[token].relation == .obl
          && known(markers, token).map { Self.goals.contains(document.tokens[$0].formHash) }
            ?? false
    }
  }

  private static let goals: Set<UInt64> = Set(
    ["into", "across", "toward", "towards", "onto"].map { WordHash.of($0.utf8) })

  /// "accused X of massing troops": a charge is of a deed.
  private func isCharge(_ verb: Int, _ marker: Int, _ document: borrowing Document) -> Bool {
    WordRules.shipped.charges[document.tokens[verb].formHash] == document.tokens[marker].formHash
  }

  private func isParticiple(_ token: Int, _ document: borrowing Document) -> Bool {
    document.tokens[token].pennTag == .vbg && document.tokens[token].tag == .verb
  }
}
