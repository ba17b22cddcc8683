internal import BriefingModel

extension TimelineBuilder {
  /// Dated events, but for those that a dated statement tells of.
  func events(besides spoken: [TimelineEntry]) -> [ToldEvent] {
    var told: [ToldEvent] = []
    var places: [ToldEvent.Occasion: [Int]] = [:]
    let spoken = Set(spoken.flatMap(\.sentence.citations))
    for article in context.analysed {
      for event in article.findings.events {
        let reading = DateReading(date: event.date, written: event.dateText, basis: event.basis)
        guard reading.canBeShown, !isDateline(event, in: article),
          !isSpoken(event, in: article, spoken)
        else { continue }
        let occasion = ToldEvent.Occasion(event)
        if let index = places[occasion]?.first(where: { told[$0].fits(event, in: article) }) {
          told[index].add(event, in: article)
        } else {
          places[occasion, default: []].append(told.count)
          told.append(ToldEvent(event, in: article, reading: reading))
        }
      }
    }
    return told
  }

  private func isSpoken(
    _ event: EventFinding, in article: ArticleText, _ spoken: Set<Citation>
  ) -> Bool {
    ["statement", "talks", "speech"].contains(event.type)
      && spoken.contains(article.citation(event.sentence))
  }

  /// Whether its date is only the day of the dateline, and the sentence gives another.
  private func isDateline(_ event: EventFinding, in article: ArticleText) -> Bool {
    guard let date = event.date, date == article.findings.article.published?.prefix(10).description
    else { return false }
    return article.findings.events.contains {
      $0.sentence == event.sentence && $0.type == event.type && $0.date != nil && $0.date != date
    }
  }

  func entry(_ told: ToldEvent) -> TimelineEntry {
    let events = told.tellings.map(\.event)
    let toll = EventToll(told: told, series: context.figures, date: context.date)
    let places = ActorsBuilder.unique(
      told.tellings.flatMap { telling in
        let sentence = telling.article.sentence(telling.event.sentence)
        return telling.event.place.map(Wording.cleaned).map(DisplayName.withoutTime).filter {
          Wording.holds(sentence, $0) && Wording.count($0) <= 6
        }
      })
    let named = places.max { ($0.count, $1) < ($1.count, $0) } ?? ""
    let actors = ActorsBuilder.unique(events.flatMap(\.actors))
    let names = ActorsBuilder.unique(actors.compactMap(context.names.usable))
    let isMutual = ["clash", "fighting", "talks"].contains(told.event.type)
    let by =
      names.isEmpty
      ? "" : " \(isMutual ? "involving" : "by") \(PhraseBook.list(Array(names.prefix(3))))"
    let victim = events.flatMap(\.victims).lazy.compactMap(context.names.usable)
      .first { Wording.count($0) <= 6 }
    let on = isMutual || told.event.type != "attack" ? "" : victim.map { " on \($0)" } ?? ""
    let struck = on.isEmpty ? nil : victim
    let place = struck.map { Wording.holds(named, $0) } == true ? "" : named
    let disputes = ActorsBuilder.unique(
      told.tellings.flatMap { self.disputes(of: $0.event, in: $0.article) })
    let mark = disputes.isEmpty ? "" : " (disputed: see \(PhraseBook.list(disputes)))"
    let text = context.phrases(
      .timelineEvent,
      [
        "kind": Self.kind(told.event.type),
        "place": place.isEmpty || Wording.holds(on, place) ? "" : "in \(place) ", "by": by,
        "victims": on,
        "be": told.event.type.hasSuffix("s") ? "were" : "was",
        "figures": toll.words + mark,
      ])
    let used = (actors + events.flatMap(\.victims)).map(context.names.used) + toll.used
    var entry = entry(
      told.reading, type: told.event.type, disputes,
      SentenceMaker.cited(
        text, told.tellings.map { ($0.article, [$0.event.sentence]) }, names: used))
    entry.places = places
    entry.iso3 = told.event.iso3
    entry.actors = actors
    entry.killed = events.compactMap(\.killed).max()
    entry.injured = events.compactMap(\.injured).max()
    return entry
  }

  private static func kind(_ type: String) -> String {
    let article = type.first.map { "aeiou".contains($0) } == true ? "an" : "a"
    return type.hasSuffix("s") || type == "fighting" ? type : "\(article) \(type)"
  }

  private func disputes(of event: EventFinding, in article: ArticleText) -> [String] {
    context.disagreements.filter { found in
      found.accounts.contains { $0.article.key == article.key && $0.sentence == event.sentence }
    }.map(\.label)
  }
}
