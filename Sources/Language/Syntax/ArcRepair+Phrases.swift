internal import ReferenceData

/// Phrases behind a noun or a number of it, which the network hangs on the verb.
extension ArcRepair {
  /// "most of the victims were civilians": what "of" tells behind a word of quantity belongs to that word.
  func mendQuantity(_ token: Int, _ document: inout Document) {
    guard document.tokens[token].relation == .obl, let marker = known(markers, token),
      document.tokens[marker].formHash == Self.of, let quantity = head(of: token, document),
      quantity == marker - 1, [.adj, .num, .pron, .det].contains(document.tokens[quantity].tag),
      [.nsubj, .nsubjPass, .obj, .conj].contains(document.tokens[quantity].relation)
    else { return }
    document.tokens[token].relation = .nmod
  }

  /// "does not imply any order to harm X": what an order, a plan or an attempt is for belongs to it.
  func mendInfinitive(_ verb: Int, _ document: inout Document) {
    guard document.tokens[verb].relation == .advcl, document.tokens[verb].pennTag == .vb,
      sentence.contains(verb - 2), document.tokens[verb - 1].pennTag == .to,
      WordRules.shipped.infinitiveNouns.contains(document.tokens[verb - 2].formHash),
      document.tokens[verb - 2].tag == .noun,
      head(of: verb, document) == head(of: verb - 2, document)
    else { return }
    attach(verb, to: verb - 2, .acl, &document)
  }

  /// "Attorney-General Ana Berel": what a hyphen joins without spaces hangs together.
  func mendHyphen(_ hyphen: Int, _ document: inout Document) {
    let (before, behind) = (hyphen - 1, hyphen + 1)
    guard document.tokens[hyphen].tag == .punct, isHyphen(hyphen, document),
      sentence.contains(before), sentence.contains(behind),
      document.tokens[before].end == document.tokens[hyphen].start,
      document.tokens[hyphen].end == document.tokens[behind].start
    else { return }
    document.tokens[hyphen].pennTag = .hyphen
    guard [before, behind].allSatisfy({ [.noun, .propn].contains(document.tokens[$0].tag) }),
      head(of: before, document) != behind, head(of: behind, document) != before
    else { return }
    if head(of: before, document) == head(of: behind, document) {
      attach(behind, to: before, .flat, &document)
    } else {
      attach(before, to: behind, .compound, &document)
    }
  }

  func isHyphen(_ token: Int, _ document: borrowing Document) -> Bool {
    document.bytes[Int(document.tokens[token].start)] == UInt8(ascii: "-")
      && document.tokens[token].end - document.tokens[token].start == 1
  }

  /// "Secretary of State Ana Berel says": the name right behind an office is who it is, as where the
  /// office is one word ("spokesman Ana Berel").
  func mendOffice(_ name: Int, _ document: inout Document) {
    guard document.tokens[name].tag == .propn, known(markers, name) == nil,
      [.nmod, .flat, .appos].contains(document.tokens[name].relation),
      let office = head(of: name, document), office < name - 2,
      document.tokens[office + 1].formHash == Self.of,
      (office + 2..<name).allSatisfy({ document.tokens[$0].tag == .propn }),
      head(of: name - 1, document).map({ $0 >= office && $0 < name }) ?? false
    else { return }
    let (above, relation) = (document.tokens[office].head, document.tokens[office].relation)
    document.tokens[name].head = above
    document.tokens[name].relation = relation
    attach(office, to: name, .nmodDesc, &document)
  }

  /// "Omar's militia network was planning": an owner is no subject beside the one that it owns.
  func mendOwner(_ owner: Int, _ document: inout Document) {
    guard [.nsubj, .nsubjPass, .obj].contains(document.tokens[owner].relation),
      let marker = known(markers, owner), document.tokens[marker].pennTag == .pos, marker > owner,
      let verb = head(of: owner, document),
      let owned = (marker + 1..<max(marker + 1, sentence.upperBound)).first(where: {
        document.tokens[$0].head == verb
          && document.tokens[$0].relation == document.tokens[owner].relation
      })
    else { return }
    attach(owner, to: owned, .nmodPoss, &document)
  }

  /// "the murder of eight-year-old Ana", "the kidnap and murder of a girl": what "of" tells belongs to the
  /// noun right before it, and is no conjunct and stands beside nobody.
  func mendOf(_ token: Int, _ document: inout Document) {
    guard let marker = known(markers, token), document.tokens[marker].formHash == Self.of,
      marker < token, isNominal(marker - 1, document), document.tokens[marker - 1].tag != .punct
    else { return }
    var noun = marker - 1
    while [.flat, .compound].contains(document.tokens[noun].relation),
      let above = head(of: noun, document), above < marker
    {
      noun = above
    }
    let isStray =
      [.appos, .conj].contains(document.tokens[token].relation)
      && !holds(hasConjunction, of: token)
    let isShared =
      document.tokens[token].relation == .nmod && document.tokens[noun].relation == .conj
      && holds(hasConjunction, of: noun)
    guard isStray || isShared && head(of: token, document) != noun else { return }
    attach(token, to: noun, .nmod, &document)
  }

  /// "an F-16 jet struck three buildings": no article belongs to a noun behind the verb.
  func mendArticle(_ article: Int, _ document: inout Document) {
    guard document.tokens[article].relation == .det, let noun = head(of: article, document),
      article < noun,
      let subject = (article + 1..<noun).first(where: { token in
        [.nsubj, .nsubjPass].contains(document.tokens[token].relation)
          && isNominal(token, document)
          && head(of: token, document).map { $0 > token && $0 < noun } ?? false
      }),
      (article + 1..<subject).allSatisfy({ document.tokens[$0].tag != .verb })
    else { return }
    attach(article, to: subject, .det, &document)
  }

  /// "three days after the army blamed X": how long after is told of the verb, not of its subject.
  func mendMeasure(_ measure: Int, _ document: inout Document) {
    guard
      [.nmodUnmarked, .oblUnmarked, .nmod, .advmod].contains(document.tokens[measure].relation),
      document.tokens[measure].tag == .noun, sentence.contains(measure + 1),
      document.tokens[measure + 1].relation == .mark,
      let verb = head(of: measure + 1, document), let subject = head(of: measure, document),
      subject != verb, head(of: subject, document) == verb
    else { return }
    attach(measure, to: verb, .oblUnmarked, &document)
  }

  /// "from the Harvest Guard (HG) group": a name between a preposition and its noun belongs to that noun.
  func mendInnerName(_ name: Int, _ document: inout Document) {
    guard document.tokens[name].tag == .propn, document.tokens[name].relation == .nmod,
      known(markers, name) == nil, let above = head(of: name, document), above < name,
      let noun = (name + 1..<min(name + 8, sentence.upperBound)).first(where: {
        document.tokens[$0].head == above && [.noun, .propn].contains(document.tokens[$0].tag)
      }),
      let marker = known(markers, noun), above < marker, marker < name,
      !(name..<noun).contains(where: { document.tokens[$0].pennTag == .comma })
    else { return }
    attach(name, to: noun, .compound, &document)
  }

  private static let of = WordHash.of("of")
}
