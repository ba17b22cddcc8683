internal import BriefingModel
internal import Language
internal import ReferenceData

extension ActFinder {
  /// The places beside an act and the states in which they lie.
  mutating func addPlaces(_ act: inout Act) {
    var holders = [act.trigger]
    if act.isNominal, let governor = governingVerb(of: act.trigger) { holders.append(governor) }
    for holder in holders {
      for head in arguments.obliques(of: holder, .in)
        + arguments.obliques(of: holder, .at) + arguments.obliques(of: holder, .on)
        + arguments.obliques(of: holder, .over)
      where !act.placeHeads.contains(head) && isPlace(head) && !isWhereSaid(head, of: holder, act) {
        act.placeHeads.append(head)
      }
    }
    // "the London attack": where it was, whoever did it.
    for child in tree.children(of: act.trigger, .compound)
    where act.isNominal && !act.actors.isEmpty && child < act.trigger
      && parties.scan.match(at: child)?.name.kind == .city
    {
      act.placeHeads.append(child)
    }
    if let place = placeOfWhere(act.trigger), !act.placeHeads.contains(place) {
      act.placeHeads.append(place)
    }
    for head in act.placeHeads {
      for part in tree.coordination(of: head) {
        let range = NounPhrase(tree, head: part).full
        for iso3 in parties.statesOfPlaces(in: range) where !act.soil.contains(iso3) {
          act.soil.append(iso3)
        }
      }
    }
    guard act.targets.isEmpty, act.type.isThreat else { return }
    addStruckThings(&act)
    guard act.targets.isEmpty else { return }
    defer { if !act.targets.isEmpty { act.isOnGround = true } }
    for head in act.placeHeads {
      for entity in parties.resolveAll(head)
      where parties.isGround(entity) && !act.targets.contains(entity) && act.type != .clash {
        act.targets.append(entity)
      }
    }
    addSoil(&act)
  }

  /// "At the UN, X blamed Y for the attack": where it is said is not where it happened.
  private func isWhereSaid(_ place: Int, of holder: Int, _ act: Act) -> Bool {
    holder != act.trigger && place < holder && library.reportingWords.contains(tree.lemma(holder))
  }

  /// "accused of the bombing of a school": what was struck, where somebody is charged with it.
  private mutating func addStruckThings(_ act: inout Act) {
    guard act.isNominal, act.isCharged, act.type == .attack, !act.kills, hasArms(act) else {
      return
    }
    for head in act.targetHeads where act.targets.isEmpty && tree.token(head).tag == .noun {
      act.targets = parties.struckThing(head)
    }
  }

  /// Armed doings whose target is no party strike the state where they happen, if that is told.
  private mutating func addSoil(_ act: inout Act) {
    guard act.targets.isEmpty, act.type == .attack || (act.type == .presence && !act.isNominal),
      act.isCharged || act.actors.contains(where: { parties.isArmed($0) }), !act.kills
    else { return }
    var sentence = tree.sentence(of: act.trigger)
    var soil = act.soil.isEmpty ? parties.soil(in: sentence) : act.soil
    if let home = homeOfCoup(act, soil) {
      act.targets.append(home)
      return
    }
    let scene = sceneOfConquest(act, soil)
    if let scene { (soil, sentence) = scene }
    guard soil.count == 1, let match = parties.placeMatch(of: soil[0], in: sentence) else { return }
    let entity = parties.placeEntity(match)
    // "after blasting Y, X accused Z of terrorism": Y is where X struck, not Z.
    let isOthers =
      act.soil.isEmpty && scene == nil
      && acts.contains {
        sentence.contains($0.trigger) && $0.targets.contains(entity)
          && Set($0.actors).isDisjoint(with: act.actors)
      }
    if !isOthers, !act.actors.contains(entity) { act.targets.append(entity) }
  }

