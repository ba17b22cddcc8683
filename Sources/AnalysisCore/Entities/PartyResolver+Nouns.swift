internal import BriefingModel
internal import Language
internal import ReferenceData

extension PartyResolver {
  /// What the lists say of a common noun.
  func kinds(of head: Int) -> Set<PartyNounKind> {
    let lemma = tree.lemma(head)
    var kinds = Set((library.partyNouns[lemma] + library.partyNouns[tree.form(head)]).map(\.kind))
    if lemma == Self.force, tree.token(head).pennTag == .nn, !isArmedForce(head) {
      kinds.subtract([.force, .member])
    }
    if Self.agencies.contains(lemma),
      tree.children(of: head, .compound, .amod).contains(where: {
        Self.secrets.contains(tree.lemma($0))
      })
    {
      kinds.insert(.service)
    }
    if library.numberWords.first(tree.form(head))?.kind == .vague || isNumberOfOwned(head) {
      kinds.insert(.quantity)
    }
    switch role(of: head) {
    case .military: kinds.insert(.force)
    case .police: kinds.insert(.service)
    case .attacker: kinds.formUnion([.irregular, .member])
    case .civilian where isArmedPerson(head): kinds.formUnion([.irregular, .member])
    case .member: kinds.insert(.member)
    default: break
    }
    if kinds.contains(.irregular), kinds.contains(.force) {
      let isSuicide = tree.children(of: head, .compound).contains { tree.form($0) == Self.suicide }
      kinds.subtract(isSuicide ? [.force] : [.irregular, .member])
    }
    switch library.weapons.first(lemma)?.kind {
    case .air, .vehicle, .naval: kinds.insert(.force)
    default: break
    }
    if library.facilities.contains(lemma) { kinds.insert(.ground) }
    return kinds
  }

  /// "killed 15 of its soldiers": the soldiers.
  private func isNumberOfOwned(_ head: Int) -> Bool {
    tree.token(head).tag == .num
      && tree.children(of: head, .nmod).contains { tree.child(of: $0, .nmodPoss) != nil }
  }

  /// "armed men", "masked youths".
  private func isArmedPerson(_ head: Int) -> Bool {
    tree.children(of: head, .amod).contains { Self.arming.contains(tree.form($0)) }
  }

  private static let arming = ClosedClass.hashes("armed masked hooded heavily-armed stone-throwing")
  private static let suicide = WordHash.of("suicide")

  /// "the security force", "a task force": other forces in the singular are of nature.
  private func isArmedForce(_ head: Int) -> Bool {
    tree.children(of: head, .compound, .amod).contains {
      Self.armedForces.contains(tree.lemma($0)) || scan.match(at: $0) != nil
    }
  }

  private static let force = WordHash.of("force")
  private static let armedForces = ClosedClass.hashes(
    """
    security air task strike armed rapid peacekeeping peace-keeping military multinational \
    international police defence defense special border intervention invasion occupation \
    stabilisation stabilization reaction coalition
    """)
  private static let agencies = ClosedClass.hashes("service agency")
  private static let secrets = ClosedClass.hashes("intelligence security secret spy")

  /// Which part the people of a noun are likely to take; nil where it names none.
  func role(of head: Int) -> PeopleRole? {
    if tree.lemma(head) == Self.force, tree.token(head).pennTag == .nn, !isArmedForce(head) {
      return nil
    }
    return (library.people.first(tree.lemma(head)) ?? library.people.first(tree.form(head)))?.role
  }

  /// Whether a noun names human beings.
  func isPeople(_ head: Int) -> Bool { role(of: head) != nil }

  /// The party of a common noun: by its own meaning and the names that stand with it.
  mutating func resolveNoun(_ head: Int) -> [Int] {
    let kinds = self.kinds(of: head)
    if kinds.contains(.event), !isPeople(head) { return [] }
    if isPartOfMachineName(head) || isOfNature(head) { return [] }
    let phrase = NounPhrase(tree, head: head)
    if kinds.contains(.quantity), let part = partOf(head) {
      if !isDefinite(NounPhrase(tree, head: part)) { fresh.insert(part) }
      let whole = resolveAll(part)
      for index in whole {
        note(index, phrase.full, [phrase.full], rule: "entity.part-of-whole")
      }
      if !whole.isEmpty { return whole }
    }
    if isHowMany(phrase) {
      return unnamed.last { $0.lemma == tree.lemma(head) }.map { [$0.entity] } ?? []
    }
    if let pair = theTwoStates(phrase) ?? placeMeantAgain(phrase) {
      for index in pair { note(index, phrase.core, [], rule: "entity.states-before") }
      return pair
    }
    if let owners = ownersOfLand(phrase) { return owners }
    if let place = placeOfArea(phrase) { return [place] }
    if let person = personRightBehind(head) ?? personBefore(head) {
      note(person, phrase.core, [], rule: "entity.same-person")
      return [person]
    }
    let names = modifiers(of: head)
    if !kinds.contains(.follower), let groups = groups(of: head, kinds, names, phrase) {
      return groups
    }
    let states = names.filter { Self.namesState($0) }.flatMap { self.states(of: $0) }
    if let joint = jointStates(states, head, kinds, names) { return joint }
    if let iso3 = states.first, let found = ofState(iso3, head, kinds, phrase, names) {
      return [found]
    }
    if kinds.contains(.government), !isPeople(head) { return [] }
    if kinds.contains(.force), states.isEmpty, let owner = ownerOfForces(head, phrase) {
      return [owner]
    }
    return unnamedNoun(phrase, kinds, names)
  }

