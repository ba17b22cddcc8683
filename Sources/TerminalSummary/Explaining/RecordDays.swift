public import BriefingModel

/// What one edition says of something.
public struct RecordDay: Hashable, Sendable {
  /// The edition's date.
  public let date: String
  /// The claims that concern it.
  public let claims: [ReportedClaim]
  /// Sentences on it that are no claims.
  public let remarks: [CitedSentence]

  /// How many reports stand behind the claims.
  public var reports: Int { claims.reduce(0) { $0 + $1.reports.count } }

  var isEmpty: Bool { claims.isEmpty && remarks.isEmpty }
}

/// The record of an actor, state, alliance or source over all editions.
public struct RecordDays: Hashable, Sendable {
  /// What it is of.
  public let kind: NamedRecord.Kind
  /// The name that the articles use.
  public let name: String
  /// Every edition, the oldest first, those that say nothing too.
  public let days: [RecordDay]

  /// The record as plain text, lines broken at some columns.
  public func text(width: Int) -> String {
    let columns = min(200, max(60, width))
    let telling = days.filter { !$0.isEmpty }
    let claims = days.reduce(0) { $0 + $1.claims.count }
    let counts = "\(Self.count(claims, "claim")) in \(Self.count(telling.count, "edition"))"
    var lines = [TerminalLine.cut("\(TerminalLine.clean(name)): \(counts)", to: columns)]
    lines += chart(columns)
    for day in telling {
      lines += ["", "\(day.date)  \(Self.count(day.reports, "report"))"]
      for claim in day.claims { lines += entry(claim, columns) }
      for remark in day.remarks { lines += wrapped("- ", CitationText.sentence(remark), columns) }
    }
    return RightToLeft.isolated(lines.map { $0 + "\n" }.joined())
  }

  private func entry(_ claim: ReportedClaim, _ columns: Int) -> [String] {
    let rating = "[\(claim.reliability)\(claim.credibility)] "
    let words = claim.sentences.map(CitationText.sentence).joined(separator: " ")
    return wrapped(rating, words, columns)
  }

  private func wrapped(_ mark: String, _ text: String, _ columns: Int) -> [String] {
    let indent = String(repeating: " ", count: mark.count + 2)
    return TerminalLine.wrap(text, columns: columns - indent.count).enumerated().map {
      ($0 == 0 ? "  \(mark)" : indent) + $1
    }
  }

  /// A bar an edition, the newest that have room; it counts reports and measures no danger (R54).
  private func chart(_ columns: Int) -> [String] {
    let room = columns - 24
    let shown = days.suffix(room)
    let counts = shown.map(\.reports)
    let bars = Array("▁▂▃▄▅▆▇█")
    let highest = max(1, counts.max() ?? 1)
    let line = String(counts.map { $0 == 0 ? "·" : bars[min(7, $0 * 7 / highest)] })
    let span = [shown.first?.date, shown.last?.date].compactMap { $0 }
    let dates = span.first == span.last ? span.prefix(1) : span[...]
    return [
      "Reports an edition: \(line)  (at most \(counts.max() ?? 0))",
      "                    \(dates.joined(separator: " to "))",
    ]
  }

  private static func count(_ number: Int, _ noun: String) -> String {
    "\(number) \(noun)\(number == 1 ? "" : "s")"
  }
}

extension RecordDays: JSONWritable {
  /// Writes `{"schema", "kind", "name", "editions": [{"date", "reports", "claims", "remarks"}]}`.
  public func write(to json: inout JSONWriter) {
    json.object {
      $0.field("schema", "threatbrief.record/1")
      $0.field("kind", kind.rawValue)
      $0.field("name", name)
      $0.field("editions", days)
    }
  }
}

extension RecordDay: JSONWritable {
  /// Writes the day's object, keys in a fixed order.
  public func write(to json: inout JSONWriter) {
    json.object {
      $0.field("date", date)
      $0.field("reports", reports)
      $0.field("claims", claims)
      $0.field("remarks", remarks)
    }
  }
}
