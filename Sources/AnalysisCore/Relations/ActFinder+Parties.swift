internal import BriefingModel
internal import Language
internal import ReferenceData

extension ActFinder {
  /// Those of a head who can act. An event that acts ("the raid killed two") lends its own actors.
  mutating func addActors(_ head: Int, _ act: inout Act) {
    guard !isSpeaker(head, of: act.trigger) else { return }
    for part in tree.coordination(of: head) where part == head || !isReporter(part) {
      var found = parties.resolve(part).filter { parties.canAct($0) }
      if found.isEmpty { found = borrowedActors(part, from: act.trigger) }
      act.actorHeads.append(antecedent(of: part))
      for entity in found where !act.actors.contains(entity) { act.actors.append(entity) }
    }
  }

  /// The actors of an event or weapon that is said to have struck.
  mutating func borrowedActors(_ head: Int, from trigger: Int) -> [Int] {
    let noun = antecedent(of: head)
    if let index = actOfTrigger[noun] {
      // "her death set off riots": the dead did not.
      guard acts[index].type != .casualties else { return [] }
      lenders.append(index)
      return acts[index].actors
    }
    if library.weapons.contains(tree.lemma(noun)) || triggers.trigger(at: noun) != nil {
      let owners = parties.modifiers(of: noun).compactMap { parties.actor(of: $0, at: noun) }
      if !owners.isEmpty { return owners.filter { parties.canAct($0) } }
      let charged = (chargedWith(noun) + users(of: noun, from: trigger)).filter {
        parties.canAct($0)
      }
      if !charged.isEmpty { return charged }
      return ownersOfFire(noun).filter { parties.canAct($0) }
    }
    return ownersOfFire(noun).filter { parties.canAct($0) }
  }

  /// "a bomb blamed on X hit": on whom a participle right behind a weapon puts it.
  private mutating func chargedWith(_ noun: Int) -> [Int] {
    for clause in tree.children(of: noun, .acl) where clause > noun {
      for frame in library.eventFrames[tree.lemma(clause)] where frame.eventSlot == .object {
        let heads =
          frame.actorSlot == .subject
          ? arguments.obliques(of: clause, .by) : arguments.obliques(of: clause, frame.actorSlot)
        let found = heads.flatMap { parties.resolveAll($0) }
        if !found.isEmpty { return found }
      }
    }
    return []
  }

  /// "repelled incursions by militants", "beat off a rebel assault": those whose deed a noun tells.
  private mutating func doers(of noun: Int) -> [Int] {
    var found = arguments.obliques(of: noun, .by).flatMap { parties.resolveAll($0) }
    found += namedBefore(noun)
    for child in tree.children(of: noun, .nmodPoss, .compound)
    where child < noun && found.isEmpty && parties.scan.match(at: child) == nil {
      found = parties.resolve(child).filter { parties.isArmed($0) }
    }
    return found.filter { parties.canAct($0) }
  }

  /// "US air strikes": those whose names stand right before the noun of a deed.
  mutating func namedBefore(_ noun: Int) -> [Int] {
    parties.modifiers(of: noun).filter { $0.tokens.upperBound <= noun }
      .compactMap { parties.actor(of: $0, at: noun) }
  }

  /// "planted a bomb that killed ten": whoever plants, drops or fires a weapon that strikes.
  private mutating func users(of noun: Int, from trigger: Int) -> [Int] {
    guard library.weapons.contains(tree.lemma(noun)), let verb = tree.head(noun), verb != trigger,
      [.obj, .nsubjPass].contains(tree.relation(noun)), tree.token(verb).tag == .verb
    else { return [] }
    return arguments.agents(of: verb).filter { $0 != noun }.flatMap { parties.resolveAll($0) }
  }

  /// "tank fire", "shell fire from a tank": whose the tank is.
  mutating func ownersOfFire(_ noun: Int) -> [Int] {
    guard Self.fires.contains(tree.lemma(noun)) else { return [] }
    let platforms =
      tree.children(of: noun, .compound).filter { $0 < noun } + arguments.obliques(of: noun, .from)
    for platform in platforms where parties.kinds(of: platform).contains(.force) {
      let found = parties.resolveNoun(platform)
      if !found.isEmpty { return found }
    }
    return []
  }