  /// "fighter" in "fighter bombers" and "fighter jets" is no person.
  private func isPartOfMachineName(_ head: Int) -> Bool {
    let count = tree.document.tokens.count
    var next = head + 1
    if next < count, tree.document.form(next) == "-" { next += 1 }
    guard next < count else { return false }
    return tree.form(head) == WordHash.of("fighter")
      && ClosedClass.hashes("bomber bombers jet jets plane planes aircraft").contains(
        tree.form(next))
  }

  /// "the fire band", "a storm front": no party.
  func isOfNature(_ head: Int) -> Bool {
    ([head] + tree.children(of: head, .compound, .amod).filter { $0 < head }).contains { token in
      switch library.guards.first(tree.lemma(token))?.topic {
      case .weather: return token != head || !isPeople(head)
      default: return Self.nature.contains(tree.lemma(token))
      }
    }
  }

  private static let nature = ClosedClass.hashes("fire bushfire blaze wildfire flood")

  private static func namesState(_ match: ReferenceMatch) -> Bool {
    switch match.name.kind {
    case .stateName, .stateDemonym, .stateSeat, .stateCapital: true
    default: false
    }
  }

  /// "the group's leader X Y": the person, not the group.
  private mutating func personRightBehind(_ head: Int) -> Int? {
    let next = head + 1
    guard isPeople(head), next < tree.document.tokens.count,
      tree.token(next).sentence == tree.token(head).sentence
    else { return nil }
    if let match = scan.match(at: next), match.tokens.lowerBound == next {
      guard match.name.kind == .person else { return nil }
      return person(match.tokens, head: next, reference: Int(match.name.entry))
    }
    let name = Int(tree.token(next).name)
    guard name >= 0, name < tree.document.names.count,
      tree.document.names[name].kind == .person, Int(tree.document.names[name].firstToken) == next
    else { return nil }
    return person(tree.document.names[name].tokens, head: next)
  }

  /// "X, a tribal leader", where the parse tells that the noun stands beside the name; "the man" and
  /// "the suspect" for whom the article named as the accused before.
  private mutating func personBefore(_ head: Int) -> Int? {
    guard tree.token(head).pennTag == .nn, isPeople(head) else { return nil }
    if tree.relation(head) == .appos, let name = tree.head(head), name < head {
      return resolve(name).first { table[$0].kind == .person }
    }
    if let named = nameBeforeComma(head) { return named }
    if let violent = lastViolent, Self.generic.contains(tree.lemma(head)),
      tree.children(of: head, .acl).contains(where: { Self.accused.contains(tree.lemma($0)) })
    {
      return violent
    }
    guard !unnamed.suffix(60).contains(where: { Self.generic.contains($0.lemma) }),
      let accused = lastAccused, Self.generic.contains(tree.lemma(head)),
      tree.children(of: head, .det).contains(where: { tree.form($0) == Self.the })
    else { return nil }
    return accused
  }

  /// "X, a tribal leader who ...": the name right before the comma.
  private func nameBeforeComma(_ head: Int) -> Int? {
    let comma = NounPhrase(tree, head: head).core.lowerBound - 1
    guard comma > 0, tree.document.form(comma) == ",",
      tree.token(comma).sentence == tree.token(head).sentence,
      [WordHash.of("a"), WordHash.of("an")].contains(tree.form(comma + 1))
    else { return nil }
    let name = Int(tree.token(comma - 1).name)
    guard name >= 0, name < tree.document.names.count,
      tree.document.names[name].kind == .person
    else { return nil }
    return personOfWord[tree.form(comma - 1)]
  }

