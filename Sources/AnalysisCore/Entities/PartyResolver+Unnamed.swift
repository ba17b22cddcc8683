internal import BriefingModel
internal import Language
internal import ReferenceData

/// A party that the article does not name, with what tells whether other words mean it too.
struct UnnamedParty: Sendable {
  /// Its index in the entity table.
  let entity: Int
  /// The lemma of the noun by which it was first named.
  let lemma: UInt64
  /// Its number, where it was given.
  let number: Int?
  /// The states of its people.
  let states: [String]
  /// Whether it is of those that attack ("gunmen").
  let isAttacker: Bool
  /// What coreference holds it for.
  let coreference: Int32?
  /// Which part such people are likely to take.
  let role: PeopleRole?
  /// The noun by which it was first named.
  let head: Int
}

extension PartyResolver {
  /// The party of a noun that neither names a body nor stands for a state.
  mutating func unnamedNoun(
    _ phrase: NounPhrase, _ kinds: Set<PartyNounKind>, _ names: [ReferenceMatch]
  ) -> [Int] {
    let isPlatform =
      kinds.contains(.force)
      && (library.weapons.contains(tree.lemma(phrase.head)) || isPeople(phrase.head)
        || !kinds.contains(.ground))
    let isHuman =
      isPeople(phrase.head) || !kinds.isDisjoint(with: [.irregular, .member, .service, .follower])
    guard isPlatform || isHuman || kinds.contains(.ground) || kinds.contains(.body) else {
      return []
    }
    var states = names.flatMap { self.states(of: $0) }.reduce(into: [String]()) {
      if !$0.contains($1) { $0.append($1) }
    }
    if states.isEmpty || states.count > 3 { states = statesNamed(in: phrase.full) }
    if states.isEmpty { states = statesOfOwner(phrase.head) }
    if states.isEmpty, kinds.contains(.ground), !isHuman {
      states = statesNamed(in: tree.extent(of: phrase.head))
    }
    if states.count > 3 { states = [] }
    if kinds.contains(.follower) { states = [] }
    if kinds.contains(.irregular), isDefinite(phrase), phrase.bare.count == 1, states.isEmpty,
      tree.token(phrase.head).pennTag == .nns,
      lastGroupAt > (unnamed.last { $0.isAttacker }?.head ?? -1),
      let group = lastGroup
    {
      note(group, phrase.core, [phrase.core])
      return [group]
    }
    let isAttacker =
      kinds.contains(.irregular) || isPlatform || hasIrregularModifier(phrase.head)
    let kind: EntityKind? =
      kinds.contains(.ground) && !isHuman && !isPlatform ? .facility : nil
    return [unnamedParty(phrase, states: states, isAttacker: isAttacker, kind: kind)]
  }

  /// "its vehicles", "one of its posts": the state whose they are.
  private mutating func statesOfOwner(_ head: Int) -> [String] {
    let owners =
      tree.children(of: head, .nmodPoss)
      + tree.children(of: head, .nmod).flatMap { tree.children(of: $0, .nmodPoss) }
    for owner in owners {
      for entity in resolve(owner) where !table[entity].states.isEmpty {
        return table[entity].states
      }
    }
    return []
  }

  /// An unnamed party: one met before, or a new one.
  mutating func unnamedParty(
    _ phrase: NounPhrase, states: [String], isAttacker: Bool, kind: EntityKind? = nil
  ) -> Int {
    let names = [phrase.full, phrase.core, phrase.bare]
    if let prior = prior(phrase, states, isAttacker) {
      note(prior, phrase.core, names)
      table.add(states: states, to: prior)
      return prior
    }
    let slug = EntityTable.slug(text(phrase.core))
    var key = "unnamed:\(slug)"
    var suffix = 2
    while table.index(ofKey: key) != nil, suffix < 1000 {
      key = "unnamed:\(slug)-\(suffix)"
      suffix += 1
    }
    let identifier = "\(articleKey).\(key.dropFirst("unnamed:".count))"
    let index = table.intern(key) {
      EntityRecord(
        key: key, id: identifier, kind: kind ?? .unnamed, canonicalName: nil,
        iso3: states.count == 1 ? states[0] : nil, states: states, mentions: [], names: [])
    }
    note(index, phrase.core, names)
    unnamed.append(
      UnnamedParty(
        entity: index, lemma: tree.lemma(phrase.head), number: phrase.number, states: states,
        isAttacker: isAttacker, coreference: coreference(of: phrase.head),
        role: role(of: phrase.head), head: phrase.head))
    return index
  }

  /// The party named before that a phrase means again.
  ///
  /// Rules in order: coreference; the same noun with "the" and no other number; the same noun
  /// and number; "the gunmen" for the attackers before.
  private func prior(_ phrase: NounPhrase, _ states: [String], _ isAttacker: Bool) -> Int? {
    let lemma = tree.lemma(phrase.head)
    let isDefinite = self.isDefinite(phrase)
    let isPlain = phrase.number == nil && phrase.core.count == phrase.bare.count
    if fresh.contains(phrase.head) { return nil }
    func agrees(_ party: UnnamedParty) -> Bool {
      (party.number == nil || phrase.number == nil || party.number == phrase.number)
        && agreeStates(states, table[party.entity].states)
    }
    if isDefinite, let entity = coreference(of: phrase.head),
      let same = unnamed.last(where: { $0.coreference == entity && agrees($0) })
    {
      return same.entity
    }
    return unnamed.last { party in
      guard agrees(party) else { return false }
      if party.lemma == lemma {
        return isDefinite || (isPlain && isAttacker && isShort(phrase, as: party))
          || (phrase.number != nil && phrase.number == party.number)
      }
      return isAttacker && party.isAttacker && isDefinite
    }?.entity
  }

  /// "gunmen" after "X gunmen", or the very same words.
  private func isShort(_ phrase: NounPhrase, as party: UnnamedParty) -> Bool {
    phrase.bare.count == 1 || table[party.entity].names.contains(text(phrase.bare))
  }

  private func agreeStates(_ one: [String], _ other: [String]) -> Bool {
    one.isEmpty || other.isEmpty || !Set(one).isDisjoint(with: other)
  }

  /// The attackers of a people that "the X" means again after "X gunmen".
  func priorAttacker(of iso3: String, phrase: NounPhrase) -> Int? {
    guard isDefinite(phrase) else { return nil }
    return unnamed.last {
      $0.isAttacker && table[$0.entity].states == [iso3]
        && ($0.number == nil || phrase.number == nil || $0.number == phrase.number)
    }?.entity
  }
}
