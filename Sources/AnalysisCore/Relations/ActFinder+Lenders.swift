internal import BriefingModel
internal import Language
internal import ReferenceData

/// Those behind what is said to have struck, where its own words do not name them.
extension ActFinder {
  /// "blamed the violence on the arrival of members of X": the fighters who came.
  mutating func newcomers(_ head: Int) -> [Int] {
    guard Self.comings.contains(tree.lemma(head)) else { return [] }
    let who = tree.children(of: head, .nmodPoss) + arguments.obliques(of: head, .of)
    return who.flatMap { parties.resolveAll($0) }.filter {
      parties.isArmed($0) && parties.table[$0].iso3 == nil
    }
  }

  private static let comings = ClosedClass.hashes("arrival influx return infiltration emergence")

  /// "The bombs hit a school", "a second night of air raids killed eight": the state whose aircraft struck
  /// in the sentences before.
  func raidersFromAir(_ head: Int) -> [Int] {
    let noun = antecedent(of: head)
    guard ([noun] + arguments.obliques(of: noun, .of)).contains(where: { isFromAir($0) }) else {
      return []
    }
    let here = Int(tree.token(noun).sentence)
    let before = acts.last { act in
      act.type == .attack && !act.isNegated && act.trigger < noun
        && act.actors.contains { isOfState($0) }
        && here - Int(tree.token(act.trigger).sentence) <= Self.memoryOfRaids
        && tree.sentence(of: act.trigger).contains { Self.aircraft.contains(tree.lemma($0)) }
    }
    return before?.actors.filter { isOfState($0) } ?? []
  }

  private func isOfState(_ entity: Int) -> Bool {
    [.state, .stateForce].contains(parties.table[entity].kind)
  }

  /// "bombs", "air raids": in the plural, what aircraft drop or do.
  private func isFromAir(_ noun: Int) -> Bool {
    guard tree.token(noun).pennTag == .nns else { return false }
    if Self.dropped.contains(tree.lemma(noun)) { return true }
    return Self.raids.contains(tree.lemma(noun))
      && tree.children(of: noun, .compound, .amod).contains { Self.air.contains(tree.lemma($0)) }
  }

  /// How many sentences a raid is remembered.
  private static let memoryOfRaids = 3
  private static let dropped = ClosedClass.hashes("bomb missile airstrike air-strike bombing")
  private static let raids = ClosedClass.hashes("raid strike attack sortie bombardment")
  private static let air = ClosedClass.hashes("air aerial bombing")
  private static let aircraft = ClosedClass.hashes(
    """
    warplane plane jet bomber fighter-bomber aircraft gunship helicopter drone airstrike air-strike air \
    bombard bombing bombardment sortie
    """)
}

/// People who become dangerous by what they do.
extension ActFinder {
  /// "A passenger tried to ignite explosives": who sets off what kills is no bystander.
  mutating func armBystanders(_ act: Act) {
    guard act.type == .attack,
      tree.children(of: act.trigger, .obj).contains(where: {
        library.weapons.contains(tree.lemma($0))
      })
    else { return }
    for head in arguments.agents(of: act.trigger) where tree.token(head).pennTag == .nn {
      parties.arm(head)
    }
  }

  /// "set fire to his shoes on a flight", "a passenger tried to ignite explosives": where it is not told what
  /// was struck, the aeroplane, ship or train on which it was tried, or of which the sentence tells.
  mutating func addVessel(_ act: inout Act) {
    guard act.targets.isEmpty, act.type == .attack || act.type == .plot, !act.isNominal else {
      return
    }
    let boarded = [ArgumentSlot.on, .in].flatMap { arguments.obliques(of: act.trigger, $0) }
      .first { Self.vessels.contains(tree.lemma($0)) }
    guard let vessel = boarded ?? vesselOfPassenger(act) else { return }
    addTargets(vessel, &act)
    if act.targets.isEmpty { act.targets = parties.struckThing(vessel) }
  }

  private func vesselOfPassenger(_ act: Act) -> Int? {
    guard act.actorHeads.contains(where: { tree.lemma($0) == Self.passenger }) else { return nil }
    let vessels = tree.sentence(of: act.trigger).filter {
      Self.vessels.contains(tree.lemma($0)) && tree.relation($0) != .compound
        && !tree.children(of: $0, .compound).contains { Self.ofWar.contains(tree.lemma($0)) }
    }
    return vessels.first
  }

  private static let ofWar = ClosedClass.hashes("fighter combat military war army navy")
  private static let passenger = WordHash.of("passenger")
  private static let vessels = ClosedClass.hashes(
    "flight plane aeroplane airplane aircraft airliner jet jetliner train bus ferry ship boat")
}

extension ActFinder {
  /// "trained with X in the mountains", "will operate with British troops to fight Y": those beside whom
  /// somebody is or acts do it too.
  mutating func addCompany(_ act: inout Act) {
    let isPurpose = tree.relation(act.trigger) == .advcl && tree.token(act.trigger).pennTag == .vb
    guard act.type == .presence || isPurpose && act.type.isThreat,
      let verb = isPurpose ? tree.head(act.trigger) : act.trigger,
      Self.joining.contains(tree.lemma(verb))
    else { return }
    for head in arguments.obliques(of: verb, .with) {
      for entity in parties.resolveAll(head) where isFighting(entity) {
        if !act.actors.contains(entity), !act.targets.contains(entity) { act.actors.append(entity) }
      }
    }
  }

  private func isFighting(_ entity: Int) -> Bool {
    parties.table[entity].kind == .armedGroup || parties.table[entity].iso3 != nil
  }

  private static let joining = ClosedClass.hashes(
    "operate train serve work patrol deploy join live camp hide travel move")
}

/// What an attack left behind.
extension ActFinder {
  /// "a bombing by X that left ten dead", "Y opened fire, leaving two wounded": who leaves people so harmed
  /// them.
  mutating func addLeavers(_ act: inout Act) {
    guard act.actors.isEmpty, act.kills || act.injures, let verb = leaving(above: act.trigger)
    else { return }
    for head in arguments.agents(of: verb) where head != act.trigger {
      guard !tree.extent(of: head).contains(act.trigger), !isFight(antecedent(of: head)) else {
        continue
      }
      addActors(head, &act)
    }
    act.actors.removeAll { act.targets.contains($0) }
    if act.type == .casualties, !act.actors.isEmpty { act.type = .attack }
  }

  /// A fight of two sides leaves open which of them harmed people.
  private func isFight(_ noun: Int) -> Bool { actOfTrigger[noun].map { acts[$0].type } == .clash }

  private func leaving(above trigger: Int) -> Int? {
    var current = trigger
    for _ in 0..<4 {
      guard let head = tree.head(current),
        [.amod, .acl, .xcomp, .obj, .conj, .ccomp, .advmod, .nsubj].contains(tree.relation(current))
      else { return nil }
      if tree.lemma(head) == Self.leave, tree.token(head).tag == .verb { return head }
      current = head
    }
    return nil
  }

  private static let leave = WordHash.of("leave")
}

/// What officials want done to others.
extension ActFinder {
  /// "Ministers say that X should be toppled": the state for which they speak threatens it.
  mutating func addCaller(_ act: inout Act) {
    guard act.actors.isEmpty, act.type == .threat, !act.targets.isEmpty,
      tree.children(of: act.trigger, .aux).contains(where: {
        ClauseReading.duties.contains(tree.form($0))
      }),
      tree.child(of: act.trigger, .auxPass) != nil,
      let state = parties.speakersState(act.trigger), !act.targets.contains(state)
    else { return }
    act.actors = [state]
    act.rule += ".called-for"
  }
}
