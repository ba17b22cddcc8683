internal import BriefingModel

/// R26: Source reliability and information credibility are set apart from each other.
///
/// Why: A good source can carry bad information, and the other way round.
/// A breach: a claim whose letter is not that of any of its sources.
/// To mend it: take the letter from the source and the digit from the table.
struct Rule26RatingsApart: HouseRule {
  let number = "R26"
  let summary = "Source reliability and information credibility are set apart from each other."
  let level = RuleLevel.must
  let remedy = "take the letter from the source and the digit from the table"

  func breaches(in edition: WrittenEdition) -> [Breach] {
    let sources = edition.data.sources.items
    let letters = Dictionary(sources.map { ($0.article, $0.reliability) }) { first, _ in first }
    return edition.data.reportedClaims.filter { claim in
      let own = claim.reports.map { letters[$0.article] }
      return !own.isEmpty && !own.contains(nil) && !own.contains(claim.reliability)
    }.map {
      breach(
        "claim \($0.number) is rated \($0.reliability), as no source of it is",
        at: edition.section(.claims)?.line, of: edition, sentence: $0.sentences.first?.text ?? "")
    }
  }
}
