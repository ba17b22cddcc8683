internal import BriefingModel

/// Builds the timeline: dated events and dated statements, as precise as the article (R43-R47).
struct TimelineBuilder {
  static let most = 40
  let context: EditionContext
  let claims: [ReportedClaim]

  func build() -> EditionPart<TimelineEntry> {
    let spoken = spokenEntries()
    // Only what is printed is put in words: a day of a thousand articles tells of many events.
    let makers: [(date: String?, make: () -> TimelineEntry)] =
      spoken.map { entry in (entry.date, { entry }) }
      + events(besides: spoken).map { told in (told.reading.date, { entry(told) }) }
    let entries = makers.enumerated().sorted { left, right in
      (Self.sortKey(left.element.date), left.offset)
        < (Self.sortKey(right.element.date), right.offset)
    }.suffix(Self.most).map { $0.element.make() }
    let none = SentenceMaker.absent(context.phrases(.timelineNone), in: context.articles)
    return EditionPart(introduction: entries.isEmpty ? [none] : [], items: entries)
  }

  /// A month stands before its days, an unread date last.
  private static func sortKey(_ date: String?) -> String {
    guard let date, !date.hasPrefix("--") else { return "~\(date ?? "")" }
    return date
  }

  func entry(
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
