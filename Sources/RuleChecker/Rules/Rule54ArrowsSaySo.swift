internal import BriefingModel

/// R54: An arrow counts reports, says so, and has a word beside it.
///
/// Why: More reports are not more danger.
/// A breach: an arrow in a first edition.
/// To mend it: print the word, and no arrow without two editions.
struct Rule54ArrowsSaySo: HouseRule {
  let number = "R54"
  let summary = "An arrow counts reports, says so, and has a word beside it."
  let level = RuleLevel.must
  let remedy = "print the word, and no arrow without two editions"

  private static let arrows: Set<Character> = ["↑", "↓", "↗", "↘", "▲", "▼", "⬆", "⬇"]

  func breaches(in edition: WrittenEdition) -> [Breach] {
    edition.sentences(of: [.bottomLine, .changes, .actors]).filter { sentence in
      guard sentence.text.contains(where: Self.arrows.contains) else { return false }
      return edition.data.previous == nil || !sentence.text.lowercased().contains("report")
    }.map {
      breach(
        "an arrow that counts no reports of two editions", at: $0.line, of: edition,
        sentence: $0.text)
    }
  }
}
