internal import BriefingModel
internal import Language
internal import ReferenceData

/// One deed told of in several sentences: "the attack", "the bomber", "the suspect".
extension ActFinder {
  /// "the attack", "the bombings": the victims of the attack told of before.
  mutating func inheritTargets(_ act: inout Act) {
    guard act.targets.isEmpty, !act.actors.isEmpty, act.type.isThreat, act.type != .presence,
      !act.targetHeads.contains(where: { isStruckByWord($0, act) }),
      let noun = deed(of: act)
    else { return }
    let isDefinite = tree.children(of: noun, .det).contains {
      ClosedClass.definites.contains(tree.form($0))
    }
    guard isDefinite, tree.child(of: noun, .aclRelcl) == nil else { return }
    let words = nameOfEvent(noun)
    let isNamed = !words.contains(tree.lemma(noun))
    let recent = acts.suffix(100)
    let before =
      recent.last {
        Self.isDeed($0) && $0.isNominal
          && !nameOfEvent($0.trigger).isDisjoint(with: words)
      }
      ?? recent.last {
        Self.isDeed($0)
          && ($0.actors.isEmpty || !Set($0.actors).isDisjoint(with: act.actors))
          && (!isNamed || tells(of: words, sentenceOf: $0.trigger))
      }
    guard let before else { return }
    act.targets = before.targets
    act.soil = before.soil
    act.rule += ".same-event"
  }

  /// "the uprising against the occupation": the words tell whom it struck, though it is no party.
  private func isStruckByWord(_ head: Int, _ act: Act) -> Bool {
    act.isNominal && (arguments.isMarked(head, by: .against) || arguments.isMarked(head, by: .on))
  }

  /// The noun that names the deed of an act: its own, or what is said to be carried out.
  private func deed(of act: Act) -> Int? {
    if act.isNominal {
      return Self.hunts.contains(tree.lemma(act.trigger)) ? nil : act.trigger
    }
    guard library.eventFrames[tree.lemma(act.trigger)].contains(where: { $0.eventSlot == .object })
    else { return nil }
    return arguments.patients(of: act.trigger).first {
      tree.token($0).tag == .noun && triggers.trigger(at: $0)?.type.isThreat == true
    }
  }

  /// Whether the sentence of a word has one of some words.
  private func tells(of words: Set<UInt64>, sentenceOf token: Int) -> Bool {
    tree.sentence(of: token).contains {
      words.contains(tree.lemma($0))
    }
  }

  /// The words by which a noun of violence is known again: its compounds, else itself.
  private func nameOfEvent(_ noun: Int) -> Set<UInt64> {
    let compounds = tree.children(of: noun, .compound).map { tree.lemma($0) }
    return Set(compounds.isEmpty ? [tree.lemma(noun)] : compounds)
  }

  /// Whether an act is violence, done or tried, whose target is told.
  private static func isDeed(_ act: Act) -> Bool {
    (act.type == .attack || act.type == .plot) && !act.targets.isEmpty
  }
}

extension ActFinder {
  /// "The bomber", "a suspect, X": gives those whom the article calls by a deed, and of whom it tells no
  /// violence otherwise, the last deed before that nobody else is said to have done.
  mutating func linkPerpetrators() {
    let told = Set(acts.filter { $0.isViolence || $0.type.isThreat }.flatMap(\.actors))
    var linked: Set<Int> = []
    var found: [Act] = []
    for token in tree.document.tokens.indices where isPerpetrator(token) {
      let party = perpetrator(at: token)
      for entity in party where !told.contains(entity) && !linked.contains(entity) {
        guard let deed = unclaimedDeed(before: token, by: entity) else { continue }
        linked.insert(entity)
        found.append(act(at: token, of: entity, deed))
      }
    }
    for act in found { add(act) }
  }

  /// Whom a noun calls the doer of a deed: "the alleged killer", "the bombers, X and Y", neither "killers"
  /// nor "a pain killer".
  private func isPerpetrator(_ token: Int) -> Bool {
    tree.token(token).tag == .noun
      && library.eventFrames[tree.lemma(token)].contains { $0.actorSlot == .itself }
      && tree.children(of: token, .compound).allSatisfy { isOfViolence($0) }
      && (tree.token(token).pennTag == .nn || !personsBeside(token).isEmpty)
  }

  private func isOfViolence(_ modifier: Int) -> Bool {
    let lemma = tree.lemma(modifier)
    return library.weapons.contains(lemma) || library.people.contains(lemma)
      || library.triggers[lemma].contains { $0.type.isThreat }
      || tree.token(modifier).tag == .propn || Self.deadly.contains(lemma)
  }

  private static let deadly = ClosedClass.hashes("suicide terror mass serial car truck")

  /// Whom such a noun means: the person beside it whom it describes, else the party that it was the first
  /// to name.
  private func perpetrator(at token: Int) -> [Int] {
    let named = personsBeside(token)
    if !named.isEmpty { return named }
    return parties.resolved(at: token).filter { entity in
      parties.canAct(entity)
        && (parties.party(at: entity).map { $0.lemma == tree.lemma(token) } ?? true)
    }.map { joined[$0] ?? $0 }
  }

  /// The persons whose names stand beside a noun.
  private func personsBeside(_ token: Int) -> [Int] {
    // "the bombers, X and Y": the parse may take the names for more of the same.
    let isPlural = tree.token(token).pennTag == .nns
    let behind =
      tree.children(of: token, .appos, .flat).filter { $0 > token }
      .flatMap { tree.coordination(of: $0) }
      + (isPlural ? tree.coordination(of: token).filter { $0 > token } : [])
    let isBeside = [.appos, .compound, .nmodDesc, .flat].contains(tree.relation(token))
    let heads = behind + (isBeside ? [tree.head(token)].compactMap(\.self) : [])
    return heads.flatMap { parties.resolved(at: $0) }.filter { parties.table[$0].kind == .person }
  }

  /// The violence told last before a word, else first behind it, that nobody is said to have done; of the
  /// acts of its sentence the one that tells best whom it struck.
  private func unclaimedDeed(before token: Int, by entity: Int) -> Act? {
    let sentence = tree.token(token).sentence
    let isStruck = acts.contains {
      $0.targets.contains(entity) && $0.isViolence && tree.token($0.trigger).sentence == sentence
    }
    guard !isStruck || tree.lemma(token) != Self.suspect else { return nil }
    func suits(_ act: Act) -> Bool {
      act.isViolence && act.reality == .actual && act.actors.isEmpty && !act.targets.isEmpty
        && !act.targets.contains(entity)
    }
    let nearest = acts.last { $0.trigger < token && suits($0) } ?? acts.first(where: suits)
    guard let nearest else { return nil }
    let place = tree.token(nearest.trigger).sentence
    return acts.first {
      suits($0) && tree.token($0.trigger).sentence == place && !$0.isOnGround
        && !$0.targets.contains { parties.isCounted($0) }
    } ?? nearest
  }

  private static let suspect = WordHash.of("suspect")

  private func act(at token: Int, of entity: Int, _ deed: Act) -> Act {
    var act = deed
    act.trigger = token
    act.actors = [entity]
    act.actorHeads = [token]
    act.targetHeads = []
    act.placeHeads = []
    if act.soil.isEmpty { act.soil = parties.soil(in: tree.sentence(of: deed.trigger)) }
    act.kills = false
    act.injures = false
    act.presupposes = nil
    act.isNominal = true
    act.isCharged = true
    act.isRetold = true
    act.rule = "relation.perpetrator.same-event"
    return act
  }
}
