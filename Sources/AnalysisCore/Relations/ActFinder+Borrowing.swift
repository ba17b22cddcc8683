internal import BriefingModel
internal import Language
internal import ReferenceData

/// Those behind an event or a weapon that is said to have struck.
extension ActFinder {
  /// The actors of an event or weapon that is said to have struck.
  mutating func borrowedActors(_ head: Int, from trigger: Int) -> [Int] {
    let noun = antecedent(of: head)
    if let index = actOfTrigger[noun] {
      // "her death set off riots": the dead did not.
      guard acts[index].type != .casualties else { return [] }
      lenders.append(index)
      return acts[index].actors
    }
    if library.weapons.contains(tree.lemma(noun)) || triggers.trigger(at: noun) != nil
      || tree.head(noun).map({ isSetOff($0) }) == true
    {
      let owners = parties.modifiers(of: noun).compactMap { parties.actor(of: $0, at: noun) }
      if !owners.isEmpty { return owners.filter { parties.canAct($0) } }
      let charged = (chargedWith(noun) + users(of: noun, from: trigger)).filter {
        parties.canAct($0)
      }
      if !charged.isEmpty { return charged }
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
  mutating func doers(of noun: Int) -> [Int] {
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
    guard let verb = tree.head(noun), verb != trigger,
      [.obj, .nsubjPass].contains(tree.relation(noun)), tree.token(verb).tag == .verb,
      library.weapons.contains(tree.lemma(noun)) || isSetOff(verb)
    else { return [] }
    return arguments.agents(of: verb).filter { $0 != noun }.flatMap { parties.resolveAll($0) }
  }

  /// "detonated a device that killed ten": whatever is set off is a weapon.
  private func isSetOff(_ verb: Int) -> Bool { Self.settingOff.contains(tree.lemma(verb)) }

  private static let settingOff = ClosedClass.hashes("detonate explode ignite")

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
}
