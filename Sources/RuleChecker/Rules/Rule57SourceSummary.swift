internal import MarkdownTree

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
    guard !edition.data.sources.items.isEmpty else { return [] }
    if case .paragraph(let inlines) = section.blocks.first?.content,
      inlines.plainText.contains(where: \.isLetter)
    {
      return []
    }
    return [breach("there is no source summary statement", at: section.line, of: edition)]
  }
}
