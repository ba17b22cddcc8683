internal import BriefingModel
internal import Language
internal import ReferenceData

/// One thing that happened, while the article is being read.
struct EventRecord: Sendable {
  /// The token of the word that tells of it.
  var trigger: Int
  /// What it is of.
  var type: ClaimType
  /// The number of those killed.
  var killed: Int?
  /// The number of those hurt.
  var injured: Int?
  /// The words that bound the number of those killed.
  var killedBound: String?
  /// The words that bound the number of those hurt.
  var injuredBound: String?
  /// When, as far as it can be read.
  var date: DateReading?
  /// The words for the date.
  var dateText: String?
  /// The places, as the article names them.
  var places: [String]
  /// The states of the places.
  var soil: [String]
  /// Who did it.
  var actors: [Int]
  /// Who suffered it.
  var victims: [Int]
  /// The head tokens of those who died or were hurt.
  var victimHeads: [Int]
  /// The identifiers of the rules that found it.
  var rules: [String] = []
  /// The tokens of the numbers that it took in.
  var figures: Set<Int> = []
}

extension EventRecord {
  /// Notes how many died, with the words that bound it.
  mutating func setKilled(_ figure: CasualtyReader.Figure?) {
    killed = figure?.count
    killedBound = figure?.bound
    figures.formUnion(figure?.tokens ?? [])
  }

  /// Notes how many were hurt, with the words that bound it.
  mutating func setInjured(_ figure: CasualtyReader.Figure?) {
    injured = figure?.count
    injuredBound = figure?.bound
    figures.formUnion(figure?.tokens ?? [])
  }
}

/// Gathers the events of an article from its acts: figures, places and dates, each told once.
struct EventFinder {
  let tree: SyntaxTree
  let casualties: CasualtyReader
  let dates: DateReader
  let expressions: [Int32: [DateExpression]]
  let resolver: PartyResolver
  private(set) var events: [EventRecord] = []

  init(
    resolver: PartyResolver, dates: DateReader, expressions: [DateExpression]
  ) {
    self.resolver = resolver
    tree = resolver.tree
    casualties = CasualtyReader(tree: tree, library: resolver.library)
    self.dates = dates
    let tree = resolver.tree
    self.expressions = Dictionary(grouping: expressions) {
      tree.token($0.tokens.lowerBound).sentence
    }
  }

  /// Reads the acts in text order.
  mutating func find(in acts: [Act]) {
    for act in acts where Self.isEvent(act) { add(act) }
    addBareFigures()
  }

  private static func isEvent(_ act: Act) -> Bool {
    guard !act.isNegated, act.reality != .conditional else { return false }
    switch act.type {
    case .attack, .clash, .casualties: return act.reality == .actual
    case .arrest, .diplomacy, .sanction, .movement: return true
    default: return false
    }
  }

  private mutating func add(_ act: Act) {
    var event = EventRecord(
      trigger: act.trigger, type: act.type, killed: nil, injured: nil, date: nil, dateText: nil,
      places: act.placeHeads.map { resolver.text(NounPhrase(tree, head: $0).full) },
      soil: act.soil, actors: act.actors, victims: act.targets, victimHeads: act.targetHeads)
    let heads = ownVictims(of: act)
    if act.kills { event.setKilled(casualties.figure(of: heads, resolver: resolver)) }
    if casualties.isToll(act.trigger) { event.setKilled(casualties.toll(at: act.trigger)) }
    if act.injures { event.setInjured(casualties.figure(of: heads, resolver: resolver)) }
    readDate(of: act, &event)
    event.rules = [act.rule] + [event.date?.rule].compactMap(\.self)
    guard event.killed != nil || event.injured != nil || event.date != nil || !isAside(event)
    else { return }
    if let same = events.indices.suffix(200).first(where: { isSame(events[$0], event) }) {
      merge(event, into: same)
    } else {
      events.append(event)
    }
  }

