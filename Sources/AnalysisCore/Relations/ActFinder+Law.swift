internal import BriefingModel
internal import Language
internal import ReferenceData

/// Police at their work: what is an attack by others is a search where police do it at home.
extension ActFinder {
  /// "Police launched raids in the city": an arrest, as the list of triggers has it for such words, where
  /// nobody is struck and the land is their own.
  func markPoliceWork(_ act: inout Act) {
    guard act.type == .attack || act.type == .threat, !act.kills, !act.injures, !act.actors.isEmpty,
      act.targets.allSatisfy({ parties.isGround($0) }),
      act.actorHeads.contains(where: { parties.role(of: $0) == .police }),
      act.actorHeads.allSatisfy({ isOfPolice($0) }),
      act.actors.allSatisfy({ isAtHome($0, act.soil) }), isSearch(act.trigger)
    else { return }
    act.type = .arrest
    act.targets = []
    act.isOnGround = false
  }

  /// "Police pursued the driver": a hunt by police for nobody dangerous.
  func isOrdinaryChase(_ act: Act) -> Bool {
    Self.hunts.contains(tree.lemma(act.trigger)) && act.type == .threat && act.targets.isEmpty
      && !act.targetHeads.isEmpty && !act.actors.isEmpty
      && act.actorHeads.allSatisfy { parties.role(of: $0) == .police }
  }

  /// Police, or officers beside them.
  private func isOfPolice(_ head: Int) -> Bool {
    parties.role(of: head) == .police || Self.officers.contains(tree.lemma(head))
  }

  private static let officers = ClosedClass.hashes("officer agent detective investigator")

  private func isAtHome(_ actor: Int, _ soil: [String]) -> Bool {
    let states = parties.table[actor].states
    return states.isEmpty || Set(soil).isSubset(of: states)
  }

  /// Whether a word, or what a verb takes as its object, can tell of a search by police.
  private func isSearch(_ trigger: Int) -> Bool {
    ([trigger] + tree.children(of: trigger, .obj)).contains { word in
      library.triggers[tree.lemma(word)].contains { $0.type == .arrest }
    }
  }
}
