internal import BriefingModel
internal import ReferenceData

/// One pair of actor and target with the gravest that is said of it.
struct ThreatRecord: Sendable {
  let actor: Int
  let target: Int
  var type: ClaimType
  var states: [String]
  /// The relations that it stands on, as indices.
  var relations: [Int]

  /// Takes in another threat of the same actor as one with this.
  mutating func take(_ other: ThreatRecord) {
    relations = (relations + other.relations).sorted()
    states = Set(states).union(other.states).sorted()
    if other.type.gravity < type.gravity { type = other.type }
  }
}

/// Folds relations into threats: one for each pair, ground of one state taken as one target.
struct ThreatBuilder {
  let parties: PartyResolver

  /// The threats in the order of their first relation.
  func threats(from relations: [Relation]) -> [ThreatRecord] {
    var threats: [ThreatRecord] = []
    var placeOfPair: [Pair: Int] = [:]
    for (index, relation) in relations.enumerated() {
      guard Self.isThreat(relation), let actor = relation.actor, let target = relation.target,
        parties.canAct(actor), relation.type != .presence || mayBePresent(actor, in: target),
        !relation.isOnGround || parties.table[actor].kind != .person
          || parties.table[actor].isViolent,
        !isPrivateCrime(actor, target), !isNowhere(target)
      else { continue }
      let states = self.states(of: target, relation, reach: Self.sceneReach)
      let pair = Pair(actor: actor, target: key(of: target, relation))
      let threat = ThreatRecord(
        actor: actor, target: target, type: Self.threatType(of: relation), states: states,
        relations: [index])
      if let place = placeOfPair[pair] {
        threats[place].take(threat)
      } else {
        placeOfPair[pair] = threats.count
        threats.append(threat)
      }
    }
    return foldOutcomes(threats.filter { !isToldBetter($0, threats, relations) }, relations)
  }

  /// "shelled a market, killing ten": who dies by a blow and what it strikes are one target.
  private func foldOutcomes(_ threats: [ThreatRecord], _ relations: [Relation]) -> [ThreatRecord] {
    var folded: [ThreatRecord] = []
    for threat in threats {
      let host = folded.firstIndex { other in
        other.actor == threat.actor && agree(other.states, threat.states)
          && (areSamePeople(threat.target, other.target)
            || (areOutcomes(threat, relations) || areOutcomes(other, relations))
              && shareSentence(threat, other, relations))
      }
      if let host { folded[host].take(threat) } else { folded.append(threat) }
    }
    return folded
  }

  /// "24 civilians", "another 10 civilians": people of one kind without a name, whatever their number.
  private func areSamePeople(_ one: Int, _ other: Int) -> Bool {
    guard let one = parties.party(at: one), let other = parties.party(at: other) else {
      return false
    }
    return one.lemma == other.lemma && !one.isAttacker && !other.isAttacker
      && parties.isPeople(one.head) && parties.isPeople(other.head)
  }

  /// Whether all that a threat stands on are clauses that tell what came of another act.
  private func areOutcomes(_ threat: ThreatRecord, _ relations: [Relation]) -> Bool {
    threat.relations.allSatisfy { index in
      let trigger = relations[index].trigger
      return parties.tree.token(trigger).pennTag == .vbg
        && parties.tree.relation(trigger) == .advcl
        && parties.library.triggers[parties.tree.lemma(trigger)].contains {
          $0.kills || $0.injures
        }
    }
  }

  private func agree(_ one: [String], _ other: [String]) -> Bool {
    one.count <= 1 && other.count <= 1 && (one == other || one.isEmpty || other.isEmpty)
  }

  /// A threat to the place of an act alone, where its actor strikes somebody of the same state; or to
  /// people of whom only the number is told, where the sentence tells of others whom it strikes.
  private func isToldBetter(
    _ threat: ThreatRecord, _ threats: [ThreatRecord], _ relations: [Relation]
  ) -> Bool {
    if parties.isCounted(threat.target) {
      return threats.contains {
        $0.actor == threat.actor && !parties.isCounted($0.target)
          && shareSentence(threat, $0, relations)
      }
    }
    guard threat.relations.allSatisfy({ relations[$0].isOnGround }) else { return false }
    return threats.contains { other in
      other.actor == threat.actor && other.target != threat.target
        && !other.relations.allSatisfy { relations[$0].isOnGround }
        && (threat.states.isEmpty || !Set(threat.states).isDisjoint(with: other.states)
          || shareSentence(threat, other, relations))
    }
  }

  private func shareSentence(
    _ threat: ThreatRecord, _ other: ThreatRecord, _ relations: [Relation]
  ) -> Bool {
    let tree = parties.tree
    let sentences = Set(threat.relations.map { tree.token(relations[$0].trigger).sentence })
    return other.relations.contains {
      sentences.contains(tree.token(relations[$0].trigger).sentence)
    }
  }

  /// Whether a relation makes its actor a threat to somebody.
  static func isThreat(_ relation: Relation) -> Bool {
    guard !relation.isNegated, relation.reality != .conditional else { return false }
    return relation.type.isThreat || relation.isIncursion
      || relation.type == .concern && relation.target != nil
  }

  /// What a relation is as a threat: what is dreaded or draws near is one that has not struck.
  private static func threatType(of relation: Relation) -> ClaimType {
    relation.type.isThreat ? relation.type : .threat
  }

  private struct Pair: Hashable {
    let actor: Int
    let target: String
  }

  /// A target stands for itself; the land and buildings of one state are one target, the state's.
  private func key(of target: Int, _ relation: Relation) -> String {
    let states = self.states(of: target, relation, reach: 0)
    guard states.count == 1 else { return "\(target)" }
    switch parties.table[target].kind {
    case .place, .facility, .state, .organisation: return "state \(states[0])"
    default: return "\(target)"
    }
  }

  /// The states that are struck: those of the target, else those on whose soil it happened, told in its
  /// own sentence or at most `reach` sentences before.
  private func states(of target: Int, _ relation: Relation, reach: Int) -> [String] {
    let record = parties.table[target]
    let soil = relation.soil
    if !record.states.isEmpty { return record.states }
    switch record.kind {
    case .alliance: return []
    case .armedGroup, .person: return soil.count <= 2 ? soil.sorted() : []
    default:
      guard soil.isEmpty else { return soil.count <= 2 ? soil.sorted() : [] }
      let own = relation.actor.map { parties.table[$0].states } ?? []
      let isScenic =
        parties.party(at: target).map { !$0.isAttacker || parties.isMachine($0.head) } ?? false
      return soilNear(relation.trigger, besides: own, reach: isScenic ? reach : 0)
    }
  }

  /// The state in which the places of a sentence lie; where it names none, that of the last sentence
  /// before it that does: a scene holds until another is named. Attackers carry no soil with them.
  private func soilNear(_ token: Int, besides own: [String], reach: Int) -> [String] {
    let sentences = parties.tree.document.sentences
    let here = Int(parties.tree.token(token).sentence)
    for index in (max(0, here - reach)...here).reversed() {
      let states = parties.soil(in: sentences[index].tokens)
      guard states.isEmpty else {
        let others = states.filter { !own.contains($0) }
        return others.count == 1 ? others : []
      }
    }
    return []
  }

  /// How many sentences back a scene is looked for.
  private static let sceneReach = 6
}
