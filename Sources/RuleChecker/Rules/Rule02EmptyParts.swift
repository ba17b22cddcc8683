internal import MarkdownTree

/// R2: An empty part says why it is empty.
///
/// Why: A part that is dropped looks like a part that was forgotten.
/// A breach: a heading with nothing below it.
/// To mend it: let the template print the part's reason.
struct Rule02EmptyParts: HouseRule {
  let number = "R2"
  let summary = "An empty part says why it is empty."
  let level = RuleLevel.must
  let remedy = "print the reason of the empty part in its template"

  func breaches(in edition: WrittenEdition) -> [Breach] {
    EditionSection.allCases.compactMap { edition.section($0) }
      .filter { $0.blocks.allSatisfy { $0.plainText.trimmingSpaces.isEmpty } }
      .map { breach("the part '\($0.heading)' is empty", at: $0.line, of: edition) }
  }
}