  static let generic = ClosedClass.hashes("man woman suspect youth teenager")
  private static let accused = ClosedClass.hashes("accuse suspect blame want believe think")
  private static let the = WordHash.of("the")

  /// "the two countries": the two states named last.
  private func theTwoStates(_ phrase: NounPhrase) -> [Int]? {
    guard phrase.number == 2, isDefinite(phrase), phrase.bare.count == 1,
      Self.parties.contains(tree.lemma(phrase.head)), recentStates.count >= 2
    else { return nil }
    return Array(recentStates.suffix(2))
  }

  private static let parties = ClosedClass.hashes("country state nation side neighbour neighbor")

  /// "that country": the state named last. "this region" may be any place: none in particular.
  private mutating func placeMeantAgain(_ phrase: NounPhrase) -> [Int]? {
    guard phrase.bare.count == 1, let determiner = tree.child(of: phrase.head, .det),
      Self.pointing.contains(tree.form(determiner)), tree.token(phrase.head).pennTag == .nn
    else { return nil }
    if Self.lands.contains(tree.lemma(phrase.head)) { return [] }
    guard Self.countries.contains(tree.lemma(phrase.head)) else { return nil }
    return recentStates.last.map { [$0] }
  }

  /// "the area of X", "the X region": X, where that is a place with a name.
  private mutating func placeOfArea(_ phrase: NounPhrase) -> Int? {
    guard Self.areas.contains(tree.lemma(phrase.head)), phrase.number == nil else { return nil }
    let inner =
      tree.children(of: phrase.head, .nmod).filter {
        $0 > phrase.head && tree.adposition(of: $0).map(ClosedClass.of.contains) == true
      }
      + tree.children(of: phrase.head, .compound, .nmod, .appos).filter {
        $0 < phrase.head || tree.relation($0) == .appos
      }
    for child in inner {
      for place in resolve(child) where table[place].kind == .place {
        note(
          place, phrase.full, [phrase.full, phrase.core, phrase.bare], rule: "entity.area-of-place")
        return place
      }
    }
    return nil
  }

  private static let areas = ClosedClass.hashes(
    "area region town city village province district valley mountain complex range")

  /// "the border of X", "our territory": X, where X is a state or its partners.
  private mutating func ownersOfLand(_ phrase: NounPhrase) -> [Int]? {
    guard Self.possessions.contains(tree.lemma(phrase.head)) else { return nil }
    let owners =
      tree.children(of: phrase.head, .nmodPoss)
      + tree.children(of: phrase.head, .nmod).filter {
        $0 > phrase.head && tree.adposition(of: $0).map(ClosedClass.of.contains) == true
      }
    for owner in owners {
      let found = resolveAll(owner).filter { isPartner($0) }
      if !found.isEmpty { return found }
    }
    return nil
  }

  private func isPartner(_ entity: Int) -> Bool { table[entity].key.hasPrefix("partners:") }

  private static let pointing = ClosedClass.hashes("this that")
  private static let countries = ClosedClass.hashes("country")
  private static let lands = ClosedClass.hashes("region area province city town territory")
  private static let possessions = ClosedClass.hashes(
    "border frontier territory soil land airspace")

  /// The noun after "of": the whole of which a quantity is a part.
  private func partOf(_ head: Int) -> Int? {
    let whole = tree.children(of: head, .nmod).first { child in
      child > head && tree.adposition(of: child).map(ClosedClass.of.contains) == true
    }
    if let whole { return whole }
    let sentence = tree.document.sentences[Int(tree.token(head).sentence)].tokens
    guard sentence.contains(head + 1), ClosedClass.of.contains(tree.form(head + 1)) else {
      return nil
    }
    var last: Int?
    for token in (head + 2)..<max(head + 2, min(head + 8, sentence.upperBound)) {
      switch tree.token(token).tag {
      case .noun, .propn: last = token
      case .det, .adj,
        .num where last == nil:
        continue
      default: return last
      }
    }
    return last
  }

  /// The state, its forces or one of its services.
  private mutating func ofState(
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
  private mutating func jointStates(
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
        || Self.opposing.contains(tree.form($0))
    } || isOpposedByHyphen(head)
  }

