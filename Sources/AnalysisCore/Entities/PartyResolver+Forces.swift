internal import BriefingModel
internal import Language
internal import ReferenceData

extension PartyResolver {
  /// The state, its forces or one of its services.
  mutating func ofState(
    _ iso3: String, _ head: Int, _ kinds: Set<PartyNounKind>, _ phrase: NounPhrase,
    _ names: [ReferenceMatch]
  ) -> Int? {
    let isIrregular = kinds.contains(.irregular) || hasIrregularModifier(head)
    if kinds.contains(.service), !isIrregular { return unnamedService(iso3, phrase, names) }
    guard kinds.contains(.force) || kinds.contains(.government), !isIrregular else { return nil }
    let words = names.first(where: Self.namesState)?.tokens ?? phrase.core
    let index = state(iso3, at: head, words: words)
    note(index, phrase.core, [phrase.core, phrase.bare], rule: "entity.forces-of-state")
    if kinds.contains(.force) {
      forces.removeAll { $0 == index }
      forces.append(index)
    }
    return index
  }

  /// "US and Afghan forces": both states, neither of them by the name of both.
  mutating func jointStates(
    _ states: [String], _ head: Int, _ kinds: Set<PartyNounKind>, _ names: [ReferenceMatch]
  ) -> [Int]? {
    let named = names.filter(Self.namesState)
    guard states.count == 2, named.count == 2, states[0] != states[1], kinds.contains(.force),
      [.nns, .nnps].contains(tree.token(head).pennTag), !hasIrregularModifier(head),
      named[1].tokens.lowerBound == named[0].tokens.upperBound + 1,
      tree.token(named[0].tokens.upperBound).tag == .cconj
    else { return nil }
    return zip(states, named).map { state($0, at: head, words: $1.tokens) }
  }

  /// "tribal forces", "opposition fighters", "anti-X fighters": not the state's.
  func hasIrregularModifier(_ head: Int) -> Bool {
    tree.children(of: head, .amod, .compound).contains {
      library.partyNouns[tree.lemma($0)].contains { $0.kind == .irregular }
        && !(isPartOfMachineName($0) && $0 + 3 > head)
        || Self.opposing.contains(tree.form($0)) || isOfNobody($0, before: head)
        || isOpposedInOneWord($0)
    } || isOpposedByHyphen(head)
  }

  /// "anti-Vesk" and "pro-Vesk" are one word for the tokenizer.
  private func isOpposedInOneWord(_ adjective: Int) -> Bool {
    let form = tree.document.form(adjective).lowercased()
    return ["anti-", "pro-", "ex-"].contains { form.hasPrefix($0) }
  }

  /// "armed commandos", "masked soldiers": nobody knows whose they are; but "the armed forces" are a state's.
  private func isOfNobody(_ adjective: Int, before head: Int) -> Bool {
    // "captured by other forces": others than those told of, unless "and" joins them with somebody.
    if tree.form(adjective) == Self.other { return tree.relation(head) != .conj }
    return Self.unknown.contains(tree.form(adjective)) && tree.form(head) != WordHash.of("forces")
      && tree.form(head) != WordHash.of("services")
  }

  private static let unknown = ClosedClass.hashes(
    "armed masked hooded unidentified unknown rogue renegade mutinous rebellious")
  private static let other = WordHash.of("other")

  /// "anti-X forces", "X-backed fighters", whatever the parse makes of the hyphens.
  func isOpposedByHyphen(_ head: Int) -> Bool {
    var index = head - 1
    let start = max(0, head - 6)
    while index >= start, [.noun, .propn, .adj, .punct, .verb].contains(tree.token(index).tag) {
      if tree.document.form(index) == "-" {
        if index > 0, Self.opposing.contains(tree.form(index - 1)) { return true }
        if Self.backing.contains(tree.form(index + 1)) { return true }
      } else if tree.token(index).tag == .punct {
        return false
      }
      index -= 1
    }
    return false
  }

  private static let backing = ClosedClass.hashes(
    "backed led supported sponsored trained funded allied aligned")

  private static let opposing = ClosedClass.hashes("anti pro ex former backed led anti-government")

