internal import BriefingModel
internal import Language
internal import ReferenceData

extension PartyResolver {
  /// What the lists say of a common noun.
  func kinds(of head: Int) -> Set<PartyNounKind> {
    let lemma = tree.lemma(head)
    var kinds = Set(library.partyNouns[lemma].map(\.kind))
    if tree.form(head) != lemma { kinds.formUnion(library.partyNouns[tree.form(head)].map(\.kind)) }
    if lemma == Self.force, tree.token(head).pennTag == .nn, !isArmedForce(head) {
      kinds.subtract([.force, .member])
    }
    if Self.doubtful.contains(lemma), !isOfFighters(head) {
      kinds.subtract([.irregular, .member, .body])
    }
    if Self.agencies.contains(lemma),
      tree.children(of: head, .compound, .amod).contains(where: {
        Self.secrets.contains(tree.lemma($0))
      })
    {
      kinds.insert(.service)
    }
    if library.numberWords.first(tree.form(head), \.kind) == .vague || isNumberOfOwned(head) {
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
      kinds.subtract(isOfSuicide(head) ? [.force] : [.irregular, .member])
    }
    switch library.weapons.first(lemma, \.kind) {
    case .air where isOfSuicide(head): break
    case .air, .vehicle, .naval: kinds.insert(.force)
    default: break
    }
    if isAircraft(head) { kinds.insert(.force) }
    if library.facilities.contains(lemma) { kinds.insert(.ground) }
    return kinds
  }

  /// "a lone suicide bomber": no aircraft.
  private func isOfSuicide(_ head: Int) -> Bool {
    tree.children(of: head, .compound, .amod).contains { tree.form($0) == Self.suicide }
      || head > 0 && tree.form(head - 1) == Self.suicide
  }

  /// "F-16s", "B-52 bombers": by the letter before the figure.
  func isAircraft(_ head: Int) -> Bool {
    guard tree.token(head).tag == .propn, tree.document.isDesignator(at: head),
      Self.aircraftLetters.contains(tree.form(head))
    else { return false }
    let next = head + 3
    return next >= tree.document.tokens.count
      || ![.noun, .propn].contains(tree.token(next).tag)
  }

  /// The letters of military aircraft: US Department of Defense, MDS designation system (DoDI 4120.15, 2020),
  /// and the Soviet bureaux.
  private static let aircraftLetters = ClosedClass.hashes("a b c f ac ah ch uh fa mig su tu mi")

  /// "killed 15 of its soldiers": the soldiers.
  func isNumberOfOwned(_ head: Int) -> Bool {
    tree.token(head).tag == .num
      && tree.children(of: head, .nmod).contains { tree.child(of: $0, .nmodPoss) != nil }
  }

  /// "armed men", "masked youths".
  func isArmedPerson(_ head: Int) -> Bool {
    tree.children(of: head, .amod).contains { Self.arming.contains(tree.form($0)) }
  }

  private static let arming = ClosedClass.hashes("armed masked hooded heavily-armed stone-throwing")

  private static let suicide = WordHash.of("suicide")

  /// "the security force", "a task force": other forces in the singular are of nature.
  func isArmedForce(_ head: Int) -> Bool {
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
    if Self.doubtful.contains(tree.lemma(head)), !isOfFighters(head) { return nil }
    return library.people.first(tree.lemma(head), \.role)
      ?? library.people.first(tree.form(head), \.role)
  }

  /// Whether a noun names human beings.
  func isPeople(_ head: Int) -> Bool { role(of: head) != nil }

  /// "the fire band", "a storm front": no party.
  func isOfNature(_ head: Int) -> Bool {
    isOfNature(head, in: head)
      || tree.children(of: head, .compound, .amod).contains {
        $0 < head && isOfNature($0, in: head)
      }
  }

  private func isOfNature(_ token: Int, in head: Int) -> Bool {
    switch library.guards.first(tree.lemma(token), \.topic) {
    case .weather: token != head || !isPeople(head)
    default: Self.nature.contains(tree.lemma(token))
    }
  }

  private static let nature = ClosedClass.hashes("fire bushfire blaze wildfire flood")

  /// "fighter" in "fighter bombers" and "fighter jets" is no person.
  func isPartOfMachineName(_ head: Int) -> Bool {
    guard tree.form(head) == Self.fighter else { return false }
    let count = tree.document.tokens.count
    var next = head + 1
    if next < count, tree.document.form(next) == "-" { next += 1 }
    return next < count && Self.machines.contains(tree.form(next))
  }

  private static let fighter = WordHash.of("fighter")
  private static let machines = ClosedClass.hashes(
    "bomber bombers jet jets plane planes aircraft")
  private static let how = WordHash.of("how")

  /// "how many troops": none in particular.
  func isHowMany(_ phrase: NounPhrase) -> Bool {
    phrase.core.contains { tree.form($0) == Self.how }
  }

  /// "two helicopters" without "the" are new to the reader.
  func isCounted(_ phrase: NounPhrase) -> Bool {
    phrase.number != nil && !isDefinite(phrase) && tree.relation(phrase.head) != .conj
  }
}
