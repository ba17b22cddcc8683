internal import BriefingModel

/// The pieces of the summary, each as lines that keep to the width.
struct SummaryParts {
  let edition: Edition
  let width: Int

  /// Where the whole edition stands on the site.
  var address: String {
    "briefings/\(edition.date.replacing("-", with: "/"))/index.html"
  }

  /// Title, date, marking, number; then counts and notices, which get a line of their own where they
  /// would be cut.
  var head: [String] {
    let header = edition.header
    let title = TerminalLine.clean(header.title).uppercased()
    let first = "\(title)  \(edition.date)  \(header.marking)  edition \(edition.number)"
    let counts = [
      count(header.articles, "new article"), count(edition.reportedClaims.count, "claim"),
      count(edition.disagreements.items.count, "disagreement"),
      count(edition.gaps.items.count, "gap"),
    ].joined(separator: ", ")
    let notices = header.notices.map { withoutStop($0.heading).uppercased() }
      .joined(separator: ", ")
    let lines = [TerminalLine.cut(first, to: width), TerminalLine.cut(counts, to: width)]
    guard !notices.isEmpty else { return lines }
    let room = width - DisplayWidth.columns(counts) - DisplayWidth.columns(notices)
    guard room >= 2 else { return lines + [TerminalLine.cut(notices, to: width)] }
    return [lines[0], counts + String(repeating: " ", count: room) + notices]
  }

  var bottomLine: [String] {
    let text = edition.bottomLine.map(CitationText.sentence).joined(separator: " ")
    return TerminalLine.wrap(text, columns: width)
  }

  /// Label, change, likelihood, topic, confidence.
  var judgements: [String] {
    let items = edition.judgements.items
    guard !items.isEmpty else {
      return ["JUDGEMENTS"] + reasonLines(edition.judgements.introduction)
    }
    let rows = items.map { item in
      [
        "  " + item.label, Self.marks[item.change] ?? item.change.rawValue,
        item.likelihood ?? "no estimate", item.topic,
        item.confidence.map { "confidence \($0)" } ?? "not rated",
      ]
    }
    let columns = [0, 1, 2, 4].map { place in
      (rows.map { DisplayWidth.columns($0[place]) }.max() ?? 0) + (place == 2 ? 2 : 1)
    }
    let longest = rows.map { DisplayWidth.columns($0[3]) }.max() ?? 0
    let topic = flexible(width + 1 - columns.reduce(0, +), needed: longest + 2)
    let widths = [columns[0], columns[1], columns[2], topic, columns[3]]
    return ["JUDGEMENTS"] + rows.map { row in line(zip(row, widths).map { ($0, $1) }) }
  }

  /// What the edition has of the watched names; nothing where nothing is watched.
  var watch: [String] {
    let entries = (edition.watch ?? []).map { entry in
      let fresh =
        entry.newThreats.isEmpty ? "" : " (\(count(entry.newThreats.count, "new threat")))"
      return "\(TerminalLine.clean(entry.name)): \(count(entry.claims.count, "claim"))\(fresh)"
    }
    guard !entries.isEmpty else { return [] }
    return labelled("WATCH *", [entries.joined(separator: "; ")], lines: 2, otherwise: [])
  }

  /// A line each, two for a single one: what they differ on, and who with whom.
  var disagreements: [String] {
    let items = edition.disagreements.items.map { item in
      let quoted = item.accounts.compactMap(Self.quotation)
      let voices =
        quoted.count == item.accounts.count ? quoted : item.accounts.map { speaker(in: $0) }
      var unique: [String] = []
      for voice in voices where !unique.contains(voice) { unique.append(voice) }
      let whole = TerminalLine.clean(item.about)
      let about = whole.lowercased().hasPrefix("the ") ? String(whole.dropFirst(4)) : whole
      return "\(item.label) \(about): \(unique.joined(separator: " / "))"
    }
    return labelled(
      "DISAGREE", items, lines: items.count > 1 ? 1 : 2,
      otherwise: edition.disagreements.introduction)
  }

  /// The speaker of an account in few words.
  private func speaker(in account: Account) -> String {
    let name = account.speaker.map(shortName) ?? TerminalLine.clean(account.speakerText)
    return Self.quotation(account).map { "\(name) \($0)" } ?? name
  }