  /// "the caves where X is hiding": the noun on which the clause with "where" hangs.
  private func placeOfWhere(_ trigger: Int) -> Int? {
    var current = trigger
    for _ in 0..<6 {
      guard let head = tree.head(current) else { return nil }
      if tree.relation(current) == .aclRelcl {
        let hasWhere = tree.extent(of: current).prefix(4).contains {
          tree.form($0) == WordHash.of("where")
        }
        return hasWhere ? head : nil
      }
      current = head
    }
    return nil
  }

  private func isPlace(_ head: Int) -> Bool {
    if let match = parties.scan.match(at: head) {
      switch match.name.kind {
      case .region, .city, .stateName, .stateCapital: return true
      default: return false
      }
    }
    let name = Int(tree.token(head).name)
    if name >= 0, name < tree.document.names.count {
      return [.place, .facility, .state].contains(tree.document.names[name].kind)
    }
    return parties.kinds(of: head).contains(.ground)
  }

  private func governingVerb(of noun: Int) -> Int? {
    var current = noun
    for _ in 0..<4 {
      guard let head = tree.head(current) else { return nil }
      if tree.token(head).tag == .verb {
        return [.obj, .nsubjPass, .obl, .nsubj].contains(tree.relation(current)) ? head : nil
      }
      current = head
    }
    return nil
  }

  /// "killed in raids by X", "died when X opened fire": those who did it stand in the other clause.
  mutating func lendActors(among here: Range<Int>) {
    for index in here where acts[index].actors.isEmpty && !acts[index].targets.isEmpty {
      guard acts[index].kills || acts[index].injures else { continue }
      // "the ambush which killed ten": who laid it, and nobody of another clause.
      guard acts[index].actorHeads.allSatisfy({ actOfTrigger[$0] == nil }) else { continue }
      let lender = here.first { other in
        other != index && !acts[other].actors.isEmpty && acts[other].type == .attack
          && acts[other].isViolence
          && hangs(acts[other].trigger, on: acts[index].trigger)
      }
      guard let lender else { continue }
      let actors = acts[lender].actors.filter { !acts[index].targets.contains($0) }
      guard !actors.isEmpty else { continue }
      lend(actors, to: index)
    }
  }

  /// Whether a word stands in a clause or phrase right below another, or that one below its.
  private func hangs(_ lower: Int, on upper: Int) -> Bool {
    var current = lower
    for _ in 0..<4 {
      guard let head = tree.head(current),
        [.advcl, .obl, .nmod, .conj, .xcomp, .obj].contains(tree.relation(current))
      else { return false }
      if head == upper { return true }
      current = head
    }
    return false
  }

  private static let blasts = ClosedClass.hashes(
    "explosion blast bombing shelling airstrike blow hijack torch ambush besiege ransack raze")

  /// "It levelled a path through the trees": an aircraft or ship that belongs to no state may be one that
  /// crashed.
  func isCivilMachine(_ entity: Int) -> Bool {
    guard let party = parties.party(at: entity) else { return false }
    return party.states.isEmpty && Self.ofBothUses.contains(party.lemma)
  }

  /// Machines that soldiers and others use.
  private static let ofBothUses = ClosedClass.hashes(
    "aircraft airplane aeroplane plane helicopter jet ship boat vessel vehicle bulldozer")

  /// Whether arms, fighters or a state's forces take part.
  func hasArms(_ act: Act) -> Bool {
    let entities = act.actors + act.targets
    let areFighters = entities.contains {
      parties.isArmed($0) && parties.table[$0].kind != .state && !isCivilMachine($0)
        || act.type == .presence && parties.table[$0].isViolent
    }
    if areFighters { return true }
    let sentence = tree.sentence(of: act.trigger)
    return sentence.contains { token in
      library.weapons.contains(tree.lemma(token)) && !Self.ofBothUses.contains(tree.lemma(token))
        || Self.blasts.contains(tree.lemma(token))
        || [.attacker, .military].contains(library.people.first(tree.lemma(token))?.role)
          && [.attacker, .military].contains(parties.role(of: token))
    }
  }
}
