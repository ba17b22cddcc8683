internal import ReferenceData

extension ArcRepair {
  /// "was diverted after a passenger tried to": the nominal between "after" and its verb is the verb's
  /// subject, though the parse hangs it on the verb before.
  func mendMarkedVerb(_ verb: Int, _ document: inout Document) {
    guard document.tokens[verb].relation == .advcl, known(subjects, verb) == nil,
      [.vbd, .vbz, .vbp].contains(document.tokens[verb].pennTag),
      let above = head(of: verb, document), above < verb,
      let mark = (above + 1..<verb).last(where: {
        Int(document.tokens[$0].head) == verb && document.tokens[$0].relation == .mark
      }),
      let noun = (mark + 1..<max(mark + 1, verb)).last(where: {
        Int(document.tokens[$0].head) == above && isNominal($0, document)
      }),
      known(markers, noun) == nil,
      (noun + 1..<verb).allSatisfy({ Int(document.tokens[$0].head) == verb })
    else { return }
    attach(noun, to: verb, .nsubj, &document)
  }

  /// "Jets struck X after rebels failed": of two subjects of the later verb the first is that of a
  /// finite verb between them which has none.
  func mendStolenSubject(_ token: Int, _ document: inout Document) {
    guard [.nsubj, .nsubjPass].contains(document.tokens[token].relation),
      let verb = head(of: token, document), token < verb, let first = known(subjects, verb),
      first < token
    else { return }
    let robbed = (first..<token).first {
      [.vbd, .vbz, .vbp].contains(document.tokens[$0].pennTag) && document.tokens[$0].tag == .verb
        && known(subjects, $0) == nil
    }
    guard let robbed else { return }
    attach(first, to: robbed, .nsubj, &document)
  }

  /// "The minister, Ana Berel, says": what stands between commas beside a subject is no second one.
  mutating func mendSubjectBeside(_ token: Int, _ document: inout Document) {
    guard [.nsubj, .nsubjPass].contains(document.tokens[token].relation),
      let verb = head(of: token, document), let first = known(subjects, verb), first < token,
      token < verb, isNominal(first, document)
    else { return }
    let between = (first + 1..<token).filter { document.tokens[$0].pennTag == .comma }
    guard between.count == 1, let comma = between.first, comma > first,
      (first..<token).allSatisfy({ isPartOfName($0, document) }),
      (token..<verb).contains(where: { document.tokens[$0].pennTag == .comma })
    else { return }
    attach(token, to: first, .appos, &document)
  }

  /// Whether a word may stand inside a noun phrase or between two that stand beside each other.
  private func isPartOfName(_ token: Int, _ document: borrowing Document) -> Bool {
    switch document.tokens[token].tag {
    case .noun, .propn, .adj, .det, .adp, .num, .part: true
    case .punct:
      [.comma, .hyphen, .pos, .openBracket, .closeBracket].contains(document.tokens[token].pennTag)
    default: document.tokens[token].pennTag == .prpPossessive
    }
  }

  /// "told a summit that X threatened": the clause is what was told, not which summit.
  func mendToldClause(_ token: Int, _ document: inout Document) {
    let relation = document.tokens[token].relation
    guard relation == .acl || relation == .aclRelcl, holds(hasMark, of: token),
      let listener = head(of: token, document), listener < token,
      [.obj, .iobj, .oblAgent].contains(document.tokens[listener].relation),
      let verb = head(of: listener, document),
      WordRules.shipped.tellingVerbs.contains(document.tokens[verb].formHash)
    else { return }
    attach(token, to: verb, .ccomp, &document)
  }

  /// "saying that the growth was great": "that" right behind a verb begins what its clause says.
  func mendComplement(_ token: Int, _ document: inout Document) {
    guard document.tokens[token].relation == .mark,
      document.tokens[token].formHash == Self.that
    else { return }
    (document.tokens[token].tag, document.tokens[token].pennTag) = (.sconj, .in)
    guard sentence.contains(token - 1),
      document.tokens[token - 1].tag == .verb, let clause = head(of: token, document),
      clause > token, [.advcl, .acl, .aclRelcl].contains(document.tokens[clause].relation)
    else { return }
    attach(clause, to: token - 1, .ccomp, &document)
  }

