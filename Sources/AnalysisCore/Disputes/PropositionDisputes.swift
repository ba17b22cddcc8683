internal import BriefingModel
internal import Language
internal import ReferenceData

/// Finds accounts that say of one doing or thing what cannot both be so: that it came about and that
/// it did not, that this one and that one did it, here and there, on this day and that.
struct PropositionDisputes {
  let parties: PartyResolver
  let reader: PropositionReader
  let topic: DisputeTopic
  var tree: SyntaxTree { parties.tree }

  /// Sentences between two accounts beyond which they are not held against each other.
  private static let reach = 6

  /// The pairs of accounts of different speakers.
  func find(_ claims: [Assertion]) -> [Rivalry] {
    let told = claims.indices.map { reader.propositions(of: claims[$0], at: $0) }
    var result: [Rivalry] = []
    for first in claims.indices {
      for second in claims.indices[(first + 1)...].prefix(DisputeFinder.window) {
        guard gap(claims[first], claims[second]) <= Self.reach else { break }
        guard !told[first].isEmpty, !told[second].isEmpty,
          mayDiffer(claims[first], claims[second])
        else { continue }
        let sides = (claims[first], claims[second])
        if let found = firstRivalry(told[first], told[second], sides) { result.append(found) }
      }
    }
    return result
  }

  func firstRivalry(
    _ ones: [Proposition], _ others: [Proposition], _ sides: (Assertion, Assertion)
  ) -> Rivalry? {
    for one in ones {
      for other in others {
        if let found = rivalry(one, other, sides.0, sides.1) { return found }
      }
    }
    return nil
  }

  func mayDiffer(_ first: Assertion, _ second: Assertion) -> Bool {
    !first.tokens.overlaps(second.tokens) && first.source != second.source
      && first.act != .asks && second.act != .asks
      && !first.stances.union(second.stances).contains(.ignorance)
  }

  func gap(_ first: Assertion, _ second: Assertion) -> Int {
    Int(tree.token(second.tokens.lowerBound).sentence)
      - Int(tree.token(first.tokens.upperBound - 1).sentence)
  }

  func rivalry(
    _ one: Proposition, _ other: Proposition, _ first: Assertion, _ second: Assertion
  ) -> Rivalry? {
    guard one.isBeing == other.isBeing else { return nil }
    var found = one.isBeing ? beings(one, other) : doings(one, other)
    if found?.name == "polarity" { found?.about = whether(one, other, first, second) }
    guard let found else { return nil }
    return Rivalry(
      first: first, second: second, weight: 74 - 2 * max(0, gap(first, second)),
      grade: found.slot == .fact && one.isNegated != other.isNegated ? .contradiction : found.grade,
      slot: found.slot, about: found.about ?? topic.thing(first, second),
      rule: "dispute.\(found.name)")
  }

  /// "whether troops had crossed the border", in the words of the side that says so.
  func whether(
    _ one: Proposition, _ other: Proposition, _ first: Assertion, _ second: Assertion
  ) -> String? {
    let (said, side) = one.isNegated ? (other, second) : (one, first)
    let hasPronoun = side.tokens.contains { tree.token($0).tag == .pron }
    guard side.act != .denies, !hasPronoun, side.tokens.count <= 16,
      said.predicate > side.tokens.lowerBound,
      side.tokens.allSatisfy({ tree.token($0).tag != .punct }),
      let start = side.tokens.first, tree.token(start).tag != .sconj
    else { return nil }
    return "whether \(parties.text(side.tokens))"
  }

  struct Difference {
    var slot: DisputeSlot
    var grade: DisputeGrade
    var about: String?
    var name: String
  }

