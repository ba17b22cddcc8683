internal import BriefingModel
internal import Language
internal import ReferenceData

extension EventFinder {
  /// Whether two records tell of one event: the same figures in different sentences, with no dates
  /// that part them; a single victim only where it may be the same person.
  func isSame(_ first: EventRecord, _ second: EventRecord) -> Bool {
    guard Self.isOfOneKind(first.type, second.type) else { return false }
    if let one = first.date, let other = second.date, one.date != other.date { return false }
    let sameSentence = tree.token(first.trigger).sentence == tree.token(second.trigger).sentence
    let hasNoFigures =
      first.killed == nil && first.injured == nil || second.killed == nil && second.injured == nil
    if hasNoFigures, let one = first.date, one.date == second.date?.date { return true }
    if first.killed == nil, first.injured == nil, second.killed == nil, second.injured == nil {
      return first.date != nil && first.date == second.date
    }
    if sameSentence, let killed = first.killed, killed == second.killed,
      abs(first.trigger - second.trigger) <= 3
        || !Set(first.victims).isDisjoint(with: second.victims)
    {
      return true
    }
    if sameSentence {
      return (first.killed == nil) != (second.killed == nil)
        && first.trigger != second.trigger && first.injured != second.injured
        && shareClause(first, second)
    }
    guard let killed = first.killed ?? first.injured,
      killed == (first.killed != nil ? second.killed : second.injured)
    else { return false }
    return killed > 1 ? !areOfDifferentStates(first, second) : mayBeSamePerson(first, second)
  }

  static func isOfOneKind(_ first: ClaimType, _ second: ClaimType) -> Bool {
    let violent: Set<ClaimType> = [.attack, .clash, .casualties]
    return first == second || (violent.contains(first) && violent.contains(second))
  }

  /// "24 were killed and 15 injured": one event with two figures.
  func shareClause(_ first: EventRecord, _ second: EventRecord) -> Bool {
    tree.head(second.trigger) == first.trigger && tree.relation(second.trigger) == .conj
      || tree.head(first.trigger) == second.trigger
  }

  func areOfDifferentStates(_ first: EventRecord, _ second: EventRecord) -> Bool {
    let one = Set(first.victims.flatMap { resolver.table[$0].states })
    let other = Set(second.victims.flatMap { resolver.table[$0].states })
    return !one.isEmpty && !other.isEmpty && one.isDisjoint(with: other)
  }

  func mayBeSamePerson(_ first: EventRecord, _ second: EventRecord) -> Bool {
    if !Set(first.victims).isDisjoint(with: second.victims) { return true }
    guard let head = second.victimHeads.first else { return false }
    let isIndefinite = tree.children(of: head, .det).contains {
      !ClosedClass.definites.contains(tree.form($0))
    }
    let earlierIsNamed = first.victims.contains { resolver.table[$0].kind == .person }
    return !isIndefinite && !earlierIsNamed
  }

  mutating func merge(_ event: EventRecord, into index: Int) {
    if events[index].killed == nil {
      events[index].killed = event.killed
      events[index].killedBound = event.killedBound
    }
    if events[index].injured == nil {
      events[index].injured = event.injured
      events[index].injuredBound = event.injuredBound
    }
    events[index].date = events[index].date ?? event.date
    events[index].dateText = events[index].dateText ?? event.dateText
    events[index].figures.formUnion(event.figures)
    let known = events[index].rules
    events[index].rules += (event.rules + ["event.merged"]).filter { !known.contains($0) }
    for place in event.places where !events[index].places.contains(place) {
      events[index].places.append(place)
    }
    for iso3 in event.soil where !events[index].soil.contains(iso3) {
      events[index].soil.append(iso3)
    }
    for actor in event.actors where !events[index].actors.contains(actor) {
      events[index].actors.append(actor)
    }
    for victim in event.victims where !events[index].victims.contains(victim) {
      events[index].victims.append(victim)
    }
  }
}
