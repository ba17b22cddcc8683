internal import BriefingModel

/// R55: The first edition says that it has no predecessor.
///
/// Why: Without an edition before it, nothing can have changed.
/// A breach: a first edition whose changes part says none.
/// To mend it: say that it is the first edition.
struct Rule55FirstEdition: HouseRule {
  let number = "R55"
  let summary = "The first edition says that it has no predecessor."
  let level = RuleLevel.must
  let remedy = "say that it is the first edition"

  func breaches(in edition: WrittenEdition) -> [Breach] {
    guard edition.data.previous == nil, let section = edition.section(.changes) else { return [] }
    let text = TextFolding.loose(section.sentences.map(\.text).joined(separator: " "))
    guard !text.contains("first edition"), !text.contains("no earlier") else { return [] }
    return [breach("nothing says that this is the first edition", at: section.line, of: edition)]
  }
}
