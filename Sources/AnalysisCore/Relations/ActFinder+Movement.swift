internal import BriefingModel
internal import Language
internal import ReferenceData

extension ActFinder {
  /// Verbs and nouns of going in, not of leaving or of being sent.
  private static let entering = ClosedClass.hashes(
    """
    move roll push advance charge enter cross storm thrust drive sweep pour march penetrate \
    infiltrate encroach invade incursion thrust head extend
    """)

  /// Marks armed movement into, onto or toward the land of somebody else, and the spread of a
  /// group's doings to it.
  mutating func markIncursion(_ act: inout Act) {
    guard act.type == .movement || act.type == .activity && act.targetsActivity,
      Self.entering.contains(tree.lemma(act.trigger)), !act.isNegated,
      act.actors.contains(where: { isForce($0, of: act) })
    else { return }
    let heads = headsEntered(act)
    let own = Set(act.actors.flatMap { parties.table[$0].states })
    var entered: [Int] = []
    for head in heads {
      for part in tree.coordination(of: head) {
        for entity in parties.resolve(part) where !entered.contains(entity) {
          guard !act.actors.contains(entity), own.isDisjoint(with: parties.table[entity].states)
          else { continue }
          entered.append(entity)
        }
      }
    }
    guard !entered.isEmpty else { return }
    act.targets = entered
    act.targetHeads = heads
    act.isIncursion = true
  }

  private static let suspected = WordHash.of("suspect")

  private func headsEntered(_ act: Act) -> [Int] {
    let slots: [ArgumentSlot] =
      act.type == .activity ? [.to, .into, .in, .toward] : [.into, .toward, .on]
    let heads = slots.flatMap { arguments.obliques(of: act.trigger, $0) }
    guard heads.isEmpty, Self.crossing.contains(tree.lemma(act.trigger)) else { return heads }
    return tree.children(of: act.trigger, .obj)
  }

  private static let crossing = ClosedClass.hashes("enter storm penetrate infiltrate invade")

  /// Whether an actor bears arms; a state only where its forces are named, and no suspect on the run.
  private func isForce(_ entity: Int, of act: Act) -> Bool {
    guard parties.isArmed(entity), parties.party(at: entity)?.lemma != Self.suspected else {
      return false
    }
    guard parties.table[entity].kind == .state else { return true }
    return act.actorHeads.contains {
      parties.kinds(of: $0).contains(.force) && parties.resolved(at: $0).contains(entity)
    }
  }

  /// A hunt threatens only those who fight: rescuers search for survivors too.
  mutating func keepDangerousPrey(_ act: inout Act) {
    guard Self.hunts.contains(tree.lemma(act.trigger)), act.type.isThreat else { return }
    act.targets.removeAll { !isDangerous($0) }
  }

  /// A group is present on land, not in people: "terrorists in his ranks" tells of no place.
  mutating func keepGround(_ act: inout Act) {
    guard act.type == .presence else { return }
    act.targets.removeAll { entity in
      switch parties.table[entity].kind {
      case .place, .facility, .state, .alliance: false
      default: !parties.table[entity].key.hasPrefix("partners:")
      }
    }
  }

  private func isDangerous(_ entity: Int) -> Bool {
    switch parties.table[entity].kind {
    case .armedGroup: true
    case .person: parties.table[entity].isViolent
    case .unnamed: parties.isArmed(entity)
    default: false
    }
  }

  /// "the war on terrorism": no party is struck.
  func isOnAbstraction(_ act: Act) -> Bool {
    guard act.targets.isEmpty, act.type.isThreat else { return false }
    return act.targetHeads.contains { parties.kinds(of: $0).contains(.abstract) }
  }
}