  private static let fires = ClosedClass.hashes("fire shell rocket missile bomb bullet grenade")

  /// The noun for which a relative pronoun stands; the token itself for anything else.
  func antecedent(of head: Int) -> Int {
    guard tree.token(head).tag == .pron,
      ClosedClass.relativePronouns.contains(tree.form(head)),
      let clause = tree.head(head), tree.relation(clause) == .aclRelcl,
      let noun = tree.head(clause).map({ deed(above: $0) ?? $0 })
    else {
      return ClosedClass.relativePronouns.contains(tree.form(head))
        ? parties.nearestNoun(before: head) ?? head : head
    }
    return noun
  }

  /// "an attack at a café in Madrid, Spain, which killed ten": not the place kills, but the deed above it.
  private func deed(above noun: Int) -> Int? {
    switch parties.scan.match(at: noun)?.name.kind {
    case .stateName, .stateCapital, .city, .region: break
    default: return nil
    }
    var current = noun
    for _ in 0..<5 {
      guard [.nmod, .appos, .conj, .flat, .obl].contains(tree.relation(current)),
        let head = tree.head(current)
      else { return nil }
      if triggers.trigger(at: head)?.type.isThreat == true, tree.token(head).tag == .noun {
        return head
      }
      current = head
    }
    return nil
  }

  /// Whether a party only reports what a trigger tells: it is the subject of a verb of saying, and
  /// the trigger stands in the finite clause that is said. "admitted planning" is the speaker's own.
  func isSpeaker(_ head: Int, of trigger: Int) -> Bool {
    guard tree.relation(head) == .nsubj, let saying = tree.head(head),
      library.reportingWords.contains(tree.lemma(saying)), trigger != saying
    else { return false }
    var current = trigger
    for _ in 0..<10 {
      guard let above = tree.head(current) else { return false }
      if above == saying {
        return [.ccomp, .parataxis].contains(tree.relation(current))
          && ![.vbg, .vb].contains(tree.token(current).pennTag)
      }
      current = above
    }
    return false
  }

  /// "... to X, Y said": Y reports, though the parse may take it for one more party.
  func isReporter(_ head: Int) -> Bool {
    let next = head + 1
    return next < tree.document.tokens.count && tree.token(next).tag == .verb
      && library.reportingWords.contains(tree.lemma(next))
  }

  /// "were Kazakh": a nationality, not a party.
  func isBareDemonym(_ head: Int) -> Bool {
    guard let match = parties.scan.match(at: head), match.name.kind == .stateDemonym,
      tree.child(of: head, .det, .nummod) == nil,
      head == 0 || tree.token(head - 1).tag != .det
    else { return false }
    return tree.token(head).tag == .adj || tree.token(head).pennTag == .nnp
      || tree.token(head).pennTag == .nn
  }

  mutating func addTargets(_ head: Int, _ act: inout Act) {
    for part in tree.coordination(of: head) where part == head || !isReporter(part) {
      if isBareDemonym(part) { continue }
      var found = parties.resolve(part)
      if found.isEmpty {
        found = tree.children(of: part, .appos, .flat).filter { $0 > part }
          .flatMap { parties.resolve($0) }
      }
      if act.type == .clash, !act.isNominal, triggers.trigger(at: part)?.type.isThreat == true {
        found = doers(of: part)
      }
      if found.isEmpty, !act.isNominal, act.kills || act.injures {
        found = parties.countedVictims(part)
      }
      if found.isEmpty, !act.isNominal, act.type == .attack, !act.kills, !act.injures,
        hasArms(act)
      {
        found = parties.struckThing(part)
      }
      act.targetHeads.append(antecedent(of: part))
      for entity in found where !act.targets.contains(entity) { act.targets.append(entity) }
    }
  }
}
