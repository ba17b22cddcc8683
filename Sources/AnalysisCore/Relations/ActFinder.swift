internal import BriefingModel
internal import Language
internal import ReferenceData

/// Finds the acts of an article: each trigger with the parties in its places.
struct ActFinder {
  let tree: SyntaxTree
  let library: ReferenceLibrary
  let triggers: TriggerFinder
  let arguments: ArgumentFinder
  let events: EventNounReader
  let charges: ChargeReader
  /// Who the parties are; it learns as it reads on.
  var parties: PartyResolver
  private(set) var acts: [Act] = []
  private var actOfTrigger: [Int: Int] = [:]
  /// The acts that are said to have struck by the act that is being read ("the raid killed two").
  private var lenders: [Int] = []

  init(parties: PartyResolver, triggers: TriggerFinder) {
    self.parties = parties
    self.triggers = triggers
    tree = parties.tree
    library = parties.library
    arguments = ArgumentFinder(tree: tree, library: library)
    events = EventNounReader(tree: tree, library: library, arguments: arguments)
    charges = ChargeReader(tree: tree, library: library)
  }

  /// Reads all tokens in text order: nominals first, so that later words can mean them again.
  mutating func find() {
    for sentence in tree.document.sentences {
      let first = acts.count
      for token in sentence.tokens where isNominalHead(token) { _ = parties.resolve(token) }
      for token in sentence.tokens {
        if let entry = triggers.trigger(at: token) { read(entry, at: token) }
        readAttribute(at: token)
      }
      lendActors(among: first..<acts.count)
    }
  }

  /// Keeps who was told of as accused, and whose forces fight, for later words that mean them.
  private mutating func remember(_ act: Act) {
    let accused = act.type == .arrest ? act.targets : act.type.isThreat ? act.actors : []
    if let person = accused.first(where: { parties.isAccusable($0) }) {
      parties.lastAccused = person
    }
    guard act.type == .attack, !act.isNegated else { return }
    for actor in act.actors where parties.table[actor].kind == .state {
      parties.attackingStates.removeAll { $0 == actor }
      parties.attackingStates.append(actor)
    }
  }

  /// Adds an act that was read.
  mutating func add(_ act: Act) { acts.append(act) }

  private func isNominalHead(_ token: Int) -> Bool {
    switch tree.token(token).tag {
    case .noun, .propn:
      switch tree.relation(token) {
      case .compound, .flat, .fixed, .amod, .nmodDesc, .goeswith: false
      default: true
      }
    default: false
    }
  }

  private mutating func read(_ entry: TriggerEntry, at token: Int) {
    if entry.partOfSpeech == .adjective, token > 0, triggers.trigger(at: token - 1) != nil {
      return
    }
    let isNominal = entry.partOfSpeech == .noun
    var act = Act(
      trigger: token, type: entry.type, actors: [], targets: [], targetHeads: [], placeHeads: [],
      soil: [], kills: entry.kills, injures: entry.injures, isNegated: false, reality: .actual,
      isNominal: isNominal, rule: "relation.\(entry.phrase).\(isNominal ? "noun" : "verb")")
    let clause = ClauseReading(tree, trigger: token)
    act.isNegated = clause.isNegated
    act.reality = clause.reality
    if entry.type == .concern {
      readConcern(&act)
    } else if isNominal {
      readNoun(entry, &act)
    } else {
      readVerb(entry, &act)
    }
    readCharge(&act)
    guard !isOnlyAWish(entry, act) else { return }
    setType(&act, clause)
    addPlaces(&act)
    markIncursion(&act)
    keepDangerousPrey(&act)
    keepGround(&act)
    for index in lenders where acts[index].targets.isEmpty || acts[index].isOnGround {
      acts[index].targets = act.targets
      acts[index].isOnGround = act.isOnGround
    }
    lenders = []
    inheritTargets(&act)
    guard !entry.needsArms || hasArms(act), !isOnAbstraction(act) else { return }
    actOfTrigger[token] = acts.count
    acts.append(act)
    remember(act)
  }
}

