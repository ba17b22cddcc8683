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
      let text = spokenText(reported, claim, speaker)
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

  private func spokenText(_ reported: ReportedClaim, _ claim: RatedClaim, _ speaker: SpeakerPhrase)
    -> String
  {
    let key: PhraseKey =
      switch claim.type {
      case .presence where claim.target != nil && claim.actor != nil: .timelineSpokePresence
      case .threat where claim.target != nil && claim.actor != nil: .timelineSpokeThreat
      case .attack where claim.target != nil && claim.actor != nil: .timelineSpokeAttack
      case .concern where claim.actor != nil: .timelineSpokeConcern
      case .casualties: .timelineSpokeCasualties
      case .activity where claim.actor != nil: .timelineSpokeActivity
      case .movement where claim.actor != nil: .timelineSpokeActivity
      default: .timelineSpokeOther
      }
    return context.phrases(
      key,
      [
        "speaker": speaker.name, "number": String(reported.number),
        "actor": claim.actor.map(context.names.name) ?? "",
        "target": claim.target.map(context.names.name) ?? "",
      ])
  }

  private func events(besides spoken: [TimelineEntry]) -> [TimelineEntry] {
    var seen: Set<String> = []
    return context.analysed.flatMap { article in
      article.findings.events.compactMap { event -> TimelineEntry? in
        let reading = DateReading(date: event.date, written: event.dateText, basis: event.basis)
        guard reading.canBeShown else { return nil }
        let isSpoken = ["statement", "talks", "speech"].contains(event.type)
        let citation = article.citation(event.sentence)
        if isSpoken && spoken.contains(where: { $0.sentence.citations.contains(citation) }) {
          return nil
        }
        let place = event.place.first.map(Wording.cleaned) ?? ""
        let key = "\(event.date ?? "") \(event.type) \(place) \(article.record.origin)"
        guard seen.insert(key).inserted else { return nil }
        return self.event(event, in: article)
      }
    }
  }

  private func event(_ event: EventFinding, in article: ArticleText) -> TimelineEntry {
    let place = event.place.first.map { "in \(Wording.cleaned($0)) " } ?? ""
    let actors = event.actors.filter { context.names.reference($0) != nil }
    let by = actors.isEmpty ? "" : ", by \(PhraseBook.list(actors.map(context.names.name)))"
    var figures: [String] = []
    if let killed = event.killed { figures.append("\(killed) killed") }
    if let injured = event.injured { figures.append("\(injured) injured") }
    let toll = figures.isEmpty ? "" : ", with \(PhraseBook.list(figures))"
    let disputes = disputes(of: event, in: article)
    let mark = disputes.isEmpty ? "" : " (disputed: see \(PhraseBook.list(disputes)))"
    let text = context.phrases(
      .timelineEvent,
      [
        "kind": Self.kind(event.type), "place": place, "victims": by,
        "be": event.type.hasSuffix("s") ? "were" : "was",
        "figures": toll + mark,
      ])
    let names =
      actors.map(context.names.used)
      + [event.killed, event.injured].compactMap { $0 }.map {
        UsedName(printed: String($0), variants: [], rule: "number in words")
      }
    var entry = entry(
      DateReading(date: event.date, written: event.dateText, basis: event.basis), type: event.type,
      disputes, SentenceMaker.cited(text, [(article, [event.sentence])], names: names))
    entry.places = event.place.map(Wording.cleaned)
    entry.iso3 = event.iso3
    entry.actors = actors
    entry.killed = event.killed
    entry.injured = event.injured
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
