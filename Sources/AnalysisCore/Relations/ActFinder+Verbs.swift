internal import BriefingModel
internal import Language
internal import ReferenceData

extension ActFinder {
  mutating func readVerb(_ entry: TriggerEntry, _ act: inout Act) {
    armBystanders(act)
    for slot in entry.actorSlots where act.actors.isEmpty {
      let heads = slot == .subject ? agents(of: act) : arguments.arguments(of: act.trigger, slot)
      for head in act.type == .arrest ? heads.map({ captor(behind: $0, act.trigger) }) : heads {
        addActors(head, &act)
      }
    }
    if act.actors.isEmpty, tree.token(act.trigger).pennTag == .vbg, let before = acts.last,
      tree.token(before.trigger).sentence == tree.token(act.trigger).sentence, before.isViolence
    {
      act.actors = before.actors
    }
    for slot in entry.targetSlots {
      // "rammed a boat into a ship": the object is what it was done with.
      if slot == .object, entry.targetSlots.first == .into, !act.targetHeads.isEmpty { continue }
      for head in arguments.arguments(of: act.trigger, slot) { addTargets(head, &act) }
    }
    if act.type == .clash, act.targets.isEmpty, act.actors.count > 1 {
      // "X troops and Y fighters clashed": with each other.
      (act.targets, act.targetHeads) = (act.actors, act.actorHeads)
    }
    if act.actors.isEmpty, act.type.isThreat { addActorBefore(&act) }
    addCompany(&act)
    addVessel(&act)
    if act.actors.isEmpty, entry.type == .presence, !entry.targetSlots.contains(.object) {
      // "is holed up in X": nobody does it to them.
      for head in arguments.subjects(of: act.trigger) { addActors(head, &act) }
    }
    if act.kills || act.injures, act.targetHeads.isEmpty || act.targets.isEmpty {
      turnRound(&act)
    }
    if act.kills || act.injures, act.targets.isEmpty { addVictimBefore(&act) }
    if entry.targetSlots.contains(.clause), act.targets.isEmpty, entry.type == .threat {
      for clause in tree.children(of: act.trigger, .xcomp, .ccomp, .advcl)
      where Self.hostile.contains(tree.lemma(clause)) {
        for head in arguments.patients(of: clause) { addTargets(head, &act) }
      }
    }
    act.targetsActivity = tree.children(of: act.trigger, .obj).contains {
      triggers.trigger(at: $0)?.type == .activity
    }
  }

  /// "The building was shattered by a bomb, killing ten": what came of a passive verb is its agent's doing.
  private func agents(of act: Act) -> [Int] {
    let first = tree.firstConjunct(of: act.trigger)
    guard act.kills || act.injures, tree.relation(first) == .advcl,
      tree.token(first).pennTag == .vbg, tree.child(of: first, .mark, .nsubj) == nil,
      let verb = tree.head(first), verb < first, arguments.isPassive(verb)
    else { return arguments.arguments(of: act.trigger, .subject) }
    return arguments.agents(of: verb)
  }

  /// "a crackdown on militants arresting 70 of them": fighters who stand in the way of those who arrest.
  private func captor(behind head: Int, _ arrest: Int) -> Int {
    guard tree.relation(arrest) == .acl, tree.head(arrest) == head,
      parties.kinds(of: head).contains(.irregular) || parties.role(of: head) == .attacker
    else { return head }
    let noun = arguments.topNoun(head)
    guard let verb = tree.head(noun), tree.token(verb).tag == .verb else { return head }
    return arguments.agents(of: verb).first ?? head
  }

  /// What somebody vows to do to others, of the verbs that are no triggers: "vowed never to forget them" is
  /// no threat.
  private static let hostile = ClosedClass.hashes(
    """
    punish avenge retaliate eliminate crush smash wipe hurt harm confront oust expel evict banish root \
    hound subdue strangle starve isolate destabilise destabilize sue
    """)

  /// "militants killed in the south": the people right before the participle, whatever it hangs on.
  mutating func addVictimBefore(_ act: inout Act) {
    let noun = act.trigger - 1
    guard noun >= 0, tree.token(noun).sentence == tree.token(act.trigger).sentence,
      tree.token(noun).tag == .noun, parties.isPeople(noun),
      [.vbn, .vbd].contains(tree.token(act.trigger).pennTag),
      tree.child(of: act.trigger, .obj) == nil
    else { return }
    addTargets(noun, &act)
  }

  /// "try", "plan" and "seek" tell of a plot only with violence in the clause below them, and then
  /// the word of violence tells it.
  func isOnlyAWish(_ entry: TriggerEntry, _ act: Act) -> Bool {
    guard entry.type == .plot, entry.partOfSpeech == .verb, entry.targetSlots.contains(.clause)
    else { return false }
    return arguments.obliques(of: act.trigger, .against).isEmpty
  }

  /// Where the parse lost the subject of a finite verb: the armed party right before it.
  mutating func addActorBefore(_ act: inout Act) {
    guard [.vbp, .vbz, .vbd].contains(tree.token(act.trigger).pennTag),
      !arguments.isPassive(act.trigger), arguments.subjects(of: act.trigger).isEmpty
    else { return }
    let start = tree.sentence(of: act.trigger).lowerBound
    for token in (start..<act.trigger).reversed() {
      let isParty =
        parties.scan.match(at: token)?.name.kind == .armedGroup
        || [.attacker, .military, .police].contains(parties.role(of: token))
      if isParty {
        act.actors = parties.resolve(token).filter { parties.isArmed($0) }
        return
      }
      if tree.token(token).tag == .verb { return }
    }
  }

  /// "most of the militants killed were ...": killing needs somebody killed, so a verb without an
  /// object tells of its subject.
  mutating func turnRound(_ act: inout Act) {
    let objects = tree.children(of: act.trigger, .obj).filter { !isBareDemonym($0) }
    guard objects.isEmpty, tree.child(of: act.trigger, .auxPass) == nil,
      !arguments.isPassive(act.trigger), [.vbd, .vbn].contains(tree.token(act.trigger).pennTag),
      [.acl, .aclRelcl].contains(tree.relation(act.trigger))
    else { return }
    act.actors = []
    act.targetHeads = []
    for head in arguments.subjects(of: act.trigger) { addTargets(head, &act) }
  }
}
