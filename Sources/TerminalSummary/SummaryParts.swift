internal import BriefingModel

/// The pieces of the summary, each as lines that keep to the width.
struct SummaryParts {
  let edition: Edition
  let width: Int

  /// Where the whole edition stands on the site.
  var address: String {
    "briefings/\(edition.date.replacing("-", with: "/"))/index.html"
  }

  /// Title, date, marking, number; then counts and notices.
  var head: [String] {
    let header = edition.header
    let title = TerminalLine.clean(header.title).uppercased()
    let first = "\(title)  \(edition.date)  \(header.marking)  edition \(edition.number)"
    let counts = [
      count(header.articles, "new article"), count(edition.reportedClaims.count, "claim"),
      count(edition.disagreements.items.count, "disagreement"),
      count(edition.gaps.items.count, "gap"),
    ].joined(separator: ", ")
    let notices = header.notices.map { TerminalLine.clean($0.heading).uppercased() }
      .joined(separator: "; ")
    let room = width - DisplayWidth.columns(counts) - 2
    let notice = TerminalLine.cut(notices, to: max(0, room))
    let gap = String(repeating: " ", count: max(2, room + 2 - DisplayWidth.columns(notice)))
    let second = notice.isEmpty ? counts : counts + gap + notice
    return [TerminalLine.cut(first, to: width), TerminalLine.cut(second, to: width)]
  }

  var bottomLine: [String] {
    let text = edition.bottomLine.map(CitationText.sentence).joined(separator: " ")
    return TerminalLine.wrap(text, columns: width)
  }

  /// Label, change, likelihood, topic, confidence.
  var judgements: [String] {
    let items = edition.judgements.items
    guard !items.isEmpty else {
      return ["JUDGEMENTS", "  " + reason(edition.judgements.introduction)]
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
    let topic = width + 1 - columns.reduce(0, +)
    let widths = [columns[0], columns[1], columns[2], topic, columns[3]]
    return ["JUDGEMENTS"] + rows.map { row in line(zip(row, widths).map { ($0, $1) }) }
  }

  /// Claims that say who threatens whom, in the edition's order.
  var claims: [String] {
    let columns = [width - 40, 16, 8, 16]
    let heading = zip(["THREAT CLAIMS", "BY", "RATING", "CITED"], columns).map { ($0, $1) }
    let claims = edition.reportedClaims.filter { Self.threats.contains($0.type) }
    guard !claims.isEmpty else {
      return ["THREAT CLAIMS", "  " + reason(edition.claims.introduction)]
    }
    return [line(heading)]
      + claims.map { claim in
        let cited = CitationText.short(claim.sentences.flatMap(\.citations))
        let rating = claim.reliability + String(claim.credibility)
        return line([
          ("  " + claim.short, columns[0]), (speaker(of: claim), columns[1]), (rating, columns[2]),
          (cited, columns[3]),
        ])
      }
  }

  var disagreements: [String] {
    let items = edition.disagreements.items.map { item in
      let accounts = item.accounts.map { withoutStop($0.sentence.text) }
      return "\(item.label) \(TerminalLine.clean(item.about)): \(accounts.joined(separator: " / "))"
    }
    return labelled("DISAGREE", items, otherwise: edition.disagreements.introduction)
  }

  var gaps: [String] {
    let text = edition.gaps.items.map { withoutStop($0.sentence.text) }.joined(separator: "; ")
    return labelled("GAPS", text.isEmpty ? [] : [text], otherwise: edition.gaps.introduction)
  }
}

extension SummaryParts {
  private static let marks: [ChangeMark: String] = [
    .new: "NEW", .moreSupport: "MORE", .lessSupport: "LESS", .contradicted: "CONTRA",
    .unchanged: "SAME", .withdrawn: "GONE",
  ]

  private static let threats: Set<ClaimType> = [
    .threat, .attack, .plot, .presence, .movement, .activity, .clash, .concern,
  ]

  private func count(_ number: Int, _ noun: String) -> String {
    number == 1 ? "1 \(noun)" : "\(number == 0 ? "no" : String(number)) \(noun)s"
  }

  /// Cells set to their columns with a space between them; no space at the end.
  private func line(_ cells: [(text: String, columns: Int)]) -> String {
    var line = ""
    for cell in cells {
      let lead = cell.text.prefix { $0 == " " }
      line += TerminalLine.column(lead + TerminalLine.clean(cell.text), cell.columns - 1) + " "
    }
    while line.last == " " { line.removeLast() }
    return TerminalLine.cut(line, to: width)
  }

  /// Entries behind a label, each on two lines at most.
  private func labelled(
    _ label: String, _ entries: [String], otherwise: [CitedSentence]
  ) -> [String] {
    let entries = entries.isEmpty ? [reason(otherwise)] : entries
    let lines = entries.flatMap { entry -> [String] in
      let lines = TerminalLine.wrap(entry, columns: width - 10)
      guard lines.count > 2 else { return lines }
      return [lines[0], TerminalLine.cut(lines[1] + " " + lines[2], to: width - 10)]
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
    return TerminalLine.cut(text.isEmpty ? "None reported." : text, to: width - 10)
  }

  /// The speaker by the last name, with the state's code.
  private func speaker(of claim: ReportedClaim) -> String {
    guard let speaker = claim.speaker else {
      return claim.depth == 0 ? "the article" : "not stated"
    }
    let words = TerminalLine.clean(speaker.name).split(separator: " ")
    let isPerson = speaker.named && words.count > 1 && Self.persons.contains(speaker.kind)
    let name = isPerson ? String(words.last ?? "") : words.joined(separator: " ")
    return speaker.iso3.map { "\(TerminalLine.cut(name, to: 9)) (\($0))" } ?? name
  }

  private static let persons: Set<SourceKind> = [
    .official, .spokesperson, .headOfState, .party, .expert, .witness,
  ]
}
