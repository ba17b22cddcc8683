internal import BriefingModel
internal import Language
internal import ReferenceData

/// Finds different numbers for one thing: the dead, the hurt or the arrested of one event.
struct FigureDisputes {
  let parties: PartyResolver
  let triggers: TriggerFinder
  let topic: DisputeTopic
  let reader: AssertionReader

  /// The pairs of accounts with numbers that do not agree.
  func find(_ claims: [Assertion]) -> [Rivalry] {
    let things = CountedThingFinder(parties: parties, triggers: triggers).find()
    var result: [Rivalry] = []
    for (place, first) in things.enumerated() {
      for second in things[(place + 1)...].prefix(DisputeFinder.window)
      where first.rivals(second, in: parties.tree, parties: parties) || isNext(second, first) {
        let sides = [first, second].map { side(of: $0, claims) }
        guard !sides[0].tokens.overlaps(sides[1].tokens) else { continue }
        guard first.rivals(second, in: parties.tree, parties: parties) || haveSpeakers(sides) else {
          continue
        }
        result.append(
          Rivalry(
            first: sides[0], second: sides[1], weight: 100 - abs(first.count - second.count) % 10,
            grade: .competing, slot: .number,
            about: topic.number(of: noun(first, second), doing: doing(first.fate)),
            rule: "dispute.number"))
      }
    }
    return result
  }

  /// "X said 12 soldiers were killed. Y said they had killed 40 soldiers": the same noun and fate right
  /// after each other.
  private func isNext(_ second: CountedThing, _ first: CountedThing) -> Bool {
    let tree = parties.tree
    let gap = tree.token(second.token).sentence - tree.token(first.token).sentence
    return first.fate == second.fate && first.count != second.count && gap == 1
      && !first.isPart && !second.isPart
      && tree.lemma(first.noun) == tree.lemma(second.noun)
      && first.states == second.states
  }

  private func haveSpeakers(_ sides: [Assertion]) -> Bool {
    sides.allSatisfy { $0.source != nil } && sides[0].source != sides[1].source
  }

  /// The claim that gives the number, unless it says much besides in the article's own voice.
  private func side(of thing: CountedThing, _ claims: [Assertion]) -> Assertion {
    let holders = claims.filter { $0.tokens.contains(thing.token) }
    if let told = holders.filter({ $0.source != nil }).min(by: { $0.tokens.count < $1.tokens.count }
    ) {
      return told
    }
    let isRelative =
      ClosedClass.relativePronouns.contains(parties.tree.form(thing.clause.lowerBound))
    if let own = holders.first, isRelative || own.tokens.count <= 2 * thing.clause.count {
      return own
    }
    return reader.assertion(of: thing.clause)
  }

  private func noun(_ first: CountedThing, _ second: CountedThing) -> Int {
    parties.tree.token(first.noun).tag == .num ? second.noun : first.noun
  }

  private func doing(_ fate: CountedThing.Fate) -> String {
    switch fate {
    case .killed: "killed"
    case .injured: "injured"
    case .arrested: "arrested"
    }
  }
}
