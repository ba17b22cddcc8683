internal import BriefingModel
internal import Language
internal import ReferenceData

extension PartyResolver {
  /// The party of a common noun: by its own meaning and the names that stand with it.
  mutating func resolveNoun(_ head: Int) -> [Int] {
    let kinds = self.kinds(of: head)
    if kinds.contains(.event), !isPeople(head) { return [] }
    if isPartOfMachineName(head) || isOfNature(head) { return [] }
    if kinds.contains(.asset), let owner = tree.child(of: head, .nmodPoss) ?? partOf(head) {
      return resolveAll(owner)
    }
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

  static func namesState(_ match: ReferenceMatch) -> Bool {
    switch match.name.kind {
    case .stateName, .stateDemonym, .stateSeat, .stateCapital: true
    default: false
    }
  }

  /// "the group's leader X Y": the person, not the group.
  mutating func personRightBehind(_ head: Int) -> Int? {
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
  mutating func personBefore(_ head: Int) -> Int? {
    if let violent = violentPersonMeant(by: head) ?? personOfAge(head) { return violent }
    guard tree.token(head).pennTag == .nn, isPeople(head) else { return nil }
    if let described = personDescribed(by: head) { return described }
    if let named = nameBeforeComma(head) { return named }
    guard !unnamed.suffix(60).contains(where: { Self.generic.contains($0.lemma) }),
      let accused = lastAccused, Self.generic.contains(tree.lemma(head)),
      tree.children(of: head, .det).contains(where: { tree.form($0) == Self.the })
    else { return nil }
    return accused
  }

  /// "the 44-year-old former minister": the person named before for whom coreference takes it.
  private mutating func personOfAge(_ head: Int) -> Int? {
    let words = NounPhrase(tree, head: head).core
    guard words.contains(where: { tree.form($0) == WordHash.of("old") }),
      let entity = coreference(of: head), let first = firstMention[entity],
      case let name = Int(tree.document.mentions[first].headToken), name < words.lowerBound
    else { return nil }
    return resolve(name).first { table[$0].kind == .person }
  }

  /// "the Saudi-born Islamist accused of X": the person last told of as violent.
  private func violentPersonMeant(by head: Int) -> Int? {
    guard let violent = lastViolent, [.nn, .nnp].contains(tree.token(head).pennTag),
      isPeople(head) || !kinds(of: head).isDisjoint(with: [.irregular, .member]),
      isDefinite(NounPhrase(tree, head: head)),
      tree.children(of: head, .acl).contains(where: { Self.accused.contains(tree.lemma($0)) })
    else { return nil }
    return violent
  }

  /// "X, a tribal leader", "X, the British-Libyan": the person before, where the parse has one beside the
  /// other.
  mutating func personDescribed(by head: Int) -> Int? {
    guard tree.relation(head) == .appos, let name = tree.head(head), name < head,
      ![.nns, .nnps].contains(tree.token(head).pennTag)
    else { return nil }
    return resolve(name).first { table[$0].kind == .person }
  }

  /// "X, a tribal leader who ...": the name right before the comma.
  func nameBeforeComma(_ head: Int) -> Int? {
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
}
