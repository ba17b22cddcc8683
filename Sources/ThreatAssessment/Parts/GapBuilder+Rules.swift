internal import BriefingModel

extension GapBuilder {
  /// The gaps that the rule file raises about states, articles or events.
  func gaps(about subject: GapRules.Subject) -> [Gap] {
    switch subject {
    case .state: threatened.flatMap(gaps(ofState:))
    case .articles: articles()
    case .event:
      context.analysed.flatMap { article in
        article.findings.events.flatMap { gaps(of: $0, in: article) }
      }
    }
  }

  private func gaps(ofState entry: ThreatenedEntry) -> [Gap] {
    guard entry.entity.kind == .state else { return [] }
    return GapRules.shipped.fitting(.state, cases: entry.hasOwnVoice ? [] : [.unheard]).map {
      gap(
        $0.name, $0.gap, $0.topic, ["state": entry.entity.name], [],
        context.analysed.map(\.citation), names: [context.names.used(entry.entity.id)])
    }
  }

  /// What the articles do not say of themselves: those without a publisher first, for whoever lacks
  /// that lacks the rest too.
  private func articles() -> [Gap] {
    let unknown = context.analysed.filter { $0.findings.article.outlet == nil }
    let undated = context.analysed.filter { $0.findings.article.published == nil }
    let (lacking, found): ([ArticleText], GapRules.Case) =
      unknown.isEmpty ? (undated, .noDate) : (unknown, .noPublisher)
    guard !lacking.isEmpty else { return [] }
    let slots = [
      "labels": PhraseBook.labels(lacking.map(\.label)), "be": lacking.count == 1 ? "was" : "were",
    ]
    return GapRules.shipped.fitting(.articles, cases: [found]).map {
      gap($0.name, $0.gap, $0.topic, slots, [], lacking.map(\.citation))
    }
  }

  /// What an article does not say of a dated event, unless a judgement is on its victims.
  private func gaps(of event: EventFinding, in article: ArticleText) -> [Gap] {
    var cases: Set<GapRules.Case> = []
    if event.actors.isEmpty { cases.insert(.noActor) }
    if event.killed == nil { cases.insert(.noToll) }
    let rules = GapRules.shipped.fitting(.event, kind: event.type, cases: cases)
    guard !rules.isEmpty, let date = event.dateText, known.isDisjoint(with: event.victims) else {
      return []
    }
    let reading = DateReading(date: event.date, written: date, basis: event.basis)
    guard let shown = reading.shownWords, !reading.isRelative else { return [] }
    let place = event.place.first.map { "in \(Wording.cleaned($0)) " } ?? ""
    let slots = [
      "kind": event.type, "place": place,
      "date": "\(reading.precision == "day" ? "on" : "in") \(shown)",
    ]
    let names = event.place.map {
      UsedName(printed: Wording.cleaned($0), variants: [$0], rule: "place")
    }
    return rules.map {
      gap(
        $0.name, $0.gap, $0.topic, slots, [], [article.citation(event.sentence)], names: names)
    }
  }

  /// Those whom the judgements are about.
  private var known: Set<String> { Set(judgements.compactMap(\.target)) }
}
