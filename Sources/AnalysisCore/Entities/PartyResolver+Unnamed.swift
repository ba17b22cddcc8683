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
    if states.isEmpty, kinds.contains(.ground), !isHuman { states = statesCarried(phrase.head) }
    if states.count > 3 { states = [] }
    if kinds.contains(.follower) {
      states = []
      if let partners = partners(phrase) { return [partners] }
    }
    if kinds.contains(.irregular), isDefinite(phrase), phrase.bare.count == 1, states.isEmpty,
      tree.token(phrase.head).pennTag == .nns,
      lastGroupAt > (unnamed.last { $0.isAttacker }?.head ?? -1),
      let group = lastGroup
    {
      note(group, phrase.core, [phrase.core], rule: "entity.group-before")
      return [group]
    }
    let isAttacker =
      kinds.contains(.irregular) || isPlatform || hasIrregularModifier(phrase.head)
    let kind: EntityKind? =
      kinds.contains(.ground) && !isHuman && !isPlatform ? .facility : nil
    let party = unnamedParty(phrase, states: states, isAttacker: isAttacker, kind: kind)
    if isAttacker, kinds.contains(.follower), followsFighters(phrase.head, names) {
      table[party].isViolent = true
    }
    return [party]
  }

  /// "a bus carrying X settlers": the state of those in it, whatever the participle hangs on.
  private func statesCarried(_ head: Int) -> [String] {
    let count = tree.document.tokens.count
    guard head + 1 < count, tree.token(head + 1).pennTag == .vbg,
      tree.token(head + 1).sentence == tree.token(head).sentence
    else { return [] }
    var end = head + 2
    while end < min(count, head + 6), ![.punct, .adp, .verb].contains(tree.token(end).tag) {
      end += 1
    }
    return statesNamed(in: (head + 2)..<end)
  }

  /// "X loyalists" where X is an armed group or leads one.
  private mutating func followsFighters(_ head: Int, _ names: [ReferenceMatch]) -> Bool {
    if names.contains(where: { $0.name.kind == .armedGroup }) { return true }
    return names.contains { match in
      guard match.name.kind == .person,
        let body = library.persons[Int(match.name.entry)].body
      else { return false }
      return library.armedGroups.contains { $0.id == body && $0.kind == .group }
    }
  }

  /// "X's partners", "our allies": the partners of one state are one party.
  private mutating func partners(_ phrase: NounPhrase) -> Int? {
    guard Self.partnerNouns.contains(tree.lemma(phrase.head)) else { return nil }
    let owners =
      tree.children(of: phrase.head, .nmodPoss)
      + tree.children(of: phrase.head, .nmod).filter {
        $0 > phrase.head && tree.adposition(of: $0).map(ClosedClass.of.contains) == true
      }
    for owner in owners {
      guard let state = resolve(owner).first(where: { table[$0].kind == .state }) else { continue }
      let iso3 = table[state].iso3 ?? table[state].id
      let key = "partners:\(iso3)"
      let identifier = "\(articleKey).partners-of-\(EntityTable.slug(table[state].id))"
      let index = table.intern(key) {
        EntityRecord(
          key: key, id: identifier, kind: .unnamed, canonicalName: nil, iso3: nil, states: [],
          mentions: [], names: [])
      }
      let whole = withAbbreviation(phrase.full)
      note(
        index, whole, [whole, phrase.full, phrase.core, phrase.bare],
        rule: "entity.partners-of-state")
      lastPartners = index
      return index
    }
    // "our allies" in the words of somebody whose state is not known: those named before.
    guard let last = lastPartners,
      owners.contains(where: { ClosedClass.firstPersons.contains(tree.form($0)) })
    else { return nil }
    note(
      last, phrase.full, [phrase.full, phrase.core, phrase.bare], rule: "entity.partners-before")
    return last
  }

  /// "... Organization (CSTO)": the abbreviation in brackets belongs to the name.
  private func withAbbreviation(_ tokens: Range<Int>) -> Range<Int> {
    let next = tokens.upperBound
    guard next + 2 < tree.document.tokens.count, tree.document.form(next) == "(",
      tree.document.form(next + 2) == ")", tree.token(next + 1).shape.contains(.allCapitals)
    else { return tokens }
    return tokens.lowerBound..<(next + 3)
  }

  private static let partnerNouns = ClosedClass.hashes("partner ally friend")

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
    let names = [phrase.full, phrase.core, phrase.bare] + withClause(phrase)
    if let prior = prior(phrase, states, isAttacker) {
      note(prior, phrase.core, names, rule: "entity.same-noun")
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
    let displayName = nameText(phrase.full)
    let index = table.intern(key) {
      EntityRecord(
        key: key, id: identifier, kind: kind ?? .unnamed, canonicalName: displayName,
        iso3: states.count == 1 ? states[0] : nil, states: states, mentions: [], names: [])
    }
    note(index, phrase.core, names, rule: "entity.unnamed")
    unnamedOf[index] = unnamed.count
    unnamed.append(
      UnnamedParty(
        entity: index, lemma: tree.lemma(phrase.head), number: phrase.number, states: states,
        isAttacker: isAttacker, coreference: coreference(of: phrase.head),
        role: role(of: phrase.head), head: phrase.head))
    return index
  }

  /// How many unnamed parties back a phrase can mean: readers forget, and so must a long list.
  private static let memory = 200

  /// The party named before that a phrase means again.
  ///
  /// Rules in order: coreference; the same noun with "the" and no other number; the same noun
  /// and number; "the gunmen" for the attackers before.
  private func prior(_ phrase: NounPhrase, _ states: [String], _ isAttacker: Bool) -> Int? {
    let lemma = tree.lemma(phrase.head)
    let isDefinite = self.isDefinite(phrase)
    let isPlain = phrase.number == nil && phrase.core.count == phrase.bare.count
    if fresh.contains(phrase.head) { return nil }
    // "the militants" are not "a female militant" who was named last.
    let isPlural = [.nns, .nnps].contains(tree.token(phrase.head).pennTag)
    func agrees(_ party: UnnamedParty) -> Bool {
      !(isPlural && isSingular(party.head))
        && (party.number == nil || phrase.number == nil || party.number == phrase.number)
        && agreeStates(states, table[party.entity].states)
    }
    if isDefinite, let entity = coreference(of: phrase.head),
      let same = unnamed.suffix(Self.memory).last(where: { $0.coreference == entity && agrees($0) })
    {
      return same.entity
    }
    return unnamed.suffix(Self.memory).last { party in
      guard agrees(party) else { return false }
      if party.lemma == lemma {
        return isDefinite || (isPlain && isAttacker && isShort(phrase, as: party))
          || (phrase.number != nil && phrase.number == party.number)
      }
      return isAttacker && party.isAttacker && isDefinite && mayBeSameRole(phrase.head, party)
        && isSingular(phrase.head) == isSingular(party.head)
    }?.entity
  }

  /// "the troops" are not "gunmen" who were named before.
  private func mayBeSameRole(_ head: Int, _ party: UnnamedParty) -> Bool {
    guard let role = role(of: head), let other = party.role else { return true }
    return (role == .military) == (other == .military)
  }

  /// "two men who sent money": the phrase with the clause that tells who they are.
  private func withClause(_ phrase: NounPhrase) -> [Range<Int>] {
    guard
      let clause = tree.children(of: phrase.head, .acl, .aclRelcl).first(where: { $0 > phrase.head }
      )
    else { return [] }
    let extent = tree.extent(of: clause)
    guard extent.lowerBound >= phrase.head, extent.upperBound - phrase.core.lowerBound <= 18 else {
      return []
    }
    return [phrase.core.lowerBound..<extent.upperBound]
  }

  private func isSingular(_ head: Int) -> Bool {
    [.nn, .nnp].contains(tree.token(head).pennTag) && !kinds(of: head).contains(.body)
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
    return unnamed.suffix(Self.memory).last {
      $0.isAttacker && table[$0.entity].states == [iso3]
        && ($0.number == nil || phrase.number == nil || $0.number == phrase.number)
    }?.entity
  }
}
