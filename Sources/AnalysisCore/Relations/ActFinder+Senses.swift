internal import BriefingModel
internal import Language
internal import ReferenceData

/// Words of violence that, by what stands with them, tell of none.
extension ActFinder {
  /// Whether the words beside a trigger show that nobody is harmed or threatened by what it tells.
  func isHarmless(_ entry: TriggerEntry, _ act: Act) -> Bool {
    isQuarrel(act) || isComradeship(act) || isHeldThing(entry, act) || isByNature(act)
      || isOtherDoing(entry, act)
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
      !act.actors.isEmpty, act.actors.allSatisfy({ isOnePerson($0) }),
      act.targets.contains(where: { parties.table[$0].kind == .armedGroup })
    else { return false }
    return act.targetHeads.contains { arguments.isMarked($0, by: .with) }
  }

  private func isOnePerson(_ entity: Int) -> Bool {
    if parties.table[entity].kind == .person { return true }
    guard let party = parties.party(at: entity) else { return false }
    return parties.isPeople(party.head) && parties.isSingular(party.head)
  }

  /// "held a grudge": what is held is neither ground nor people.
  private func isHeldThing(_ entry: TriggerEntry, _ act: Act) -> Bool {
    act.type == .presence && !act.isNominal && entry.targetSlots == [.object]
      && !act.targetHeads.isEmpty && act.targets.isEmpty
  }

  private static let fight = WordHash.of("fight")
}