  /// The first quotation of an account, where it is short.
  private static func quotation(_ account: Account) -> String? {
    let parts = TerminalLine.clean(account.sentence.text).split(
      separator: "\"", omittingEmptySubsequences: false)
    guard parts.count > 1, parts[1].split(separator: " ").count <= 5 else { return nil }
    return "\"\(parts[1])\""
  }

  var gaps: [String] {
    let items = edition.gaps.items.map { item in
      if let topic = item.topic { return "\(item.label) \(TerminalLine.clean(topic))" }
      let text = withoutStop(item.sentence.text).prefix { $0 != ";" }
      return "\(item.label) \(text.prefix(1).lowercased())\(text.dropFirst())"
    }
    return labelled(
      "GAPS", items.isEmpty ? [] : [items.joined(separator: "; ")], lines: 2,
      otherwise: edition.gaps.introduction)
  }
}

extension SummaryParts {
  private static let marks: [ChangeMark: String] = [
    .new: "NEW", .moreSupport: "MORE", .lessSupport: "LESS", .contradicted: "CONTRA",
    .unchanged: "SAME", .withdrawn: "GONE",
  ]

  private func count(_ number: Int, _ noun: String) -> String {
    number == 1 ? "1 \(noun)" : "\(number == 0 ? "no" : String(number)) \(noun)s"
  }

  /// The columns of the one cell that takes what the others leave: at most what its texts need, so
  /// that on a wide screen the eye finds the line again, and no less than a screen of 80 gives it.
  func flexible(_ room: Int, needed: Int) -> Int {
    width <= 80 ? room : min(room, max(needed, room - (width - 80)))
  }

  /// Cells set to their columns with a space between them; no space at the end.
  func line(_ cells: [(text: String, columns: Int)]) -> String {
    var line = ""
    for cell in cells {
      let lead = cell.text.prefix { $0 == " " }
      line += TerminalLine.column(lead + TerminalLine.clean(cell.text), cell.columns - 1) + " "
    }
    while line.last == " " { line.removeLast() }
    return TerminalLine.cut(line, to: width)
  }

  /// Entries behind a label, each on so many lines at most.
  private func labelled(
    _ label: String, _ entries: [String], lines most: Int, otherwise: [CitedSentence]
  ) -> [String] {
    // A line that a claim could have is not spent on the end of a standing sentence.
    let entries =
      entries.isEmpty ? [TerminalLine.cut(reason(otherwise), to: width - 10)] : entries
    let lines = entries.flatMap { entry -> [String] in
      let lines = TerminalLine.wrap(entry, columns: width - 10)
      guard lines.count > most else { return lines }
      let last = lines[(most - 1)...].joined(separator: " ")
      return lines.prefix(most - 1) + [TerminalLine.cut(last, to: width - 10)]
    }
    return lines.enumerated().map { place, line in
      TerminalLine.column(place == 0 ? label : "", 10) + line
    }
  }

  private func withoutStop(_ text: String) -> String {
    let text = TerminalLine.clean(text)
    return text.hasSuffix(".") ? String(text.dropLast()) : text
  }

  /// Why a part is empty (R2).
  private func reason(_ introduction: [CitedSentence]) -> String {
    let text = introduction.map { TerminalLine.clean($0.text) }.joined(separator: " ")
    return text.isEmpty ? "None reported." : text
  }

  /// Why a part that is a table is empty, below its heading.
  func reasonLines(_ introduction: [CitedSentence]) -> [String] {
    TerminalLine.wrap(reason(introduction), columns: width - 2).map { "  " + $0 }
  }

  /// The speaker by the last name, with the state's code.
  func speaker(of claim: ReportedClaim) -> String {
    guard let speaker = claim.speaker else {
      return claim.depth == 0 ? "the article" : "not stated"
    }
    let name = shortName(speaker)
    return speaker.iso3.map { "\(TerminalLine.cut(name, to: 11)) (\($0))" } ?? name
  }

  /// A person by the last name, anybody else by the whole.
  private func shortName(_ speaker: SpeakerReference) -> String {
    let words = TerminalLine.clean(speaker.name).split(separator: " ")
    let isPerson = speaker.named && words.count > 1 && Self.persons.contains(speaker.kind)
    return isPerson ? String(words.last ?? "") : words.joined(separator: " ")
  }

  private static let persons: Set<SourceKind> = [
    .official, .spokesperson, .headOfState, .party, .expert, .witness, .military, .police,
  ]
}
