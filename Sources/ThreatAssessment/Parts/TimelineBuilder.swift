internal import BriefingModel

/// Builds the timeline: dated events and dated statements, as precise as the article (R43-R47).
struct TimelineBuilder {
  static let most = 40
  let context: EditionContext
  let claims: [ReportedClaim]

  func build() -> EditionPart<TimelineEntry> {
    let spoken = spokenEntries()
    let entries = (spoken + events(besides: spoken)).enumerated().sorted { left, right in
      (Self.sortKey(left.element), left.offset) < (Self.sortKey(right.element), right.offset)
    }.map(\.element).suffix(Self.most)
    let none = SentenceMaker.absent(context.phrases(.timelineNone), in: context.articles)
    return EditionPart(introduction: entries.isEmpty ? [none] : [], items: Array(entries))
  }

  /// A month stands before its days, an unread date last.
  private static func sortKey(_ entry: TimelineEntry) -> String {
    guard let date = entry.date, !date.hasPrefix("--") else { return "~\(entry.date ?? "")" }
    return date
  }

  private func spokenEntries() -> [TimelineEntry] {
    let byID = Dictionary(
      context.ranked.map { ($0.id, $0) }, uniquingKeysWith: { first, _ in first })
    var seen: Set<String> = []
    return claims.compactMap { reported in
      guard let claim = byID[reported.id], let part = claim.merged.reports.first?.claims.first,
        part.dateText != nil, let speaker = context.speaker(of: claim),
        let article = claim.merged.reports.first?.article,
        !isDateOfEvent(part, in: article),
        seen.insert("\(speaker.source.id) \(part.date ?? "") \(part.sentence)").inserted
      else { return nil }
      guard let text = spokenText(reported, claim, speaker) else { return nil }
      return entry(
        DateReading(date: part.date, written: part.dateText, basis: part.dateBasis),
        type: "statement", reported.disputes,
        SentenceMaker.cited(
          text, [(article, [part.sentence])], names: speaker.used + context.used(claim)))
    }
  }

  /// Whether the claim's date is that of an event in its sentence, which has its own entry.
  private func isDateOfEvent(_ claim: Claim, in article: ArticleText) -> Bool {
    article.findings.events.contains { $0.sentence == claim.sentence && $0.date == claim.date }
  }

  /// What the speaker spoke of; nil for a statement that says no more than that there was one.
  private func spokenText(_ reported: ReportedClaim, _ claim: RatedClaim, _ speaker: SpeakerPhrase)
    -> String?
  {
    let actor = claim.actor.flatMap(context.names.usable)
    let target = claim.target.flatMap(context.names.usable)
    let key: PhraseKey
    switch (claim.type, actor, target) {
    case (.presence, .some, .some): key = .timelineSpokePresence
    case (.threat, .some, .some): key = .timelineSpokeThreat
    case (.threat, .some, nil): key = .timelineSpokeThreatBare
    case (.attack, .some, .some): key = .timelineSpokeAttack
    case (.attack, nil, .some): key = .timelineSpokeAttackOn
    case (.concern, .some, _): key = .timelineSpokeConcern
    case (.casualties, _, _): key = .timelineSpokeCasualties
    case (.activity, .some, _), (.movement, .some, _), (.presence, .some, nil):
      key = .timelineSpokeActivity
    default: return nil
    }
    return context.phrases(
      key, ["speaker": speaker.name, "actor": actor ?? "", "target": target ?? ""])
  }

  /// One event of articles that tell of one type, day and country, in places that fit together.
  private struct ToldEvent {
    let event: EventFinding
    let reading: DateReading
    var tellings: [(article: ArticleText, event: EventFinding)]

    /// Whether another telling can be of the same event.
    func fits(_ other: EventFinding) -> Bool {
      guard event.type == other.type, event.date == other.date, event.iso3 == other.iso3 else {
        return false
      }
      let mine = Self.words(tellings.flatMap(\.event.place))
      let its = Self.words(other.place)
      return mine.isEmpty || its.isEmpty || !mine.isDisjoint(with: its)
    }

    private static func words(_ places: [String]) -> Set<String> {
      let words = places.flatMap { $0.split(separator: " ").map(String.init) }
      return Set(words.filter { $0.first?.isUppercase == true })
    }
  }

