internal import BriefingModel
internal import Language
internal import ReferenceData

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
    if states.isEmpty, kinds.contains(.ground), !isHuman {
      states = statesOfPlaces(in: phrase.core)
    }
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
      kinds.contains(.irregular) || isPlatform
      || role(of: phrase.head) != .official && hasIrregularModifier(phrase.head)
    let kind: EntityKind? =
      kinds.contains(.ground) && !isHuman && !isPlatform ? .facility : nil
    let party = unnamedParty(phrase, states: states, isAttacker: isAttacker, kind: kind)
    if isAttacker, kinds.contains(.follower), followsFighters(phrase.head, names) {
      table[party].isViolent = true
    }
    return [party]
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
    // "a bus ambush" tells of a bus.
    let isInner = tree.relation(phrase.head) == .compound && tree.token(phrase.head).pennTag == .nn
    let displayName = (isInner ? article(before: phrase) : "") + nameText(phrase.full)
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
        role: role(of: phrase.head), head: phrase.head, isSingular: isSingular(phrase.head)))
    return index
  }

  /// The article that a noun before another one has not got.
  private func article(before phrase: NounPhrase) -> String {
    let opensWithVowel = text(phrase.full).first.map { "aeiouAEIOU".contains($0) } ?? false
    return opensWithVowel ? "an " : "a "
  }

  /// What is known of an entity that the article does not name; nil for any other.
  func party(at entity: Int) -> UnnamedParty? { unnamedOf[entity].map { unnamed[$0] } }

  /// How many unnamed parties back a phrase can mean: readers forget, and so must a long list.
  private static let memory = 200

  /// The party named before that a phrase means again.
  ///
  /// Rules in order: coreference; the same noun with "the" and no other number; the same noun
  /// and number; "the gunmen" for the attackers before.
  func prior(_ phrase: NounPhrase, _ states: [String], _ isAttacker: Bool) -> Int? {
    let lemma = tree.lemma(phrase.head)
    let isDefinite = self.isDefinite(phrase) || tree.relation(phrase.head) == .compound
    let isPlain = phrase.number == nil && phrase.core.count == phrase.bare.count
    if fresh.contains(phrase.head) { return nil }
    // "the militants" are not "a female militant" who was named last.
    let isPlural = [.nns, .nnps].contains(tree.token(phrase.head).pennTag)
    let isOne = isSingular(phrase.head)
    func agrees(_ party: UnnamedParty) -> Bool {
      !(isPlural && party.isSingular) && !(isOne && isSeveral(party.head))
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
      if isAttacker, party.isAttacker, !states.isEmpty, phrase.number == nil, party.number == nil,
        Self.fighters.contains(lemma), Self.fighters.contains(party.lemma),
        table[party.entity].states == states
      {
        return true
      }
      return isAttacker && party.isAttacker && isDefinite && mayBeSameRole(phrase.head, party)
        && isSingular(phrase.head) == party.isSingular && isRemembered(party, at: phrase.head)
    }?.entity
  }

  /// "Vesk militiamen" are the "Vesk militia forces" who were named before.
  private static let fighters = ClosedClass.hashes(
    "force fighter militia militiaman guerrilla rebel insurgent")

  /// "the troops" are not "gunmen" who were named before.
  func mayBeSameRole(_ head: Int, _ party: UnnamedParty) -> Bool {
    // Neither is "the military" a drone.
    guard isMachine(head) == isMachine(party.head) else { return false }
    guard let role = role(of: head), let other = party.role else { return true }
    return (role == .military) == (other == .military)
  }

  /// "two men who sent money": the phrase with the clause that tells who they are.
  func withClause(_ phrase: NounPhrase) -> [Range<Int>] {
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

  func isSingular(_ head: Int) -> Bool {
    [.nn, .nnp].contains(tree.token(head).pennTag) && !kinds(of: head).contains(.body)
  }

  /// "gunmen" after "X gunmen", or the very same words.
  func isShort(_ phrase: NounPhrase, as party: UnnamedParty) -> Bool {
    phrase.bare.count == 1 || table[party.entity].names.contains(text(phrase.bare))
  }

  /// By another noun a party is meant again only for some sentences.
  private func isRemembered(_ party: UnnamedParty, at token: Int) -> Bool {
    tree.token(token).sentence - tree.token(party.head).sentence <= 8
  }

  /// Whether a noun tells of several people.
  private func isSeveral(_ head: Int) -> Bool {
    [.nns, .nnps].contains(tree.token(head).pennTag) && isPeople(head)
  }

  func agreeStates(_ one: [String], _ other: [String]) -> Bool {
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
