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
        || document.tokens[token - 1].relation == .obl
          && (isChargedWith(token, document) || isHeldFor(token, document)),
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

  /// "searching for a man believed to be responsible for X": of whom it is believed stands right before.
  private func isHeldFor(_ token: Int, _ document: borrowing Document) -> Bool {
    Self.beliefs.contains(document.tokens[token].formHash) && sentence.contains(token + 1)
      && document.tokens[token + 1].pennTag == .to
  }

  private static let beliefs = Set(
    ["believed", "thought", "said", "known", "reported", "alleged", "understood"].map {
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

  /// "accused X of massing troops": a charge is of a deed.
  private func isCharge(_ verb: Int, _ marker: Int, _ document: borrowing Document) -> Bool {
    WordRules.shipped.charges[document.tokens[verb].formHash] == document.tokens[marker].formHash
  }

  private func isParticiple(_ token: Int, _ document: borrowing Document) -> Bool {
    document.tokens[token].pennTag == .vbg && document.tokens[token].tag == .verb
  }
}
