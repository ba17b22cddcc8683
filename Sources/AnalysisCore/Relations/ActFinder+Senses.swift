internal import BriefingModel
internal import Language
internal import ReferenceData

/// Words of violence that, by what stands with them, tell of none.
extension ActFinder {
  /// Whether the words beside a trigger show that nobody is harmed or threatened by what it tells.
  func isHarmless(_ entry: TriggerEntry, _ act: Act) -> Bool {
    isQuarrel(act) || isComradeship(act) || isHeldThing(entry, act) || isByNature(act)
      || isOtherDoing(entry, act) || isSeatOfBusiness(act) || isOnThing(entry, act)
      || isLeading(act) || isStateOfSiege(act) || isUnarmedBlast(act) || isSendingOfThings(act)
  }

  /// "X and the United Nations clashed over refugees": with words, unless somebody is armed.
  private func isQuarrel(_ act: Act) -> Bool {
    guard act.type == .clash, !hasArms(act) else { return false }
    return !arguments.obliques(of: act.trigger, .over).isEmpty
      || tree.children(of: act.trigger, .ccomp, .advcl, .obl).contains { clause in
        tree.children(of: clause, .mark, .caseMarker).contains { arguments.isAdposition($0, .over) }
      }
  }

  /// "a man who has been fighting with the Taliban": one man fights beside a group, not against it.
  private func isComradeship(_ act: Act) -> Bool {
    guard act.type == .clash, !act.isNominal, tree.lemma(act.trigger) == Self.fight,
      !act.actors.isEmpty, act.actors.allSatisfy({ isOnePerson($0) })
    else { return false }
    guard !isServiceTo(act) else { return true }
    guard act.targets.contains(where: { parties.table[$0].kind == .armedGroup })
    else { return false }
    return act.targetHeads.contains { arguments.isMarked($0, by: .with) }
  }

  private func isOnePerson(_ entity: Int) -> Bool {
    if parties.table[entity].kind == .person { return true }
    guard let party = parties.party(at: entity) else { return false }
    // "another Norwegian"
    let isOfPeople = parties.scan.match(at: party.head)?.name.kind == .stateDemonym
    return (parties.isPeople(party.head) || isOfPeople)
      && [.nn, .nnp, .jj].contains(tree.token(party.head).pennTag)
  }

  /// "has been fighting for the Taliban", "alongside the Taliban": nobody is fought.
  private func isServiceTo(_ act: Act) -> Bool {
    act.targets.isEmpty
      && tree.children(of: act.trigger, .obl).contains { noun in
        tree.children(of: noun, .caseMarker).contains { Self.beside.contains(tree.form($0)) }
      }
  }

  private static let beside = ClosedClass.hashes("for alongside beside")

  /// "the Massachusetts-based company": who bears no arms is present nowhere.
  private func isSeatOfBusiness(_ act: Act) -> Bool {
    act.type == .presence && !act.actors.isEmpty
      && act.actors.allSatisfy { !parties.isArmed($0) && !parties.table[$0].isViolent }
  }

  /// "may jeopardise the standing of the office", "destroyed 23 trees": what no threat is meant for, or what
  /// somebody without arms harmed.
  private func isOnThing(_ entry: TriggerEntry, _ act: Act) -> Bool {
    guard !act.isNominal, entry.targetSlots.contains(.object), !act.targetHeads.isEmpty,
      act.targets.isEmpty
    else { return false }
    if act.type == .threat {
      return act.targetHeads.allSatisfy {
        tree.token($0).tag == .noun && !parties.isThing($0) && !parties.isPeople($0)
          && triggers.trigger(at: $0) == nil
      }
    }
    return act.type == .attack && !act.actors.isEmpty && !hasArms(act)
      && act.actors.allSatisfy { isUnarmed($0) }
  }

  /// A person told of nothing violent, or a machine of nobody's.
  private func isUnarmed(_ entity: Int) -> Bool {
    isCivilMachine(entity)
      || parties.table[entity].kind == .person && !parties.table[entity].isViolent
  }

  /// "a meeting headed by X", "heads the government": led, and nobody moved.
  private func isLeading(_ act: Act) -> Bool {
    act.type == .movement && !act.isNominal && tree.lemma(act.trigger) == Self.head
      && (arguments.isPassive(act.trigger) || tree.child(of: act.trigger, .obj) != nil)
  }

  private static let head = WordHash.of("head")

  /// "a state of siege": declared by law.
  private func isStateOfSiege(_ act: Act) -> Bool {
    act.isNominal && tree.relation(act.trigger) == .nmod
      && tree.head(act.trigger).map { tree.lemma($0) == Self.state } == true
      && tree.adposition(of: act.trigger).map(ClosedClass.of.contains) == true
  }

  /// "exploding out of the water": a person, told of without arms.
  private func isUnarmedBlast(_ act: Act) -> Bool {
    !act.isNominal && tree.lemma(act.trigger) == Self.explode && !act.actors.isEmpty
      && act.targets.isEmpty && !hasArms(act) && act.actors.allSatisfy { isUnarmed($0) }
  }

  /// "sent funds to the terrorists": nobody is moved.
  private func isSendingOfThings(_ act: Act) -> Bool {
    guard act.type == .movement, !act.isNominal, tree.lemma(act.trigger) == Self.send,
      let object = tree.child(of: act.trigger, .obj), tree.token(object).tag == .noun
    else { return false }
    return !parties.isPeople(object) && parties.kinds(of: object).isEmpty
      && !library.weapons.contains(tree.lemma(object))
  }

  /// "fear travels faster than the bus": nobody is dreaded, and no people dread.
  func isFearOfNobody(_ act: Act) -> Bool {
    act.type == .concern && !act.actors.contains { parties.isArmed($0) || parties.canAct($0) }
      && act.targets.allSatisfy { parties.table[$0].kind == .facility }
  }

  private static let send = WordHash.of("send")
  private static let state = WordHash.of("state")
  private static let explode = WordHash.of("explode")

  /// "held a grudge": what is held is neither ground nor people.
  private func isHeldThing(_ entry: TriggerEntry, _ act: Act) -> Bool {
    act.type == .presence && !act.isNominal && entry.targetSlots == [.object]
      && !act.targetHeads.isEmpty && act.targets.isEmpty
  }

  private static let fight = WordHash.of("fight")
}