  /// "anti-X forces", "X-backed fighters", whatever the parse makes of the hyphens.
  private func isOpposedByHyphen(_ head: Int) -> Bool {
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

  private mutating func unnamedService(
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

  /// "how many troops": none in particular.
  private func isHowMany(_ phrase: NounPhrase) -> Bool {
    phrase.core.contains { tree.form($0) == WordHash.of("how") }
  }

  /// "two helicopters" without "the" are new to the reader.
  private func isCounted(_ phrase: NounPhrase) -> Bool {
    phrase.number != nil && !isDefinite(phrase) && tree.relation(phrase.head) != .conj
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
  private mutating func ownerOfForces(_ head: Int, _ phrase: NounPhrase) -> Int? {
    guard !hasIrregularModifier(head) else { return nil }
    if let possessor = tree.child(of: head, .nmodPoss) {
      let owners = resolve(possessor)
      guard let owner = owners.first else { return nil }
      if let iso3 = table[owner].iso3 ?? table[owner].states.first,
        [.person, .state, .stateForce].contains(table[owner].kind)
      {
        let index = state(iso3, at: head, words: phrase.core)
        note(index, phrase.core, [phrase.core, phrase.bare], rule: "entity.forces-of-owner")
        return index
      }
      return owner
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
}

extension PartyResolver {
  /// The names of the reference data that stand before a noun, or right behind it as its name.
  func modifiers(of head: Int) -> [ReferenceMatch] {
    var result: [ReferenceMatch] = []
    var stack = tree.children(of: head, .amod, .compound, .nmodPoss, .nmodDesc, .flat, .nmod)
      .filter { $0 < head }
    stack += tree.children(of: head, .appos, .flat, .compound).filter { $0 > head }
    var visited = 0
    while !stack.isEmpty, visited < 32 {
      let token = stack.removeFirst()
      visited += 1
      if let match = scan.match(at: token) {
        if !isOpposed(match), !result.contains(where: { $0.tokens == match.tokens }) {
          result.append(match)
        }
      }
      stack += tree.children(of: token, .amod, .compound, .flat, .conj, .nmodDesc).filter {
        tree.token($0).tag != .verb
      }
    }
    for match in matchesRightBefore(head)
    where !result.contains(where: { $0.tokens == match.tokens }) && !isOpposed(match) {
      result.append(match)
    }
    return result.sorted { $0.tokens.lowerBound < $1.tokens.lowerBound }
  }

  /// Armed groups in the unbroken run of nouns and adjectives before a noun, whatever the parse.
  private func matchesRightBefore(_ head: Int) -> [ReferenceMatch] {
    var result: [ReferenceMatch] = []
    let start = tree.document.sentences[Int(tree.token(head).sentence)].tokens.lowerBound
    var index = head - 1
    while index >= start {
      if let match = scan.match(at: index) {
        if match.name.kind == .armedGroup { result.append(match) }
        index = match.tokens.lowerBound - 1
      } else if [.noun, .adj, .propn].contains(tree.token(index).tag) {
        index -= 1
      } else {
        break
      }
    }
    return result
  }

  /// "anti-X", "X-backed", "X-led": the name is not whose they are.
  private func isOpposed(_ match: ReferenceMatch) -> Bool {
    let low = match.tokens.lowerBound
    let high = match.tokens.upperBound
    func isHyphen(_ token: Int) -> Bool {
      token >= 0 && token < tree.document.tokens.count && tree.document.form(token) == "-"
    }
    if isHyphen(low - 1), low >= 2, Self.opposing.contains(tree.form(low - 2)) { return true }
    return isHyphen(high) && high + 1 < tree.document.tokens.count
      && tree.token(high + 1).pennTag == .vbn
  }

  /// The states that some words name, by name or by demonym, in text order and without repeats.
  func statesNamed(in tokens: Range<Int>) -> [String] {
    var result: [String] = []
    for token in tokens {
      guard let match = scan.match(at: token), token == match.tokens.lowerBound,
        Self.namesState(match) || match.name.kind == .stateForce
      else { continue }
      for iso3 in states(of: match) where !result.contains(iso3) { result.append(iso3) }
    }
    return result
  }

  /// The states of the regions, cities and states by name among some words, demonyms left out.
  func soil(in tokens: Range<Int>) -> [String] {
    var result: [String] = []
    for token in tokens {
      guard let match = scan.match(at: token), token == match.tokens.lowerBound,
        [.region, .city, .stateName].contains(match.name.kind)
      else { continue }
      let states = self.states(of: match)
      guard states.count == 1, !result.contains(states[0]) else { continue }
      result.append(states[0])
    }
    return result
  }

  /// The states in which the places of some words lie.
  func statesOfPlaces(in tokens: Range<Int>) -> [String] {
    var result: [String] = []
    for token in tokens {
      guard let match = scan.match(at: token), token == match.tokens.lowerBound else { continue }
      let states = self.states(of: match)
      guard states.count == 1, !result.contains(states[0]) else { continue }
      result.append(states[0])
    }
    return result
  }
}