  private func events(besides spoken: [TimelineEntry]) -> [TimelineEntry] {
    var told: [ToldEvent] = []
    for article in context.analysed {
      for event in article.findings.events {
        let reading = DateReading(date: event.date, written: event.dateText, basis: event.basis)
        guard reading.canBeShown, !isDateline(event, in: article),
          !isSpoken(event, in: article, spoken)
        else { continue }
        if let index = told.firstIndex(where: { $0.fits(event) }) {
          told[index].tellings.append((article, event))
        } else {
          told.append(ToldEvent(event: event, reading: reading, tellings: [(article, event)]))
        }
      }
    }
    return told.map(entry)
  }

  private func isSpoken(
    _ event: EventFinding, in article: ArticleText, _ spoken: [TimelineEntry]
  ) -> Bool {
    let citation = article.citation(event.sentence)
    return ["statement", "talks", "speech"].contains(event.type)
      && spoken.contains { $0.sentence.citations.contains(citation) }
  }

  /// Whether its date is only the day of the dateline, and the sentence gives another.
  private func isDateline(_ event: EventFinding, in article: ArticleText) -> Bool {
    guard let date = event.date, date == article.findings.article.published?.prefix(10).description
    else { return false }
    return article.findings.events.contains {
      $0.sentence == event.sentence && $0.type == event.type && $0.date != nil && $0.date != date
    }
  }

  private func entry(_ told: ToldEvent) -> TimelineEntry {
    let events = told.tellings.map(\.event)
    let places = ActorsBuilder.unique(
      told.tellings.flatMap { telling in
        let sentence = telling.article.sentence(telling.event.sentence)
        return telling.event.place.map(Wording.cleaned).filter {
          Wording.holds(sentence, $0) && Wording.count($0) <= 6
        }
      })
    let place = places.max { ($0.count, $1) < ($1.count, $0) } ?? ""
    let actors = ActorsBuilder.unique(events.flatMap(\.actors))
    let names = ActorsBuilder.unique(actors.compactMap(context.names.usable))
    let isMutual = ["clash", "fighting", "talks"].contains(told.event.type)
    let by =
      names.isEmpty
      ? "" : " \(isMutual ? "involving" : "by") \(PhraseBook.list(Array(names.prefix(3))))"
    let victim = events.flatMap(\.victims).lazy.compactMap(context.names.usable)
      .first { Wording.count($0) <= 6 }
    let on = isMutual || told.event.type != "attack" ? "" : victim.map { " on \($0)" } ?? ""
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
        "figures": Self.toll(events) + mark,
      ])
    let numbers = events.flatMap { [$0.killed, $0.injured] }.compactMap { $0 }
    let used =
      (actors + events.flatMap(\.victims)).map(context.names.used)
      + ActorsBuilder.unique(numbers).map {
        UsedName(printed: String($0), variants: [], rule: "number in words")
      }
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

  /// ", with 7 killed and 11 injured"; figures that differ stand side by side ("7 or 12 killed").
  private static func toll(_ events: [EventFinding]) -> String {
    func words(_ numbers: [Int], _ measure: String) -> String? {
      let unique = Set(numbers).sorted().map(String.init)
      return unique.isEmpty ? nil : "\(PhraseBook.list(unique, last: "or")) \(measure)"
    }
    let parts = [
      words(events.compactMap(\.killed), "killed"), words(events.compactMap(\.injured), "injured"),
    ].compactMap { $0 }
    return parts.isEmpty ? "" : ", with \(PhraseBook.list(parts))"
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

  private func entry(
    _ reading: DateReading, type: String, _ disputes: [String], _ sentence: CitedSentence
  ) -> TimelineEntry {
    let words = reading.words(context.phrases)
    var sentence = sentence
    if let date = reading.date, !date.hasPrefix("--"), !reading.isStated {
      let from = reading.written.map(Wording.cleaned) ?? ""
      sentence.derivations.append(
        Derivation(value: words.replacing("read as ", with: ""), from: from, rule: "date reading"))
    }
    return TimelineEntry(
      date: reading.date, precision: reading.precision, written: reading.shownWords,
      reading: reading.isRelative ? "\"\(reading.shownWords ?? "")\" in the article" : words,
      basis: reading.basis, type: type, disputes: disputes, sentence: sentence)
  }
}
