internal import BriefingModel
internal import Language
internal import ReferenceData

/// Reads what a claim says came about, in the active voice: "the attack was carried out by X" and
/// "X attacked" tell of one doing.
struct PropositionReader {
  let parties: PartyResolver
  let triggers: TriggerFinder
  let arguments: ArgumentFinder
  private var tree: SyntaxTree { parties.tree }
  private var library: ReferenceLibrary { parties.library }

  init(parties: PartyResolver, triggers: TriggerFinder) {
    self.parties = parties
    self.triggers = triggers
    arguments = ArgumentFinder(tree: parties.tree, library: parties.library)
  }

  /// What a claim says outright: not what it wishes, foresees or puts into a clause aside.
  func propositions(of claim: Assertion, at place: Int) -> [Proposition] {
    claim.tokens.compactMap { token in
      guard isMain(token, in: claim.tokens), isActual(token) else { return nil }
      let isNegated = isDenied(token) != (claim.act == .denies)
      if let copula = tree.child(of: token, .cop), claim.tokens.contains(copula) {
        return being(token, isNegated, claim, place)
      }
      guard tree.token(token).tag == .verb else { return nil }
      return doing(token, isNegated, claim, place)
    }
  }

  /// Whether a word heads the claim or a clause beside its head.
  private func isMain(_ token: Int, in claim: Range<Int>) -> Bool {
    guard tree.token(token).tag != .punct else { return false }
    var current = token
    for _ in 0..<6 {
      guard let head = tree.head(current), claim.contains(head) else { return true }
      switch tree.relation(current) {
      case .conj, .parataxis, .ccomp, .root: current = head
      default: return false
      }
    }
    return false
  }

  private func isActual(_ token: Int) -> Bool {
    !tree.children(of: token).contains {
      tree.relation($0) == .aux && ClosedClass.modals.contains(tree.form($0))
        || tree.relation($0) == .mark && Self.conditions.contains(tree.form($0))
    }
  }

  private static let conditions = ClosedClass.hashes("if unless whether")

  /// "had not captured", "no troops had crossed".
  private func isDenied(_ token: Int) -> Bool {
    if tree.isNegated(token) { return true }
    return tree.children(of: token, .nsubj, .nsubjPass, .obj).contains { noun in
      tree.children(of: noun, .det).contains { tree.form($0) == WordHash.of("no") }
        || tree.form(noun) == WordHash.of("none") || tree.form(noun) == WordHash.of("nobody")
    }
  }

  private func being(
    _ token: Int, _ isNegated: Bool, _ claim: Assertion, _ place: Int
  ) -> Proposition? {
    let subjects = tree.children(of: token, .nsubj)
    guard let subject = subjects.first else { return nil }
    if Self.works.contains(tree.lemma(token)), let event = eventNoun(subject) {
      return Proposition(
        claim: place, predicate: event, isBeing: false, isNegated: isNegated,
        agents: arguments.obliques(of: token, .of))
    }
    var result = Proposition(
      claim: place, predicate: token, isBeing: true, isNegated: isNegated, agents: subjects)
    result.places = places(of: token, includesItself: true)
    result.days = days(in: claim.tokens)
    return result
  }

  /// "the attack was the work of X".
  private static let works = ClosedClass.hashes("work doing handiwork deed act")

  private func doing(
    _ verb: Int, _ isNegated: Bool, _ claim: Assertion, _ place: Int
  ) -> Proposition {
    var agents = arguments.agents(of: verb)
    var patients = arguments.patients(of: verb)
    var predicate = verb
    if let event = patients.first.flatMap(eventNoun),
      library.eventFrames[tree.lemma(verb)].contains(where: { $0.eventSlot == .object })
    {
      (predicate, patients) = (event, struck(by: event))
    } else if let event = agents.first.flatMap(eventNoun), Self.happens.contains(tree.lemma(verb)) {
      (predicate, agents, patients) = (event, owners(of: event), struck(by: event))
    }
    var result = Proposition(
      claim: place, predicate: predicate, isBeing: false, isNegated: isNegated, agents: agents,
      patients: patients)
    result.places = places(of: verb, includesItself: false)
    result.days = days(in: claim.tokens)
    return result
  }

  private static let happens = ClosedClass.hashes("take happen occur come begin start end last")

  private func eventNoun(_ token: Int) -> Int? {
    tree.token(token).tag == .noun && triggers.trigger(at: token)?.partOfSpeech == .noun
      ? token : nil
  }

  private func struck(by event: Int) -> [Int] {
    arguments.obliques(of: event, .on) + arguments.obliques(of: event, .against)
      + arguments.obliques(of: event, .of)
  }

  private func owners(of event: Int) -> [Int] {
    tree.children(of: event, .nmodPoss) + arguments.obliques(of: event, .by)
  }

  private func places(of holder: Int, includesItself: Bool) -> [Int] {
    var heads = [ArgumentSlot.in, .at].flatMap { arguments.obliques(of: holder, $0) }
    if includesItself, arguments.isMarked(holder, by: .in) || arguments.isMarked(holder, by: .at) {
      heads.append(holder)
    }
    return heads.filter(isPlace)
  }

  private func isPlace(_ head: Int) -> Bool {
    switch parties.scan.match(at: head)?.name.kind {
    case .region, .city, .stateName, .stateCapital: return true
    case .some: return false
    case nil: break
    }
    let name = Int(tree.token(head).name)
    if name >= 0, name < tree.document.names.count {
      return [.place, .facility].contains(tree.document.names[name].kind)
    }
    return parties.kinds(of: head).contains(.ground) || Self.waters.contains(tree.lemma(head))
  }

  private static let waters = ClosedClass.hashes("water airspace territory")

  private static let weekdays = ClosedClass.hashes(
    "monday tuesday wednesday thursday friday saturday sunday")

  private func days(in tokens: Range<Int>) -> Set<UInt64> {
    Set(tokens.map { tree.form($0) }.filter { Self.weekdays.contains($0) })
  }
}
