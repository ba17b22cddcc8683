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
      where first.rivals(second, in: parties.tree, parties: parties) {
        let sides = [first, second].map { side(of: $0, claims) }
        guard !sides[0].tokens.overlaps(sides[1].tokens) else { continue }
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

  /// The claim that gives the number, unless it says much besides in the article's own voice.
  private func side(of thing: CountedThing, _ claims: [Assertion]) -> Assertion {
    let holders = claims.filter { $0.tokens.contains(thing.token) }
    if let told = holders.filter({ $0.source != nil }).min(by: { $0.tokens.count < $1.tokens.count }
    ) {
      return told
    }
    if let own = holders.first, own.tokens.count <= 2 * thing.clause.count { return own }
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