extension ActFinder {
  /// What the words above the trigger make of what it tells.
  private func setType(_ act: inout Act, _ clause: ClauseReading) {
    let isViolent = act.type == .attack || act.type == .clash
    if let type = clause.type, !(act.isNominal && isDated(act.trigger)) {
      if isViolent {
        act.type = type == .concern ? .threat : type
      } else if type == .concern, act.type.isThreat || act.type == .activity {
        act.type = .concern
      }
    }
    if act.reality == .possible, act.type == .attack { act.type = .threat }
    if act.type == .presence, act.targetsActivity { act.type = .activity }
  }

  /// Those who are charged with the deed, where the parse does not tell who did it.
  private mutating func readCharge(_ act: inout Act) {
    guard act.actors.isEmpty, act.type.isThreat, act.isNominal || isGerund(act.trigger),
      let charge = charges.charge(with: act.trigger)
    else { return }
    addActors(charge.head, &act)
    if let type = charge.type, act.type == .attack, !(act.isNominal && isDated(act.trigger)) {
      act.type = type
    }
    if !act.actors.isEmpty { act.rule += ".charged" }
  }

  private func isGerund(_ token: Int) -> Bool { tree.token(token).pennTag == .vbg }

  private mutating func readVerb(_ entry: TriggerEntry, _ act: inout Act) {
    for slot in entry.actorSlots where act.actors.isEmpty {
      for head in arguments.arguments(of: act.trigger, slot) { addActors(head, &act) }
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
      where triggers.trigger(at: clause) == nil {
        for head in arguments.patients(of: clause) { addTargets(head, &act) }
      }
    }
    act.targetsActivity = tree.children(of: act.trigger, .obj).contains {
      triggers.trigger(at: $0)?.type == .activity
    }
  }

