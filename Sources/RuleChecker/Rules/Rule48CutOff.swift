internal import MarkdownTree

/// R48: The data cut-off and the run time are printed, in UTC.
///
/// Why: A reader must know how old the picture is.
/// A breach: a header without the run time.
/// To mend it: print both in the header.
struct Rule48CutOff: HouseRule {
  let number = "R48"
  let summary = "The data cut-off and the run time are printed, in UTC."
  let level = RuleLevel.must
  let remedy = "print cut-off and run time in the header"

  func breaches(in edition: WrittenEdition) -> [Breach] {
    let header = edition.sections.first?.blocks.plainText ?? ""
    guard !header.contains("UTC") else { return [] }
    return [breach("the header has no run time in UTC", at: 1, of: edition)]
  }
}
