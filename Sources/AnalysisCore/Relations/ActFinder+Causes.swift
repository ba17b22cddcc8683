internal import BriefingModel
internal import Language
internal import ReferenceData

/// Harm that nobody did: by fire, storm, accident and other things that bear no arms.
extension ActFinder {
  /// Whether what is told to have harmed is neither somebody nor a weapon nor a deed.
  func isByNature(_ act: Act) -> Bool {
    guard act.actors.isEmpty, act.type == .attack || act.type == .threat || act.type == .clash
    else { return false }
    // "a bag with a device that exploded, wounding 13": the blast did it, whatever exploded.
    let isOutcome = tree.head(act.trigger).map {
      tree.token($0).tag == .verb && triggers.trigger(at: $0)?.type.isThreat == true
    }
    if !act.isNominal, isOutcome != true, causes(of: act).contains(where: { isLifeless($0) }) {
      return true
    }
    return act.kills || act.injures || act.type == .attack ? tellsOfNature(act) : false
  }

  /// Whether an act is of such a kind that the deaths of its article may belong to it: violence or the threat
  /// of it by somebody, with arms, or against people. A road toll and an actor who died at home belong to
  /// nothing that is reported here.
  func isOfConflict(_ act: Act) -> Bool {
    act.type.isThreat && (!act.actors.isEmpty || act.kills || act.injures || hasArms(act))
  }

  /// Whether somebody who bears arms or is known for violence does it or has it done to them, or nobody is
  /// told.
  func isOfForces(_ act: Act) -> Bool {
    let parts = act.actors + act.targets
    return act.actors.isEmpty
      || parts.contains { parties.isArmed($0) || parties.table[$0].isViolent }
  }

  /// Whether so many of states, alliances and those who bear arms take part in talks and measures: "the
  /// members of the parliament meet" is no diplomacy.
  func isBetweenPowers(_ act: Act, atLeast least: Int) -> Bool {
    let powers = Set(act.actors + act.targets).filter { entity in
      parties.isArmed(entity) || parties.table[entity].kind == .alliance
        || parties.table[entity].isViolent || !parties.table[entity].states.isEmpty
    }
    return powers.count >= least
  }

  /// What a verb names as the cause: its subject, or what "by" and "in" lead to.
  private func causes(of act: Act) -> [Int] {
    let agents = arguments.agents(of: act.trigger).map { antecedent(of: $0) }
    guard arguments.isPassive(act.trigger) else { return agents }
    return agents
      + (act.kills || act.injures ? arguments.obliques(of: act.trigger, .in) : [])
      .filter { isFireOrAccident($0) }
  }

  /// "The scandal has damaged the office", "a storm hit the fleet": a noun for no people, body, weapon or
  /// deed.
  private func isLifeless(_ head: Int) -> Bool {
    guard tree.token(head).tag == .noun, !parties.isPeople(head), !isArmed(head) else {
      return false
    }
    if isFireOrAccident(head) { return true }
    return parties.kinds(of: head).isDisjoint(with: Self.living)
      && triggers.trigger(at: head) == nil && parties.modifiers(of: head).isEmpty
      && !Self.armed.contains(tree.lemma(head))
  }

  /// "shell fire from a tank", "a night of air raids": arms or deeds are what the noun is of.
  private func isArmed(_ head: Int) -> Bool {
    library.weapons.contains(tree.lemma(head))
      || tree.children(of: head, .compound, .nmod, .amod).contains {
        library.weapons.contains(tree.lemma($0)) || triggers.trigger(at: $0)?.type.isThreat == true
      }
  }

  private func isFireOrAccident(_ token: Int) -> Bool {
    !isArmed(token) && (parties.isOfNature(token) || isOfAccident(token))
  }

  /// Whether a sentence speaks of a fire, a storm or an accident and of no arms; for words that tell of harm
  /// by whatever cause, one of the three sentences before will do, unless arms stand between.
  private func tellsOfNature(_ act: Act) -> Bool {
    guard !hasArms(act) else { return false }
    let here = Int(tree.token(act.trigger).sentence)
    let isOpen = !act.isNominal && Self.harms.contains(tree.lemma(act.trigger))
    let near = (act.trigger - Self.sight)..<(act.trigger + Self.sight)
    for number in (max(0, here - (isOpen ? 3 : 0))...here).reversed() {
      let tokens = tree.document.sentences[number].tokens.clamped(to: near)
      if tokens.contains(where: { tellsOfNature($0) }) { return true }
      if tokens.contains(where: { isOfArms($0) }) { return false }
    }
    return false
  }

  private func tellsOfNature(_ token: Int) -> Bool {
    if tree.token(token).tag == .verb { return Self.mishaps.contains(tree.lemma(token)) }
    return tree.token(token).tag == .noun && tree.relation(token) != .compound
      && isFireOrAccident(token)
      && triggers.trigger(at: token) == nil
  }

  private func isOfArms(_ token: Int) -> Bool {
    library.weapons.contains(tree.lemma(token))
      || [.attacker, .military].contains(library.people.first(tree.lemma(token))?.role)
      || triggers.trigger(at: token).map { $0.type == .attack && !$0.kills && !$0.injures } == true
  }

  private static let mishaps = ClosedClass.hashes("collapse derail capsize overturn")

  /// How many words around a deed are asked for its cause.
  private static let sight = 80
  private static let harms = ClosedClass.hashes(
    "kill injure hurt harm damage destroy ruin level flatten wreck bury")

  private func isOfAccident(_ token: Int) -> Bool {
    library.guards.first(tree.lemma(token))?.topic == .accident
  }

  private static let living: Set<PartyNounKind> = [
    .force, .irregular, .member, .service, .body, .government, .follower,
  ]

  /// Nouns for what arms do that no list of arms has.
  private static let armed = ClosedClass.hashes(
    """
    fire gunfire shot salvo barrage volley round strike gun hand knife poison letter device boat ship \
    vessel plane airliner car truck van lorry vehicle package parcel bag backpack suitcase
    """)

  /// "will conduct fuel sampling at refineries": what is conducted is no deed of arms.
  func isOtherDoing(_ entry: TriggerEntry, _ act: Act) -> Bool {
    guard !act.isNominal, act.type == .attack || act.type == .threat,
      library.eventFrames[tree.lemma(act.trigger)].contains(where: { $0.eventSlot == .object }),
      entry.particle == nil, let object = tree.child(of: act.trigger, .obj),
      tree.token(object).tag == .noun, !entry.targetSlots.contains(.object)
    else { return false }
    guard !parties.kinds(of: object).contains(.quantity), !isArmed(object) else { return false }
    return triggers.trigger(at: object) == nil && !library.weapons.contains(tree.lemma(object))
      && !Self.doings.contains(tree.lemma(object))
  }

  private static let doings = ClosedClass.hashes(
    "operation mission campaign offensive action act move push violence bloodshed rocket shell bomb"
  )
}
