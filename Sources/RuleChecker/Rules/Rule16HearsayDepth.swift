/// R16: Hearsay depth is kept, and the rating is no better than it allows.
///
/// Why: A report of a report is not a statement.
/// A breach: depth 9 with credibility 3.
/// To mend it: rate it 6.
struct Rule16HearsayDepth: HouseRule {
  let number = "R16"
  let summary = "Hearsay depth is kept, and the rating is no better than it allows."
  let level = RuleLevel.must
  let remedy = "rate claims without a named speaker 6"

  func breaches(in edition: WrittenEdition) -> [Breach] {
    edition.data.claims.items.flatMap(\.claims).filter { claim in
      ![0, 1, 2, 9].contains(claim.depth) || (claim.depth == 9 && claim.credibility < 6)
    }.map {
      breach(
        "claim \($0.number) of depth \($0.depth) is rated \($0.credibility)",
        at: edition.section(.claims)?.line, of: edition, sentence: $0.sentences.first?.text ?? "")
    }
  }
}