  mutating func unnamedService(
    _ iso3: String, _ phrase: NounPhrase, _ names: [ReferenceMatch]
  ) -> Int {
    let noun = tree.document.text(
      tree.document.byteRange(tokens: phrase.head..<(phrase.head + 1))
    ).lowercased()
    let isPolice = library.people.first(tree.lemma(phrase.head))?.role == .police
    let key = "service:\(iso3):\(isPolice ? "police" : noun)"
    let name = library.state(iso3)?.name ?? iso3
    let slug = EntityTable.slug("\(name) \(isPolice ? "police" : text(phrase.bare))")
    let index = table.intern(key) {
      EntityRecord(
        key: key, id: slug, kind: .stateForce, canonicalName: nil, iso3: iso3, states: [iso3],
        mentions: [], names: [])
    }
    note(index, phrase.core, [phrase.core, phrase.bare], rule: "entity.service-of-state")
    return index
  }

  /// The states before the nouns of forces ("Israeli troops"), in text order.
  func findStatesOfForces() -> [String] {
    var result: [String] = []
    for token in tree.document.tokens.indices
    where tree.token(token).tag == .noun && kinds(of: token).contains(.force) {
      guard !hasIrregularModifier(token) else { continue }
      for match in modifiers(of: token) where Self.namesState(match) {
        for iso3 in states(of: match) where !result.contains(iso3) { result.append(iso3) }
      }
    }
    return result
  }

  /// "his forces", "the army", "helicopters": whose they are, by the words or by what came before.
  mutating func ownerOfForces(_ head: Int, _ phrase: NounPhrase) -> Int? {
    guard !hasIrregularModifier(head) else { return nil }
    if let possessor = tree.child(of: head, .nmodPoss) {
      let owners = resolve(possessor)
      guard let owner = owners.first else { return fightersBefore(possessor) }
      if let iso3 = table[owner].iso3 ?? table[owner].states.first,
        [.person, .state, .stateForce].contains(table[owner].kind) || speaksForState(owner)
      {
        let index = state(iso3, at: head, words: phrase.core)
        note(index, phrase.core, [phrase.core, phrase.bare], rule: "entity.forces-of-owner")
        return index
      }
      // "the junta's soldiers": officials without a name do not fight themselves.
      return canAct(owner) ? owner : nil
    }
    guard !kinds(of: head).contains(.service), !isCounted(phrase), !isHowMany(phrase) else {
      return nil
    }
    let last =
      forces.last ?? statesOfForces.first.map { state($0, at: head, words: phrase.core) }
      ?? attackingStates.last
    guard let last else { return nil }
    note(last, phrase.core, [phrase.core, phrase.bare], rule: "entity.forces-before")
    return last
  }

  /// "their Coast Guard": a service by its common name, whose owner stands before it.
  mutating func ownService(_ head: Int) -> [Int]? {
    guard let possessor = tree.child(of: head, .nmodPoss), tree.token(possessor).tag == .pron,
      !kinds(of: head).isDisjoint(with: [.service, .force])
    else { return nil }
    return ownerOfForces(head, NounPhrase(tree, head: head)).map { [$0] }
  }

  /// "said their forces had killed ten", where nobody is found for "their": the fighters told of before.
  private func fightersBefore(_ possessor: Int) -> Int? {
    guard tree.form(possessor) == Self.their else { return nil }
    let sentence = tree.token(possessor).sentence
    return unnamed.last {
      $0.isAttacker && !$0.isSingular && !isMachine($0.head) && $0.head < possessor
        && sentence - tree.token($0.head).sentence <= 4
    }?.entity
  }

  private static let their = WordHash.of("their")

  /// "Japanese officials say their Coast Guard": officials of one state without a name.
  private func speaksForState(_ owner: Int) -> Bool {
    guard let party = party(at: owner) else { return false }
    return party.role == .official && table[owner].states.count == 1
  }

  /// "anti-X", "X-backed", "X-led": the name is not whose they are.
  func isOpposed(_ match: ReferenceMatch) -> Bool {
    let low = match.tokens.lowerBound
    let high = match.tokens.upperBound
    func isHyphen(_ token: Int) -> Bool {
      token >= 0 && token < tree.document.tokens.count && tree.document.form(token) == "-"
    }
    if isHyphen(low - 1), low >= 2, Self.opposing.contains(tree.form(low - 2)) { return true }
    return isHyphen(high) && high + 1 < tree.document.tokens.count
      && tree.token(high + 1).pennTag == .vbn
  }
}
