internal import BriefingModel
internal import Language
internal import ReferenceData

extension ActFinder {
  mutating func readNoun(_ entry: TriggerEntry, _ act: inout Act) {
    let noun = act.trigger
    readModifiers(of: noun, entry, &act)
    for slot in entry.actorSlots where slot != .modifier && act.actors.isEmpty {
      for head in arguments.obliques(of: noun, slot) {
        if slot == .of, isVictim(head, of: noun) {
          addTargets(head, &act)
        } else {
          addActors(head, &act)
        }
      }
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
      act.isCharged = reading.isAscribed && !act.actors.isEmpty
    }
    if Self.hunts.contains(tree.lemma(noun)) {
      if tree.relation(noun) == .nsubj, let verb = tree.head(noun) {
        // "the hunt continues for X"
        for head in arguments.obliques(of: verb, .for) { addTargets(head, &act) }
      }
      act.actors.removeAll { act.targets.contains($0) }
      if act.actors.isEmpty { addDoersAbove(&act) }
    }
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
      if let governor = reading.governor, act.targets.isEmpty, slot != reading.actorSlot {
        for head in arguments.obliques(of: governor, slot) where head != noun {
          addTargets(head, &act)
        }
      }
    }
    if act.targets.isEmpty, act.type == .attack { addSharedVictims(&act) }
    if act.actors.isEmpty, act.type == .clash, !act.targets.isEmpty { addDoersAbove(&act) }
  }

  /// "the kidnap and murder of a girl": whom the second deed struck the first one struck too.
  private mutating func addSharedVictims(_ act: inout Act) {
    guard
      let second = tree.children(of: act.trigger, .conj).first(where: {
        $0 > act.trigger && $0 - act.trigger <= 3 && triggers.trigger(at: $0)?.type == act.type
      })
    else { return }
    for slot in [ArgumentSlot.of, .on, .against] where act.targets.isEmpty {
      for head in arguments.obliques(of: second, slot) { addTargets(head, &act) }
    }
  }

  /// "clashes broke out between X and Y": the two sides stand beside the verb.
  mutating func addSides(of noun: Int, _ act: inout Act) {
    guard [.nsubj, .nsubjPass].contains(tree.relation(noun)), let verb = tree.head(noun),
      tree.token(verb).tag == .verb
    else { return }
    let heads = arguments.obliques(of: verb, .between)
    for head in heads.isEmpty ? sidesBehind(verb) : heads {
      addActors(head, &act)
      addTargets(head, &act)
    }
  }

  /// "a stand-off is continuing in Gaza City between X and Y": what "between" marks first behind the verb,
  /// whatever the parse hangs it on.
  private func sidesBehind(_ verb: Int) -> [Int] {
    let end = tree.sentence(of: verb).upperBound
    for token in (verb + 1)..<max(verb + 1, min(end, verb + 8)) {
      if tree.token(token).tag == .verb { return [] }
      guard arguments.isAdposition(token, .between), let noun = tree.head(token), noun > token
      else { continue }
      return [noun]
    }
    return []
  }

  /// "threat ... is to X", "threat to X" by the order of words, where the parse does not tell.
  func headBehind(_ noun: Int, _ slot: ArgumentSlot) -> Int? {
    let end = min(
      noun + 10, tree.sentence(of: noun).upperBound)
    for token in (noun + 1)..<max(noun + 1, end) {
      guard arguments.isAdposition(token, slot) else { continue }
      guard
        token == noun + 1 || Self.linkingVerbs.contains(tree.form(token - 1))
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
  func isUnbroken(_ tokens: Range<Int>) -> Bool {
    tokens.allSatisfy { ![.verb, .aux, .punct, .sconj].contains(tree.token($0).tag) }
  }

  private static let linkingVerbs = ClosedClass.hashes("is are was were remains")

  /// "the assault of a girl": where nobody else is struck, people who bear no arms suffered it.
  private func isVictim(_ head: Int, of noun: Int) -> Bool {
    parties.role(of: head) == .civilian && !parties.isArmedPerson(head)
      && arguments.obliques(of: noun, .on).isEmpty && arguments.obliques(of: noun, .against).isEmpty
  }

  /// "X bombed the caves as part of the hunt for Y", "X took the hill after fighting with Y": who acts hunts
  /// or fights.
  mutating func addDoersAbove(_ act: inout Act) {
    var current = act.trigger
    for _ in 0..<5 {
      guard let head = tree.head(current) else { return }
      current = head
      guard tree.token(head).tag == .verb else { continue }
      guard act.type != .clash || !library.reportingWords.contains(tree.lemma(head)) else { return }
      for agent in arguments.agents(of: head) {
        for entity in parties.resolveAll(agent)
        where parties.isArmed(entity) && !act.targets.contains(entity) {
          act.actors.append(entity)
        }
      }
      return
    }
  }

  /// "the September 11 attacks" have happened, whoever is said to have planned them.
  func isDated(_ noun: Int) -> Bool {
    let start = tree.sentence(of: noun).lowerBound
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

  /// "a ground attack": over what, not on what.
  private static let elements = ClosedClass.hashes("ground land air sea")

  /// "its attack", "US air strikes", "a bus ambush", "anti-X attacks".
  mutating func readModifiers(of noun: Int, _ entry: TriggerEntry, _ act: inout Act) {
    for child in tree.children(of: noun, .nmodPoss, .compound, .amod, .nmod) where child < noun {
      if tree.relation(child) == .nmodPoss {
        // "Blake's death": he suffered it.
        act.type == .casualties ? addTargets(child, &act) : addActors(child, &act)
        continue
      }
      guard act.type != .presence, parties.scan.match(at: child) == nil,
        !Self.elements.contains(tree.lemma(child)),
        parties.kinds(of: child).contains(.ground), !parties.isPeople(child)
      else { continue }
      addTargets(child, &act)
    }
    for entity in namedBefore(noun) where !act.actors.contains(entity) {
      act.actors.append(entity)
    }
    for match in parties.opposedModifiers(of: noun) {
      guard let entity = parties.actor(of: match, at: noun) else { continue }
      if !act.targets.contains(entity) { act.targets.append(entity) }
    }
    for state in parties.statesOpposed(by: noun) where !act.targets.contains(state) {
      act.targets.append(state)
    }
  }
}
