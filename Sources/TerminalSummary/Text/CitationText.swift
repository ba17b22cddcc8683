internal import BriefingModel

/// Citations in the short form of the terminal: `A1.1,3,6 A2.4`.
enum CitationText {
  static func short(_ citations: [Citation]) -> String {
    var groups: [(article: String, numbers: [String])] = []
    for citation in citations {
      let parts = citation.label.split(separator: ".", maxSplits: 1)
      let article = String(parts.first ?? "")
      let number = parts.count > 1 ? String(parts[1]) : nil
      if let place = groups.firstIndex(where: { $0.article == article }) {
        if let number, !groups[place].numbers.contains(number) {
          groups[place].numbers.append(number)
        }
      } else {
        groups.append((article, number.map { [$0] } ?? []))
      }
    }
    return groups.map { group in
      group.numbers.isEmpty
        ? group.article : group.article + "." + group.numbers.joined(separator: ",")
    }.joined(separator: " ")
  }

  /// The sentence with its citations before the final stop.
  static func sentence(_ sentence: CitedSentence) -> String {
    let text = TerminalLine.clean(sentence.text)
    guard !sentence.citations.isEmpty else { return text }
    let mark = "[" + TerminalLine.clean(short(sentence.citations)) + "]"
    guard let last = text.last, ".?!".contains(last) else { return text + " " + mark }
    return text.dropLast() + " " + mark + String(last)
  }
}
