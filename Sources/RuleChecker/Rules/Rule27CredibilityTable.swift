internal import BriefingModel

/// R27: Credibility follows the printed table.
///
/// Why: A digit that no table gives is an opinion.
/// A breach: a claim rated 1 that one origin alone supports.
/// To mend it: rate by the table.
struct Rule27CredibilityTable: HouseRule {
  let number = "R27"
  let summary = "Credibility follows the printed table."
  let level = RuleLevel.must
  let remedy = "rate by the table"

  func breaches(in edition: WrittenEdition) -> [Breach] {
    let origins = edition.allOrigins.count
    return edition.data.reportedClaims.compactMap { claim in
      guard let fault = fault(of: claim, origins: origins) else { return nil }
      return breach(
        "claim \(claim.number) is rated \(claim.credibility) \(fault)",
        at: edition.section(.claims)?.line, of: edition, sentence: claim.sentences.first?.text ?? ""
      )
    }
  }

  private func fault(of claim: ReportedClaim, origins: Int) -> String? {
    guard (1...6).contains(claim.credibility) else { return "and the table ends at 6" }
    if claim.credibility == 1, origins < 2 { return "with one origin" }
    if claim.credibility <= 3, claim.speaker?.named == false { return "without a named speaker" }
    if claim.credibility <= 3, claim.speaker == nil, claim.reports.allSatisfy({ $0.outlet == nil })
    {
      return "without a speaker or a publisher"
    }
    if [4, 5].contains(claim.credibility), claim.disputes.isEmpty {
      return "and nobody contradicts it"
    }
    return nil
  }
}