  func doings(_ one: Proposition, _ other: Proposition) -> Difference? {
    guard isSameDoing(one, other), !Self.light.contains(tree.lemma(one.predicate)) else {
      return nil
    }
    let agents = likeness(one.agents, other.agents)
    let patients = likeness(one.patients, other.patients)
    let isEvent = tree.token(one.predicate).tag == .noun
    if one.isNegated != other.isNegated {
      guard agents >= .open, patients >= .open, max(agents, patients) == .same else { return nil }
      let isDeed = agents == .same && reader.triggers.trigger(at: one.predicate)?.type == .attack
      return Difference(
        slot: isDeed ? .responsibility : .fact, grade: .contradiction, name: "polarity")
    }
    guard !one.isNegated, !other.isNegated, patients >= .open else { return nil }
    let isSameWord = tree.lemma(one.predicate) == tree.lemma(other.predicate)
    guard patients == .same || isSameWord && (isEvent || agents == .same) || isNext(one, other)
    else { return nil }
    if agents == .different, isEvent && isSameWord || patients == .same,
      reader.triggers.trigger(at: one.predicate)?.type == .attack
    {
      return Difference(
        slot: .responsibility, grade: .competing,
        about: topic.culprit(of: isEvent ? one.predicate : nil), name: "agents")
    }
    guard agents >= .open else { return nil }
    return apart(
      one, other, thing: isEvent ? one.predicate : one.patients.first ?? one.agents.first)
  }

  /// Verbs that tell of nothing in particular.
  private static let light = ClosedClass.hashes(
    "do have make take give say tell keep")

  /// "the bomb went off in X. It exploded in Y": told of again right away by a pronoun.
  func isNext(_ one: Proposition, _ other: Proposition) -> Bool {
    tree.token(other.predicate).sentence - tree.token(one.predicate).sentence == 1
      && (other.agents + other.patients).contains { tree.token($0).tag == .pron }
  }

  func beings(_ one: Proposition, _ other: Proposition) -> Difference? {
    guard likeness(one.agents, other.agents) == .same, let subject = one.agents.first else {
      return nil
    }
    if one.isNegated != other.isNegated {
      guard tree.lemma(one.predicate) == tree.lemma(other.predicate) else { return nil }
      return Difference(slot: .fact, grade: .contradiction, name: "polarity")
    }
    guard !one.isNegated else { return nil }
    if let first = number(one), let second = number(other), first != second {
      return Difference(slot: .number, grade: .competing, name: "figure-of-one")
    }
    let roles = [one, other].map { parties.role(of: $0.predicate).map(Self.bearsArms) }
    if let first = roles[0], let second = roles[1], first != second {
      return Difference(
        slot: .identity, grade: .competing, about: "who \(topic.definite(whole(subject))) were",
        name: "roles")
    }
    return apart(one, other, thing: subject)
  }

  /// "most of the victims": the victims.
  func whole(_ subject: Int) -> Int {
    guard tree.token(subject).tag != .noun else { return subject }
    return tree.children(of: subject, .nmod).first { tree.token($0).tag == .noun } ?? subject
  }

  /// Different places or days of one thing.
  func apart(_ one: Proposition, _ other: Proposition, thing: Int?) -> Difference? {
    if !one.places.isEmpty, !other.places.isEmpty, areApart(one.places, other.places) {
      let about = thing.flatMap(named).map { "the place of \($0)" }
      return Difference(slot: .place, grade: .competing, about: about, name: "place")
    }
    if !one.days.isEmpty, !other.days.isEmpty, one.days.isDisjoint(with: other.days) {
      let about = thing.flatMap(named).map { "the day of \($0)" }
      return Difference(slot: .fact, grade: .competing, about: about, name: "day")
    }
    return nil
  }

  func named(_ head: Int) -> String? {
    tree.token(head).tag == .noun ? topic.definite(head) : nil
  }

  func number(_ being: Proposition) -> Int? {
    tree.token(being.predicate).tag == .num ? Numeral.value(of: being.predicate, in: tree) : nil
  }

  /// Whether people of a role fight.
  static func bearsArms(_ role: PeopleRole) -> Bool {
    switch role {
    case .attacker, .military, .police: true
    default: false
    }
  }
}
