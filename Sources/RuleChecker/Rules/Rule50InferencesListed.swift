internal import BriefingModel

/// R50: Each inference of the program is an assumption with its consequence.
///
/// Why: An inference that is not named cannot be doubted.
/// A breach: a year read from the text that no assumption names.
/// To mend it: list the inference among the assumptions.
struct Rule50InferencesListed: HouseRule {
  let number = "R50"
  let summary = "Each inference of the program is an assumption with its consequence."
  let level = RuleLevel.must
  let remedy = "list the inference among the assumptions"

  func breaches(in edition: WrittenEdition) -> [Breach] {
    let line = edition.section(.assumptions)?.line
    let assumptions = edition.data.assumptions.items
    let text = assumptions.map(\.sentence.text).joined(separator: " ")
    let bare = assumptions.filter { $0.consequence.text.trimmingSpaces.isEmpty }.map {
      breach(
        "\($0.label) has no consequence", at: line, of: edition, sentence: $0.sentence.text)
    }
    let unlisted = edition.data.timeline.items.compactMap { entry -> Breach? in
      guard entry.date != nil, entry.reading.hasPrefix("read as"), let written = entry.written,
        !text.holds(written)
      else { return nil }
      return breach(
        "no assumption names the reading of '\(written)'", at: line, of: edition,
        sentence: entry.sentence.text)
    }
    return bare + unlisted
  }
}