  /// "and around 120 injured", "20 others wounded": figures that no act took in.
  private mutating func addBareFigures() {
    for sentence in tree.document.sentences {
      for token in sentence.tokens {
        guard
          let (figure, isInjury) = casualties.bareFigure(at: token, in: sentence.tokens)
            ?? casualties.struckFigure(at: token, in: sentence.tokens)
        else { continue }
        place(figure, isInjury, at: token, in: sentence.tokens)
      }
    }
  }

  /// Gives a figure to the event of its sentence that lacks it, else to the one told right before,
  /// else to an event of its own.
  private mutating func place(
    _ figure: CasualtyReader.Figure, _ isInjury: Bool, at token: Int, in sentence: Range<Int>
  ) {
    let violent = events.indices.suffix(400).filter { Self.isViolent(events[$0].type) }
    let inSentence = violent.filter { sentence.contains(events[$0].trigger) }
    guard !violent.contains(where: { !events[$0].figures.isDisjoint(with: figure.tokens) })
    else { return }
    func lacks(_ index: Int) -> Bool {
      isInjury ? events[index].injured == nil : events[index].killed == nil
    }
    let before = inSentence.last { events[$0].trigger <= token } ?? inSentence.first
    let host =
      before.flatMap { lacks($0) ? $0 : nil }
      ?? (inSentence.isEmpty && isInjury ? eventBefore(sentence, violent) : nil)
    if let host, lacks(host) {
      isInjury ? events[host].setInjured(figure) : events[host].setKilled(figure)
      return
    }
    var event = EventRecord(
      trigger: token, type: .casualties, killed: nil, injured: nil, date: nil, dateText: nil,
      places: [], soil: [], actors: [], victims: [], victimHeads: [])
    isInjury ? event.setInjured(figure) : event.setKilled(figure)
    event.rules = ["event.figure"]
    if let same = violent.suffix(200).first(where: { isSame(events[$0], event) }) {
      merge(event, into: same)
    } else {
      events.append(event)
    }
  }

  /// "Nineteen more were injured", after the sentence that tells of the dead.
  private func eventBefore(_ sentence: Range<Int>, _ violent: [Int]) -> Int? {
    guard sentence.lowerBound > 0 else { return nil }
    let number = tree.token(sentence.lowerBound).sentence
    return violent.last {
      let gap = number - tree.token(events[$0].trigger).sentence
      return gap > 0 && gap <= 2 && events[$0].killed != nil && events[$0].injured == nil
    }
  }

  /// Whom an act itself harmed: "24 were killed and 15 injured" does not hurt the 24 too, and "a
  /// wounded fighter" tells of no event.
  private func ownVictims(of act: Act) -> [Int] {
    guard !act.isNominal, tree.token(act.trigger).pennTag == .vbn || act.injures else {
      return act.targetHeads
    }
    if tree.relation(act.trigger) == .amod { return [] }
    guard tree.relation(act.trigger) == .conj, let before = act.targetHeads.first,
      before < (tree.head(act.trigger) ?? 0)
    else { return act.targetHeads }
    let between = max(before + 1, act.trigger - 3)..<act.trigger
    return between.contains { Numeral.isNumberWord($0, tree) } ? [] : act.targetHeads
  }

  private static func isViolent(_ type: ClaimType) -> Bool {
    [.attack, .clash, .casualties].contains(type)
  }

  /// An event without date, place and figures tells a reader nothing that the claim does not.
  private func isAside(_ event: EventRecord) -> Bool {
    event.places.isEmpty && event.dateText == nil
  }
}

extension EventFinder {
  /// The date that stands nearest to a trigger in its clause, else in its sentence.
  private func readDate(of act: Act, _ event: inout EventRecord) {
    let trigger = act.trigger
    let inSentence = (expressions[tree.token(trigger).sentence] ?? []).filter {
      !namesOther($0, than: trigger)
    }
    let expression =
      inSentence.first { isOf($0, trigger) }
      ?? (act.isNominal ? inSentence.first { isNear($0, trigger) } : nil)
    guard let expression else { return }
    event.dateText = tree.document.text(tree.document.byteRange(tokens: expression.tokens))
    event.date = dates.read(expression)
  }