  /// ", with the spokesman saying that": the spokesman is the subject of a clause of its own.
  func mendAbsolute(_ token: Int, _ document: inout Document) {
    guard document.tokens[token].pennTag == .vbg, document.tokens[token].tag == .verb,
      known(subjects, token) == nil, sentence.contains(token - 1), isNominal(token - 1, document)
    else { return }
    var noun = token - 1
    while known(markers, noun) == nil, let above = head(of: noun, document), above < token,
      isNominal(above, document)
    {
      noun = above
    }
    guard let marker = known(markers, noun), marker < noun,
      document.tokens[marker].formHash == Self.with,
      marker == sentence.lowerBound || document.tokens[marker - 1].pennTag == .comma,
      let verb = verb(above: noun, document), verb != token
    else { return }
    attach(token, to: verb, .advcl, &document)
    attach(noun, to: token, .nsubj, &document)
    attach(marker, to: token, .mark, &document)
  }

  private static let with = WordHash.of("with")

  func verb(above token: Int, _ document: borrowing Document) -> Int? {
    var current = token
    for _ in 0..<8 {
      guard let above = head(of: current, document) else { return nil }
      if document.tokens[above].tag == .verb { return above }
      current = above
    }
    return nil
  }

  /// "blamed the group for the attack": what somebody is blamed for hangs on the verb.
  func mendCharge(_ token: Int, _ document: inout Document) {
    guard document.tokens[token].relation == .nmod, let marker = known(markers, token),
      let blamed = head(of: token, document), blamed < marker,
      [.obj, .nsubjPass].contains(document.tokens[blamed].relation),
      let verb = head(of: blamed, document),
      WordRules.shipped.charges[document.tokens[verb].formHash]
        == document.tokens[marker].formHash
    else { return }
    attach(token, to: verb, .obl, &document)
  }

  /// "said the talks had failed and warned": of two verbs the plain past goes with the plain past.
  func mendSecondVerb(_ token: Int, _ document: inout Document) {
    let isPast =
      document.tokens[token].pennTag == .vbd
      || document.tokens[token].pennTag == .vbn && sentence.contains(token + 1)
        && document.tokens[token + 1].formHash == Self.that
    guard document.tokens[token].relation == .conj, isPast,
      known(subjects, token) == nil, !holds(hasAuxiliary, of: token),
      let first = head(of: token, document), first < token, holds(hasAuxiliary, of: first),
      document.tokens[first].relation == .ccomp, let saying = head(of: first, document),
      saying < first, document.tokens[saying].pennTag == .vbd
    else { return }
    document.tokens[token].pennTag = .vbd
    attach(token, to: saying, .conj, &document)
  }

  /// "Reports that X has gained Y emerged": the first word is the subject of the last verb.
  func mendReports(_ document: inout Document) {
    let first = sentence.lowerBound
    guard sentence.count > 3, document.tokens[first].pennTag == .vbz,
      document.tokens[first].head < 0, known(subjects, first) == nil,
      document.tokens[first + 1].formHash == Self.that,
      let clause = sentence.first(where: {
        document.tokens[$0].head == first && document.tokens[$0].relation == .ccomp
      }),
      let verb = sentence.last(where: { isBareFinite($0, document) }), verb > clause
    else { return }
    document.tokens[verb].head = -1
    document.tokens[verb].relation = .root
    document.tokens[first].tag = .noun
    document.tokens[first].pennTag = .nns
    attach(first, to: verb, .nsubj, &document)
    attach(clause, to: first, .acl, &document)
    for token in sentence where token > verb && document.tokens[token].head == first {
      document.tokens[token].head = Int32(verb)
    }
  }

  private static let that = WordHash.of("that")

  /// Whether a token is a finite verb without a subject and without a conjunction of its own.
  private func isBareFinite(_ token: Int, _ document: borrowing Document) -> Bool {
    [.vbd, .vbz, .vbp].contains(document.tokens[token].pennTag)
      && document.tokens[token].tag == .verb && known(subjects, token) == nil
      && !holds(hasMark, of: token) && !holds(hasConjunction, of: token)
      && document.tokens[token].relation == .advcl
  }
}
