internal import BriefingModel

extension BriefingContext {
  static func judgement(_ item: Judgement) -> TemplateValue {
    .fields([
      "label": .text(item.label), "id": .text(item.id), "statement": sentence(item.statement),
      "likelihood": .optional(item.likelihood), "basis": sentences(item.basis),
      "confidence": .text(item.confidence ?? "not rated"),
      "confidence_reason": sentences(item.confidenceReason), "change": .text(item.change.rawValue),
      "change_reason": sentences(item.changeReason),
    ])
  }

  static func group(_ item: ClaimGroup) -> TemplateValue {
    .fields(["heading": .text(item.heading), "claims": .list(item.claims.map(claim))])
  }

  private static func claim(_ item: ReportedClaim) -> TemplateValue {
    .fields([
      "number": .text(String(item.number)), "id": .text(item.id),
      "heading": .text(capitalised(item.heading)), "sentences": sentences(item.sentences),
      "rating": .text("\(item.reliability)\(item.credibility)"),
      "rating_reason": .text(item.ratingReason),
      "interest": item.interest.map(sentence) ?? .nothing,
      "disputes": .optional(item.disputes.joined(separator: ", ")),
      "change": .text(item.change.rawValue),
      "is_new": .flag(item.change == .new),
    ])
  }

  static func disagreement(_ item: Disagreement) -> TemplateValue {
    let grade =
      switch item.grade {
      case .contradiction: "Strict contradiction"
      case .competing: "Competing accounts"
      case .degree: "Difference of degree"
      }
    return .fields([
      "label": .text(item.label), "id": .text(item.id), "grade": .text(grade),
      "about": .text(item.about),
      "accounts": .list(
        item.accounts.map {
          .fields(["speaker": .text($0.speakerText), "sentence": sentence($0.sentence)])
        }),
      "notes": sentences(item.notes), "change": .text(item.change.rawValue),
      "grid": .list((item.grid ?? []).map { .fields(["line": .text($0)]) }),
      "has_grid": .flag(item.grid != nil),
    ])
  }

  static func timeline(_ item: TimelineEntry) -> TemplateValue {
    .fields([
      "date": .text(shownDate(item)),
      "reading": .text(item.reading), "basis": .optional(item.basis),
      "sentence": sentence(item.sentence),
      "disputes": .optional(item.disputes.joined(separator: ", ")),
    ])
  }

  /// The date as the article writes it; as it was read, where the words name only a weekday.
  private static func shownDate(_ item: TimelineEntry) -> String {
    if let date = item.date, item.reading.hasSuffix("in the article") { return words(date) }
    return item.written.map(capitalised) ?? item.date ?? "No date"
  }

  /// "19 November 2026" for a whole date; another form stays as it is.
  private static func words(_ date: String) -> String {
    let months = [
      "January", "February", "March", "April", "May", "June", "July", "August", "September",
      "October", "November", "December",
    ]
    let fields = date.split(separator: "-").compactMap { Int($0) }
    guard fields.count == 3, months.indices.contains(fields[1] - 1) else { return date }
    return "\(fields[2]) \(months[fields[1] - 1]) \(fields[0])"
  }

  static func source(_ item: SourceEntry) -> TemplateValue {
    .fields([
      "label": .text(item.label), "title": .optional(item.title),
      "first_words": .text(item.firstWords), "outlet": .text(item.outlet ?? "not given"),
      "author": .text(item.author ?? "not given"),
      "published": .text(item.published ?? "not given"), "url": .optional(address(item.url)),
      "path": .text(item.path), "sha256": .text(item.sha256),
      "retrieved": .text(time(item.retrieved)), "language": .text(item.language),
      "analysed": .flag(item.analysed), "reliability": .text(item.reliability),
      "reliability_reason": .text(item.reliabilityReason), "descriptor": .text(item.descriptor),
      "copies": .optional(copies(item.copies)),
      "removed": .list(
        item.removed.map {
          .fields(["text": .text(shortened($0.text)), "reason": .text($0.reason)])
        }),
    ])
  }

  /// The first labels of an origin: "A2, A3 and A9", "A2, A3, A4, A5, A6, A7 and others".
  private static func copies(_ labels: [String]) -> String {
    let shown = labels.count > 7 ? labels.prefix(6) + ["others"] : labels[...]
    guard let last = shown.last, shown.count > 1 else { return shown.first ?? "" }
    return shown.dropLast().joined(separator: ", ") + " and " + last
  }

  static func story(_ item: EditionStory) -> TemplateValue {
    .fields([
      "id": .text(item.id), "headline": .text(item.headline), "sentence": sentence(item.sentence),
    ])
  }

  static func part<Item>(
    _ part: EditionPart<Item>, _ form: (Item) -> TemplateValue
  ) -> TemplateValue {
    .fields([
      "introduction": sentences(part.introduction), "items": .list(part.items.map(form)),
    ])
  }

  static func sentences(_ items: [CitedSentence]) -> TemplateValue {
    .list(items.map(sentence))
  }

  /// A sentence in two parts, between which its citations go.
  static func sentence(_ item: CitedSentence) -> TemplateValue {
    let mark = item.text.last.flatMap { ".!?".contains($0) ? $0 : nil }
    return .fields([
      "text": .text(item.text),
      "body": .text(mark == nil ? item.text : String(item.text.dropLast())),
      "end": .text(mark.map(String.init) ?? ""),
      "citations": .list(item.citations.map { .fields(["label": .text($0.label)]) }),
    ])
  }

  static func count(_ number: Int, _ noun: String, _ plural: String) -> String {
    "\(number) \(number == 1 ? noun : plural)"
  }

  static func capitalised(_ text: String) -> String {
    guard let first = text.first else { return text }
    return first.uppercased() + text.dropFirst()
  }

  /// "23 November 2026, 06:00 UTC" for an RFC 3339 time in UTC.
  static func time(_ text: String) -> String {
    guard text.utf8.count >= 16, text.hasSuffix("Z") else { return text }
    return "\(words(String(text.prefix(10)))), \(text.dropFirst(11).prefix(5)) UTC"
  }

  /// An address that a link may have: http or https, without marks that could end it.
  static func address(_ text: String?) -> String? {
    guard let text, text.hasPrefix("http://") || text.hasPrefix("https://") else { return nil }
    let isPlain = text.unicodeScalars.allSatisfy {
      $0.value > 0x20 && $0.value < 0x7F && !"<>\"\\`".unicodeScalars.contains($0)
    }
    return isPlain ? text : nil
  }

  /// At most 80 characters of a removed text, on one line.
  private static func shortened(_ text: String) -> String {
    let line = text.split(whereSeparator: \.isWhitespace).joined(separator: " ")
    return line.count <= 80 ? line : line.prefix(80) + "…"
  }
}
