internal import BriefingModel

/// R53: What changed names every claim and judgement against the last edition.
///
/// Why: A reader of yesterday reads this part first.
/// A breach: a new claim that the part leaves out.
/// To mend it: list the change of each claim and judgement.
struct Rule53ChangesListed: HouseRule {
  let number = "R53"
  let summary = "What changed names every claim and judgement against the last edition."
  let level = RuleLevel.must
  let remedy = "list the change of each claim and judgement"

  func breaches(in edition: WrittenEdition) -> [Breach] {
    guard edition.data.previous != nil else { return [] }
    let marks = Dictionary(edition.data.changes.items.map { ($0.id, $0.mark) }) { first, _ in first
    }
    let claims = edition.data.reportedClaims.map { ("claim \($0.number)", $0.id, $0.change) }
    let judgements = edition.data.judgements.items.map { ($0.label, $0.id, $0.change) }
    return (claims + judgements).filter { marks[$0.1] != $0.2 }.map {
      breach(
        "the change of \($0.0) is not listed as \($0.2.rawValue)",
        at: edition.section(.changes)?.line, of: edition)
    }
  }
}
