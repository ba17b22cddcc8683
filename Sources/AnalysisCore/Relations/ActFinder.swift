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
  var acts: [Act] = []
  var actOfTrigger: [Int: Int] = [:]
  /// The persons whom unnamed parties of a first sentence turned out to be.
  var joined: [Int: Int] = [:]
  /// The acts that are said to have struck by the act that is being read ("the raid killed two").
  var lenders: [Int] = []

  init(parties: PartyResolver, triggers: TriggerFinder) {
    self.parties = parties
    self.triggers = triggers
    tree = parties.tree
    library = parties.library
    arguments = ArgumentFinder(tree: tree, library: library)
    events = EventNounReader(tree: tree, library: library, arguments: arguments)
    charges = ChargeReader(tree: tree, library: library, arguments: arguments)
  }

  /// Reads all tokens in text order: nominals first, so that later words can mean them again.
  mutating func find() {
    for sentence in tree.document.sentences {
      let first = acts.count
      for token in sentence.tokens where isNominalHead(token) { _ = parties.resolve(token) }
      for token in sentence.tokens {
        if let entry = triggers.trigger(at: token) { read(entry, at: token) }
        readAttribute(at: token)
        readWhereabouts(at: token)
      }
      lendActors(among: first..<acts.count)
    }
    joinLeads()
    linkPerpetrators()
    dropUnrelated()
  }

  /// Drops what belongs to no conflict: doings of people without arms and, in an article that tells of no
  /// conflict, deaths, arrests, journeys and meetings.
  private mutating func dropUnrelated() {
    let tellsOfConflict = acts.contains { isOfConflict($0) }
    acts = acts.filter { act in
      switch act.type {
      case .casualties, .arrest: tellsOfConflict
      case .activity: isOfForces(act)
      case .movement: tellsOfConflict || !act.actors.isEmpty && isOfForces(act)
      case .presence: tellsOfConflict || act.actors.contains { parties.table[$0].kind != .unnamed }
      case .diplomacy, .sanction:
        tellsOfConflict && act.actors.isEmpty && act.targets.isEmpty
          || isBetweenPowers(act, atLeast: tellsOfConflict ? 1 : 2)
      case .attack, .threat:
        tellsOfConflict || act.kills || act.injures || act.isNominal && isDated(act.trigger)
      default: true
      }
    }
  }

  /// Keeps who was told of as accused, and whose forces fight, for later words that mean them.
  mutating func remember(_ act: Act) {
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

  func isNominalHead(_ token: Int) -> Bool {
    switch tree.token(token).tag {
    case .noun, .propn:
      switch tree.relation(token) {
      case .compound, .flat, .fixed, .amod, .nmodDesc, .goeswith: false
      default: true
      }
    default: false
    }
  }

  /// "devastating suicide attacks": a participle before the noun of a deed is no deed of its own.
  private func isEpithet(_ entry: TriggerEntry, at token: Int) -> Bool {
    guard entry.partOfSpeech == .verb, tree.token(token).pennTag == .vbg,
      tree.relation(token) == .amod, let noun = tree.head(token), noun > token
    else { return false }
    return triggers.trigger(at: noun) != nil
  }

  mutating func read(_ entry: TriggerEntry, at token: Int) {
    if entry.partOfSpeech == .adjective, token > 0, triggers.trigger(at: token - 1) != nil {
      return
    }
    if isEpithet(entry, at: token) { return }
    lenders = []
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
    addLeavers(&act)
    guard !isOnlyAWish(entry, act), !isUndergone(entry, act), !isHarmless(entry, act) else {
      return
    }
    setType(&act, clause)
    addCaller(&act)
    inheritTargets(&act)
    addPlaces(&act)
    markPoliceWork(&act)
    markIncursion(&act)
    keepDangerousPrey(&act)
    guard !isOrdinaryChase(act) else { return }
    keepGround(&act)
    if act.type == .casualties || act.type == .arrest {
      act.targets.removeAll { parties.isGround($0) }
    }
    for index in lenders where acts[index].targets.isEmpty || acts[index].isOnGround {
      acts[index].targets = act.targets
      acts[index].isOnGround = act.isOnGround
    }
    addWorried(&act)
    guard !entry.needsArms || hasArms(act), !isOnAbstraction(act), !isFearOfNobody(act) else {
      return
    }
    actOfTrigger[token] = acts.count
    acts.append(act)
    remember(act)
  }
}

extension ActFinder {
  /// "Their vehicle sank in the river": a verb that takes an object but has none tells what befell its subject.
  private func isUndergone(_ entry: TriggerEntry, _ act: Act) -> Bool {
    !act.isNominal && entry.targetSlots == [.object] && act.actors.isEmpty
      && act.targetHeads.isEmpty && tree.child(of: act.trigger, .nsubj) != nil
      && !arguments.isPassive(act.trigger)
  }

  /// Those who are charged with the deed, where the parse does not tell who did it.
  mutating func readCharge(_ act: inout Act) {
    guard act.actors.isEmpty, act.type.isThreat, act.isNominal || isGerund(act.trigger),
      let charge = charges.charge(with: act.trigger)
    else { return }
    addActors(charge.head, &act)
    if let type = charge.type, act.type == .attack, !(act.isNominal && isDated(act.trigger)) {
      act.type = type
    }
    if !act.actors.isEmpty {
      act.rule += ".charged"
      act.isCharged = true
    }
  }

  func isGerund(_ token: Int) -> Bool { tree.token(token).pennTag == .vbg }

  static let hunts = ClosedClass.hashes(
    "hunt manhunt pursuit search scour pursue chase track flush")
}

extension ActFinder {
  /// Gives an act those who did it; deaths that somebody caused are an attack.
  mutating func lend(_ actors: [Int], to index: Int) {
    acts[index].actors = actors
    if acts[index].type == .casualties { acts[index].type = .attack }
    acts[index].rule += ".shared-sentence"
  }
}
