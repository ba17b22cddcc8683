internal import MarkdownTree

/// R67: The marking stands in header and footer.
///
/// Why: A page can be torn off.
/// A breach: an edition whose last lines lack TLP:CLEAR.
/// To mend it: print the marking in both places.
struct Rule67Marking: HouseRule {
  let number = "R67"
  let summary = "The marking stands in header and footer."
  let level = RuleLevel.must
  let remedy = "print the marking in header and footer"

  func breaches(in edition: WrittenEdition) -> [Breach] {
    let marking = edition.data.header.marking
    let header = edition.sections.first?.blocks.plainText ?? ""
    let footer = edition.document.blocks.suffix(4).map(\.plainText).joined(separator: " ")
    return [("header", header), ("footer", footer)].filter { !$0.1.contains(marking) }
      .map { breach("the \($0.0) lacks \(marking)", at: nil, of: edition) }
  }
}
