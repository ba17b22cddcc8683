/// R57: The sources part begins with a summary statement of its counts.
///
/// Why: The reader sees at once how thin the ground is.
/// A breach: a sources part that lists files only.
/// To mend it: print the summary statement.
struct Rule57SourceSummary: HouseRule {
  let number = "R57"
  let summary = "The sources part begins with a summary statement of its counts."
  let level = RuleLevel.must
  let remedy = "print the source summary statement"

  func breaches(in edition: WrittenEdition) -> [Breach] {
    guard let section = edition.section(.sources) else { return [] }
    let text = section.sentences.map(\.text).joined(separator: " ")
    guard !edition.data.sources.items.isEmpty, !text.contains(where: \.isLetter) else { return [] }
    return [breach("there is no source summary statement", at: section.line, of: edition)]
  }
}
