internal import BriefingModel
internal import ReferenceData

/// What is told of an actor and a target and yet makes no threat.
extension ThreatBuilder {
  /// "the area": ground that neither has a name nor lies in a state that is told threatens nobody whom a
  /// reader could name.
  func isNowhere(_ target: Int) -> Bool {
    guard let party = parties.party(at: target), party.states.isEmpty else { return false }
    let head = party.head
    return Self.nowhere.contains(parties.tree.lemma(head))
      && NounPhrase(parties.tree, head: head).bare.count == 1
      && parties.tree.child(of: head, .nmod, .acl, .aclRelcl) == nil
  }

  private static let nowhere = ClosedClass.hashes(
    "area region place site scene zone location ground")

  /// "X stabbed a teenager": one person who fights for nobody, and one without a name or a state.
  func isPrivateCrime(_ actor: Int, _ target: Int) -> Bool {
    guard parties.table[actor].kind == .person, !parties.table[actor].isViolent,
      parties.table[target].kind == .unnamed, let party = parties.party(at: target)
    else { return false }
    return parties.tree.token(party.head).pennTag == .nn && party.states.isEmpty
      && [PeopleRole.civilian, nil].contains(party.role)
  }

  /// Whether an actor can be present somewhere as a danger: fighters, and persons known for violence.
  func mayBePresent(_ actor: Int, in target: Int) -> Bool {
    // Whoever hides in a boat threatens nobody by it.
    if let party = parties.party(at: target), parties.isMachine(party.head) { return false }
    if let party = parties.party(at: actor), party.states.isEmpty, parties.isMachine(party.head) {
      return false
    }
    return parties.table[actor].kind != .state
      && (parties.isArmed(actor) || parties.table[actor].isViolent)
  }
}