  /// "charged over the September 11 attacks": the date is part of the name of another event.
  private func namesOther(_ expression: DateExpression, than trigger: Int) -> Bool {
    let next = expression.tokens.upperBound
    guard next < tree.document.tokens.count, case .calendar = expression.content,
      tree.token(next).sentence == tree.token(trigger).sentence
    else { return false }
    var last = next
    while last < next + 3, last + 1 < tree.document.tokens.count,
      [.adj, .noun].contains(tree.token(last).tag), tree.token(last + 1).tag == .noun
    {
      last += 1
    }
    return tree.token(last).tag == .noun && last != trigger
      && !(next...last).contains(trigger)
      && tree.document.form(max(0, next)) != ","
      && resolver.library.triggers[tree.lemma(last)].contains { $0.partOfSpeech == .noun }
  }

  /// Whether a date hangs on a trigger, at most three steps below it or below its verb.
  private func isOf(_ expression: DateExpression, _ trigger: Int) -> Bool {
    var governors: Set<Int> = [trigger]
    var current = trigger
    for _ in 0..<3 {
      guard let head = tree.head(current),
        [.obj, .iobj, .nsubj, .nsubjPass, .obl, .nmod, .acl, .xcomp, .conj].contains(
          tree.relation(current))
      else { break }
      governors.insert(head)
      current = head
    }
    for token in expression.tokens {
      var current = token
      for _ in 0..<3 {
        guard let head = tree.head(current) else { break }
        if governors.contains(head) { return true }
        current = head
      }
    }
    return false
  }

  /// "the September 11 attacks", "attacks of September 11": the date stands right beside the noun.
  private func isNear(_ expression: DateExpression, _ trigger: Int) -> Bool {
    guard case .calendar = expression.content else { return false }
    let gap =
      trigger < expression.tokens.lowerBound
      ? expression.tokens.lowerBound - trigger : trigger - expression.tokens.upperBound + 1
    return gap <= 4
  }

  /// Whether two records tell of one event: the same figures in different sentences, with no dates
  /// that part them; a single victim only where it may be the same person.
  private func isSame(_ first: EventRecord, _ second: EventRecord) -> Bool {
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

  private static func isOfOneKind(_ first: ClaimType, _ second: ClaimType) -> Bool {
    let violent: Set<ClaimType> = [.attack, .clash, .casualties]
    return first == second || (violent.contains(first) && violent.contains(second))
  }

  /// "24 were killed and 15 injured": one event with two figures.
  private func shareClause(_ first: EventRecord, _ second: EventRecord) -> Bool {
    tree.head(second.trigger) == first.trigger && tree.relation(second.trigger) == .conj
      || tree.head(first.trigger) == second.trigger
  }

  private func areOfDifferentStates(_ first: EventRecord, _ second: EventRecord) -> Bool {
    let one = Set(first.victims.flatMap { resolver.table[$0].states })
    let other = Set(second.victims.flatMap { resolver.table[$0].states })
    return !one.isEmpty && !other.isEmpty && one.isDisjoint(with: other)
  }

  private func mayBeSamePerson(_ first: EventRecord, _ second: EventRecord) -> Bool {
    if !Set(first.victims).isDisjoint(with: second.victims) { return true }
    guard let head = second.victimHeads.first else { return false }
    let isIndefinite = tree.children(of: head, .det).contains {
      !ClosedClass.definites.contains(tree.form($0))
    }
    let earlierIsNamed = first.victims.contains { resolver.table[$0].kind == .person }
    return !isIndefinite && !earlierIsNamed
  }

  private mutating func merge(_ event: EventRecord, into index: Int) {
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
