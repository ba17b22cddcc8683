internal import BriefingModel
internal import Language
internal import ReferenceData

extension ActFinder {
  /// Those of a head who can act. An event that acts ("the raid killed two") lends its own actors.
  mutating func addActors(_ head: Int, _ act: inout Act) {
    guard !isSpeaker(head, of: act.trigger) else { return }
    for part in tree.coordination(of: head) where part == head || !isReporter(part) {
      let deed = actOfTrigger[antecedent(of: part)]
      var found = deed == nil ? parties.resolve(part).filter { parties.canAct($0) } : []
      if found.isEmpty { found = borrowedActors(part, from: act.trigger) }
      if found.isEmpty { found = newcomers(part) }
      if found.isEmpty { found = raidersFromAir(part) }
      act.actorHeads.append(antecedent(of: part))
      for entity in found where !act.actors.contains(entity) { act.actors.append(entity) }
    }
  }

  /// The noun for which a relative pronoun stands; the token itself for anything else.
  func antecedent(of head: Int) -> Int {
    guard tree.token(head).tag == .pron,
      ClosedClass.relativePronouns.contains(tree.form(head)),
      let clause = tree.head(head), tree.relation(clause) == .aclRelcl,
      let noun = tree.head(clause).map({ deed(above: $0) ?? $0 })
    else {
      return ClosedClass.relativePronouns.contains(tree.form(head))
        ? parties.nearestNoun(before: head) ?? head : head
    }
    return noun
  }

  /// "an attack at a café in Madrid, Spain, which killed ten": not the place kills, but the deed above it.
  private func deed(above noun: Int) -> Int? {
    guard isSite(noun) else { return nil }
    var current = noun
    for _ in 0..<5 {
      guard [.nmod, .appos, .conj, .flat, .obl].contains(tree.relation(current)),
        let head = tree.head(current)
      else { return nil }
      if triggers.trigger(at: head)?.type.isThreat == true, tree.token(head).tag == .noun {
        return head
      }
      current = head
    }
    return nil
  }

  /// A place or building by name.
  private func isSite(_ noun: Int) -> Bool {
    switch parties.scan.match(at: noun)?.name.kind {
    case .stateName, .stateCapital, .stateSeat, .city, .region: return true
    case nil: break
    default: return false
    }
    let name = Int(tree.token(noun).name)
    guard name >= 0, name < tree.document.names.count else { return false }
    return [.place, .facility].contains(tree.document.names[name].kind)
  }

  /// Whether a party only reports what a trigger tells: it is the subject of a verb of saying, and
  /// the trigger stands in the finite clause that is said. "admitted planning" is the speaker's own.
  func isSpeaker(_ head: Int, of trigger: Int) -> Bool {
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
  func isReporter(_ head: Int) -> Bool {
    let next = head + 1
    return next < tree.document.tokens.count && tree.token(next).tag == .verb
      && library.reportingWords.contains(tree.lemma(next))
  }

  /// "were Kazakh": a nationality, not a party.
  func isBareDemonym(_ head: Int) -> Bool {
    guard let match = parties.scan.match(at: head), match.name.kind == .stateDemonym,
      tree.child(of: head, .det, .nummod) == nil,
      head == 0 || tree.token(head - 1).tag != .det
    else { return false }
    return tree.token(head).tag == .adj || tree.token(head).pennTag == .nnp
      || tree.token(head).pennTag == .nn
  }

  mutating func addTargets(_ head: Int, _ act: inout Act) {
    for part in tree.coordination(of: head) where part == head || !isReporter(part) {
      if isBareDemonym(part) { continue }
      var found = parties.resolve(part)
      if found.isEmpty {
        found = tree.children(of: part, .appos, .flat).filter { $0 > part }
          .flatMap { parties.resolve($0) }
      }
      if act.type == .clash, !act.isNominal, triggers.trigger(at: part)?.type.isThreat == true {
        found = doers(of: part)
      }
      if found.isEmpty, act.isNominal, act.type.isThreat, arguments.isMarked(part, by: .against) {
        // "the uprising against Israeli occupation": those who occupy.
        found = doers(of: part)
      }
      if found.isEmpty, !act.isNominal, act.kills || act.injures {
        found = parties.countedVictims(part)
      }
      if found.isEmpty, !act.isNominal, act.type == .attack, !act.kills, !act.injures,
        hasArms(act)
      {
        found = parties.struckThing(part)
      }
      if act.kills || act.injures, !act.isNominal, !found.isEmpty,
        found.allSatisfy({ act.actors.contains($0) && parties.table[$0].kind == .state })
      {
        // "three US soldiers killed by a US bomb": they are not the state that struck.
        found = parties.soldiers(part)
      }
      act.targetHeads.append(antecedent(of: part))
      for entity in found where !act.targets.contains(entity) { act.targets.append(entity) }
    }
  }
}
