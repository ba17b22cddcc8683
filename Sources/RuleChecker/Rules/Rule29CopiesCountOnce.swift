internal import BriefingModel

/// R29: Copies of one story count once.
///
/// Why: Ten reprints are not ten witnesses.
/// A breach: two copies that count as two origins.
/// To mend it: give the copies one origin.
struct Rule29CopiesCountOnce: HouseRule {
  let number = "R29"
  let summary = "Copies of one story count once."
  let level = RuleLevel.must
  let remedy = "give the copies one origin"

  func breaches(in edition: WrittenEdition) -> [Breach] {
    let sources = edition.data.sources.items
    let origins = Dictionary(sources.map { ($0.label, $0.origin) }) { first, _ in first }
    return sources.flatMap { source in
      source.copies.filter { origins[$0] != nil && origins[$0] != source.origin }.map {
        breach(
          "\(source.label) and its copy \($0) count as two origins",
          at: edition.section(.sources)?.line, of: edition)
      }
    }
  }
}