  /// "militants killed in the south": the people right before the participle, whatever it hangs on.
  private mutating func addVictimBefore(_ act: inout Act) {
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
  private func isOnlyAWish(_ entry: TriggerEntry, _ act: Act) -> Bool {
    guard entry.type == .plot, entry.partOfSpeech == .verb, entry.targetSlots.contains(.clause)
    else { return false }
    return arguments.obliques(of: act.trigger, .against).isEmpty
  }

  /// Where the parse lost the subject of a finite verb: the armed party right before it.
  private mutating func addActorBefore(_ act: inout Act) {
    guard [.vbp, .vbz, .vbd].contains(tree.token(act.trigger).pennTag),
      !arguments.isPassive(act.trigger), arguments.subjects(of: act.trigger).isEmpty
    else { return }
    let start = tree.document.sentences[Int(tree.token(act.trigger).sentence)].tokens.lowerBound
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
  private mutating func turnRound(_ act: inout Act) {
    let objects = tree.children(of: act.trigger, .obj).filter { !isBareDemonym($0) }
    guard objects.isEmpty, tree.child(of: act.trigger, .auxPass) == nil,
      !arguments.isPassive(act.trigger), [.vbd, .vbn].contains(tree.token(act.trigger).pennTag),
      [.acl, .aclRelcl].contains(tree.relation(act.trigger))
    else { return }
    act.actors = []
    act.targetHeads = []
    for head in arguments.subjects(of: act.trigger) { addTargets(head, &act) }
  }

  private mutating func readNoun(_ entry: TriggerEntry, _ act: inout Act) {
    let noun = act.trigger
    readModifiers(of: noun, entry, &act)
    for slot in entry.actorSlots where slot != .modifier && act.actors.isEmpty {
      for head in arguments.obliques(of: noun, slot) { addActors(head, &act) }
    }
    for clause in tree.children(of: noun, .acl)
    where act.actors.isEmpty && !library.eventFrames[tree.lemma(clause)].isEmpty {
      for head in arguments.obliques(of: clause, .by) { addActors(head, &act) }
    }
    if act.actors.isEmpty, entry.actorSlots.contains(.between) { addSides(of: noun, &act) }
    let reading = events.read(noun)
    if reading.areVictims
      ? act.actors.isEmpty && act.type == .clash
      : act.actors.isEmpty || reading.isAscribed
    {
      for head in reading.actorHeads { addActors(head, &act) }
    }
    if act.actors.isEmpty, Self.hunts.contains(tree.lemma(noun)) { addHunters(&act) }
    if let type = reading.type, act.type == .attack || act.type == .clash,
      type != .plot || !isDated(noun)
    {
      act.type = type
    } else if isDated(noun), act.type == .attack {
      act.reality = .actual
    }
    for slot in entry.targetSlots where slot != .modifier {
      for head in arguments.obliques(of: noun, slot) { addTargets(head, &act) }
      if act.targets.isEmpty, slot == .on || slot == .against || entry.type == .threat,
        let head = headBehind(noun, slot)
      {
        addTargets(head, &act)
      }
      if let predicate = tree.head(noun), tree.relation(noun) == .nsubj,
        arguments.isMarked(predicate, by: slot)
      {
        addTargets(predicate, &act)
      }
      if let governor = reading.governor, act.targets.isEmpty {
        for head in arguments.obliques(of: governor, slot) where head != noun {
          addTargets(head, &act)
        }
      }
    }
  }

  /// "clashes broke out between X and Y": the two sides stand beside the verb.
  private mutating func addSides(of noun: Int, _ act: inout Act) {
    guard [.nsubj, .nsubjPass].contains(tree.relation(noun)), let verb = tree.head(noun),
      tree.token(verb).tag == .verb
    else { return }
    for head in arguments.obliques(of: verb, .between) {
      addActors(head, &act)
      addTargets(head, &act)
    }
  }

  /// "threat ... is to X", "threat to X" by the order of words, where the parse does not tell.
  private func headBehind(_ noun: Int, _ slot: ArgumentSlot) -> Int? {
    let end = min(
      noun + 10, tree.document.sentences[Int(tree.token(noun).sentence)].tokens.upperBound)
    for token in (noun + 1)..<max(noun + 1, end) {
      guard arguments.isAdposition(token, slot) else { continue }
      guard
        token == noun + 1 || Self.copulas.contains(tree.form(token - 1))
          || isUnbroken(noun + 1..<token)
      else { continue }
      return (token + 1..<end).first {
        [.noun, .propn].contains(tree.token($0).tag)
          && (tree.head($0).map { head in head < token || head >= end } ?? true
            || tree.relation($0) == .obl || tree.relation($0) == .nmod)
      }
    }
    return nil
  }

  /// Whether nothing but nominals and prepositions stands among some tokens.
  private func isUnbroken(_ tokens: Range<Int>) -> Bool {
    tokens.allSatisfy { ![.verb, .aux, .punct, .sconj].contains(tree.token($0).tag) }
  }

  private static let copulas = ClosedClass.hashes("is are was were remains")
  static let hunts = ClosedClass.hashes(
    "hunt manhunt pursuit search scour pursue chase track flush")

  /// "X bombed the caves as part of the hunt for Y": who acts hunts.
  private mutating func addHunters(_ act: inout Act) {
    var current = act.trigger
    for _ in 0..<5 {
      guard let head = tree.head(current) else { return }
      current = head
      guard tree.token(head).tag == .verb else { continue }
      for agent in arguments.agents(of: head) {
        for entity in parties.resolveAll(agent) where parties.isArmed(entity) {
          act.actors.append(entity)
        }
      }
      return
    }
  }

  /// "the September 11 attacks" have happened, whoever is said to have planned them.
  private func isDated(_ noun: Int) -> Bool {
    let start = tree.document.sentences[Int(tree.token(noun).sentence)].tokens.lowerBound
    var index = noun - 1
    while index >= max(start, noun - 5),
      [.noun, .propn, .num, .adj].contains(tree.token(index).tag)
    {
      if DateFinder.isMonth(tree.form(index)), tree.token(index).shape.contains(.initialCapital) {
        return true
      }
      index -= 1
    }
    return false
  }

  /// "its attack", "US air strikes", "a bus ambush", "anti-X attacks".
  private mutating func readModifiers(of noun: Int, _ entry: TriggerEntry, _ act: inout Act) {
    for child in tree.children(of: noun, .nmodPoss, .compound, .amod, .nmod) where child < noun {
      if tree.relation(child) == .nmodPoss {
        addActors(child, &act)
        continue
      }
      guard act.type != .presence, parties.scan.match(at: child) == nil,
        parties.kinds(of: child).contains(.ground), !parties.isPeople(child)
      else { continue }
      addTargets(child, &act)
    }
    for match in parties.modifiers(of: noun) where match.tokens.upperBound <= noun {
      guard let entity = parties.actor(of: match, at: noun) else { continue }
      if !act.actors.contains(entity) { act.actors.append(entity) }
    }
    for match in parties.opposedModifiers(of: noun) {
      guard let entity = parties.actor(of: match, at: noun) else { continue }
      if !act.targets.contains(entity) { act.targets.append(entity) }
    }
  }

  /// Those of a head who can act. An event that acts ("the raid killed two") lends its own actors.
  private mutating func addActors(_ head: Int, _ act: inout Act) {
    guard !isSpeaker(head, of: act.trigger) else { return }
    for part in tree.coordination(of: head) where part == head || !isReporter(part) {
      var found = parties.resolve(part).filter { parties.canAct($0) }
      if found.isEmpty { found = borrowedActors(part, from: act.trigger) }
      act.actorHeads.append(antecedent(of: part))
      for entity in found where !act.actors.contains(entity) { act.actors.append(entity) }
    }
  }

  /// The actors of an event or weapon that is said to have struck.
  private mutating func borrowedActors(_ head: Int, from trigger: Int) -> [Int] {
    let noun = antecedent(of: head)
    if let index = actOfTrigger[noun] {
      lenders.append(index)
      return acts[index].actors
    }
    if library.weapons.contains(tree.lemma(noun)) || triggers.trigger(at: noun) != nil {
      let owners = parties.modifiers(of: noun).compactMap { parties.actor(of: $0, at: noun) }
      if !owners.isEmpty { return owners.filter { parties.canAct($0) } }
      return ownersOfFire(noun).filter { parties.canAct($0) }
    }
    return ownersOfFire(noun).filter { parties.canAct($0) }
  }

  /// "tank fire", "shell fire from a tank": whose the tank is.
  private mutating func ownersOfFire(_ noun: Int) -> [Int] {
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
  private func antecedent(of head: Int) -> Int {
    guard tree.token(head).tag == .pron,
      ClosedClass.relativePronouns.contains(tree.form(head)),
      let clause = tree.head(head), tree.relation(clause) == .aclRelcl,
      let noun = tree.head(clause)
    else {
      return ClosedClass.relativePronouns.contains(tree.form(head))
        ? parties.nearestNoun(before: head) ?? head : head
    }
    return noun
  }

  /// Whether a party only reports what a trigger tells: it is the subject of a verb of saying, and
  /// the trigger stands in the finite clause that is said. "admitted planning" is the speaker's own.
  private func isSpeaker(_ head: Int, of trigger: Int) -> Bool {
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
  private func isReporter(_ head: Int) -> Bool {
    let next = head + 1
    return next < tree.document.tokens.count && tree.token(next).tag == .verb
      && library.reportingWords.contains(tree.lemma(next))
  }

  /// "were Kazakh": a nationality, not a party.
  private func isBareDemonym(_ head: Int) -> Bool {
    guard let match = parties.scan.match(at: head), match.name.kind == .stateDemonym,
      tree.child(of: head, .det, .nummod) == nil,
      head == 0 || tree.token(head - 1).tag != .det
    else { return false }
    return tree.token(head).tag == .adj || tree.token(head).pennTag == .nnp
      || tree.token(head).pennTag == .nn
  }

  private mutating func addTargets(_ head: Int, _ act: inout Act) {
    for part in tree.coordination(of: head) where part == head || !isReporter(part) {
      if isBareDemonym(part) { continue }
      var found = parties.resolve(part)
      if found.isEmpty {
        found = tree.children(of: part, .appos, .flat).filter { $0 > part }
          .flatMap { parties.resolve($0) }
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

extension ActFinder {
  /// Gives an act those who did it; deaths that somebody caused are an attack.
  mutating func lend(_ actors: [Int], to index: Int) {
    acts[index].actors = actors
    if acts[index].type == .casualties { acts[index].type = .attack }
    acts[index].rule += ".shared-sentence"
  }
}
