internal import BriefingModel
internal import Language
internal import ReferenceData

extension PartyResolver {
  /// Whether an entity can carry out or threaten violence.
  func canAct(_ entity: Int) -> Bool {
    switch table[entity].kind {
    case .place, .facility: false
    case .alliance: library.alliance(table[entity].id).map { Self.fights($0.kind) } ?? true
    case .person: !isOnlyTitle(entity)
    case .unnamed: party(at: entity).map(mayFight) ?? true
    default: true
    }
  }

  /// "The Foreign Minister": an office without a name.
  private func isOnlyTitle(_ entity: Int) -> Bool {
    table[entity].names.allSatisfy { name in
      let last = name.split(separator: " ").last.map { WordHash.of($0.lowercased()) }
      return last.map { library.titles.contains($0) || library.people.first($0)?.role == .official }
        ?? true
    }
  }

  private static func fights(_ kind: AllianceKind) -> Bool {
    switch kind {
    case .military, .coalition, .security, .mission: true
    default: false
    }
  }

  /// Officials, victims and people at large do not attack unless they are called attackers.
  private func mayFight(_ party: UnnamedParty) -> Bool {
    if party.isAttacker { return true }
    switch party.role {
    case .official, .victim: return false
    case .civilian: return !Self.bystanders.contains(party.lemma)
    default: return true
    }
  }

  /// Takes a person without a name for one who attacks.
  mutating func arm(_ head: Int) {
    for entity in resolveAll(head) {
      guard let place = unnamedOf[entity], table[entity].kind == .unnamed else { continue }
      unnamed[place].isAttacker = true
    }
  }

  private static let bystanders = ClosedClass.hashes(
    "person people resident child family worker passenger civilian villager settler tourist public")

  /// Whether an entity is a private person, who may be meant by "the man".
  func isAccusable(_ entity: Int) -> Bool {
    table[entity].kind == .person && table[entity].iso3 == nil
  }

  /// Whether an entity is land or a building.
  func isGround(_ entity: Int) -> Bool {
    switch table[entity].kind {
    case .place, .facility, .state: true
    default: false
    }
  }

  /// The groups that live by violence: of the reference data's plain groups all, of parties those
  /// that the article calls militants, radicals and the like.
  var fightersByName: [Int] {
    let named = table.records.indices.filter { table[$0].isViolent }
    let unnamed = unnamed.filter {
      $0.isAttacker && Self.terrorists.contains($0.lemma)
        && (tree.token($0.head).pennTag == .nns || tree.child(of: $0.head, .det) != nil)
    }
    return named + unnamed.map(\.entity)
  }

  private static let terrorists = ClosedClass.hashes("terrorist extremist hijacker bomber")

  /// Whether an entity bears arms: a group, a state, a service, or unnamed attackers.
  func isArmed(_ entity: Int) -> Bool {
    switch table[entity].kind {
    case .armedGroup, .state, .stateForce: true
    case .unnamed: unnamedOf[entity].map { unnamed[$0].isAttacker } ?? false
    default: false
    }
  }

  /// The entity of a name that stands before a noun of violence; nil for places.
  mutating func actor(of match: ReferenceMatch, at head: Int) -> Int? {
    let entry = Int(match.name.entry)
    switch match.name.kind {
    case .stateName where !standsAsAdjective(match): return nil
    case .stateDemonym where library.states[entry].status == .disputed:
      return people(of: entry, at: head, words: match.tokens)
    case .stateName, .stateDemonym, .stateSeat:
      return state(library.states[entry].iso3, at: match.tokens.lowerBound, words: match.tokens)
    case .armedGroup: return group(entry, at: match.tokens.upperBound - 1, words: match.tokens)
    case .stateForce: return service(entry, at: head, words: match.tokens)
    default: return nil
    }
  }

  /// "US" and "United States" stand before a noun as adjectives do; "the Iraq attack" was in Iraq.
  private func standsAsAdjective(_ match: ReferenceMatch) -> Bool {
    let words = text(match.tokens)
    return words.hasPrefix("United ") || !words.contains { $0.isLowercase }
      || tree.children(of: match.tokens.upperBound - 1, .caseMarker).contains {
        tree.token($0).pennTag == .pos
      }
  }

  /// The first place of some words that lies in a state.
  func placeMatch(of iso3: String, in tokens: Range<Int>) -> ReferenceMatch? {
    for token in tokens {
      guard let match = scan.match(at: token), match.tokens.lowerBound == token,
        [.region, .city, .stateName].contains(match.name.kind), states(of: match) == [iso3]
      else { continue }
      return match
    }
    return nil
  }

  /// The entity of a place by its match.
  mutating func placeEntity(_ match: ReferenceMatch) -> Int {
    match.name.kind == .stateName
      ? state(
        library.states[Int(match.name.entry)].iso3, at: match.tokens.lowerBound,
        words: match.tokens)
      : place(match, at: match.tokens.upperBound - 1)
  }

  /// The names before a noun that "anti-" makes its target.
  func opposedModifiers(of head: Int) -> [ReferenceMatch] {
    let range = NounPhrase(tree, head: head).core
    var result: [ReferenceMatch] = []
    for token in range {
      guard let match = scan.match(at: token), token == match.tokens.lowerBound, token >= 2,
        tree.document.form(token - 1) == "-", Self.anti.contains(tree.form(token - 2))
      else { continue }
      result.append(match)
    }
    return result
  }

  /// "anti-Israeli attacks": the states against whom a deed is, where prefix and name are one word.
  mutating func statesOpposed(by head: Int) -> [Int] {
    let range = NounPhrase(tree, head: head).core
    return range.flatMap { token -> [String] in
      let form = tree.document.form(token).lowercased()
      guard form.hasPrefix("anti-") else { return [] }
      let name = WordHash.of(String(form.dropFirst(5)))
      let found = library.names.longestMatch(from: 0, to: 1, hash: { _ in name })
      let state = found?.names.first { [.stateDemonym, .stateName].contains($0.kind) }
      return state.map { [library.states[Int($0.entry)].iso3] } ?? []
    }.map { state($0, at: head, words: head..<head) }
  }

  private static let anti = ClosedClass.hashes("anti")
}
