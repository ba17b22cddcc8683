internal import BriefingModel

/// R72: The terminal summary keeps to 24 lines of 80 columns of plain text, with the page's facts.
///
/// Why: It must be read over a slow line and in any window, and say nothing that the page does not.
/// A breach: a line of 90 characters, a colour code, a judgement that the edition does not have.
/// To mend it: cut the line, or take the entry from the edition.
struct Rule72TerminalSummary: HouseRule {
  let number = "R72"
  let summary = "The terminal summary keeps to 24 lines of 80 columns, with the page's facts."
  let level = RuleLevel.must
  let remedy = "cut the line, or take the entry from the edition"

  func breaches(in edition: WrittenEdition) -> [Breach] {
    guard let text = edition.outputs.summary else { return [] }
    var lines = text.split(separator: "\n", omittingEmptySubsequences: false)
    if lines.last?.isEmpty == true { lines.removeLast() }
    var found: [Breach] = []
    if lines.count > 24 {
      found.append(breach("the summary has \(lines.count) lines", at: nil, of: edition))
    }
    for line in lines {
      let columns = line.count { Self.isSeen($0) }
      guard columns > 80 else { continue }
      found.append(
        breach("a line of \(columns) columns", at: nil, of: edition, sentence: String(line)))
    }
    if text.unicodeScalars.contains(where: { $0.value < 0x20 && $0 != "\n" || $0.value == 0x7F }) {
      found.append(breach("the summary holds control characters", at: nil, of: edition))
    }
    return found + strange(in: text, edition)
  }

  /// Whether a character takes a column: marks of format, such as a space of no width, take none; the soft
  /// hyphen does on most terminals.
  private static func isSeen(_ character: Character) -> Bool {
    character.unicodeScalars.contains {
      $0 == "\u{AD}"
        || ![.format, .nonspacingMark, .enclosingMark].contains($0.properties.generalCategory)
    }
  }

  /// Labels of judgements and disagreements and citations that the edition does not have.
  private func strange(in text: String, _ edition: WrittenEdition) -> [Breach] {
    let known =
      Set(edition.data.judgements.items.map(\.label))
      .union(edition.data.disagreements.items.map(\.label))
    let articles = Set(edition.data.sources.items.map(\.label))
    return Self.labels(in: text).compactMap { label in
      let isKnown = label.hasPrefix("A") ? articles.contains(label) : known.contains(label)
      guard !isKnown else { return nil }
      return breach("the summary names \(label), which the edition has not", at: nil, of: edition)
    }
  }

  /// "J1" and "D2" where they begin an entry, "A1" within citations; each once.
  private static func labels(in text: String) -> [String] {
    var found: Set<String> = []
    for line in text.split(separator: "\n") {
      let words = line.split { !($0.isLetter || $0.isNumber) }.map(String.init)
      if let first = words.first(where: { $0 != "DISAGREE" }), isLabel(first, of: "JD") {
        found.insert(first)
      }
      for part in line.split(separator: "[").dropFirst() {
        let citation = part.prefix { $0 != "]" }
        for word in citation.split(separator: " ") {
          let label = String(word.prefix { $0 != "." })
          if isLabel(label, of: "A") { found.insert(label) }
        }
      }
    }
    return found.sorted()
  }

  private static func isLabel(_ word: String, of letters: String) -> Bool {
    guard let first = word.first, letters.contains(first), word.count > 1 else { return false }
    return word.dropFirst().allSatisfy { $0.isASCII && $0.isNumber }
  }
}
