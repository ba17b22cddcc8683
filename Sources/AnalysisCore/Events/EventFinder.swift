internal import BriefingModel
internal import Language
internal import ReferenceData

/// Gathers the events of an article from its acts: figures, places and dates, each told once.
struct EventFinder {
  let tree: SyntaxTree
  let casualties: CasualtyReader
  let dates: DateReader
  let expressions: [Int32: [DateExpression]]
  let resolver: PartyResolver
  var events: [EventRecord] = []

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
    // Figures of fires, storms and roads belong to no event that is reported here.
    if acts.contains(where: { $0.type.isThreat || $0.type == .casualties }) { addBareFigures() }
  }

  static func isEvent(_ act: Act) -> Bool {
    guard !act.isNegated, act.reality != .conditional, !act.isRetold else { return false }
    switch act.type {
    case .attack, .clash, .casualties: return act.reality == .actual
    case .arrest, .diplomacy, .sanction, .movement: return true
    default: return false
    }
  }

  mutating func add(_ act: Act) {
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
  mutating func addBareFigures() {
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
  mutating func place(
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
  func eventBefore(_ sentence: Range<Int>, _ violent: [Int]) -> Int? {
    guard sentence.lowerBound > 0 else { return nil }
    let number = tree.token(sentence.lowerBound).sentence
    return violent.last {
      let gap = number - tree.token(events[$0].trigger).sentence
      return gap > 0 && gap <= 2 && events[$0].killed != nil && events[$0].injured == nil
    }
  }

  /// Whom an act itself harmed: "24 were killed and 15 injured" does not hurt the 24 too, and "a
  /// wounded fighter" tells of no event.
  func ownVictims(of act: Act) -> [Int] {
    guard !act.isNominal, tree.token(act.trigger).pennTag == .vbn || act.injures else {
      return act.targetHeads
    }
    if tree.relation(act.trigger) == .amod { return [] }
    guard tree.relation(act.trigger) == .conj, let before = act.targetHeads.first,
      before < (tree.head(act.trigger) ?? 0)
    else { return act.targetHeads }
    let first = max(before + 1, act.trigger - 3)
    // Where an arc was mended, a conjunct may stand before its head, and the victims between them.
    guard first < act.trigger else { return act.targetHeads }
    let between = first..<act.trigger
    return between.contains { Numeral.isNumberWord($0, tree) } ? [] : act.targetHeads
  }

  static func isViolent(_ type: ClaimType) -> Bool {
    [.attack, .clash, .casualties].contains(type)
  }

  /// An event without date, place and figures tells a reader nothing that the claim does not.
  func isAside(_ event: EventRecord) -> Bool {
    event.places.isEmpty && event.dateText == nil
  }
}
