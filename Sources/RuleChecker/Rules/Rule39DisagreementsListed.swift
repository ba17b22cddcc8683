internal import BriefingModel

/// R39: Accounts that differ stand in the disagreements part with all their speakers.
///
/// Why: A difference that is left out is a side taken.
/// A breach: a claim and its denial, and no disagreement.
/// To mend it: list the disagreement with every account.
struct Rule39DisagreementsListed: HouseRule {
  let number = "R39"
  let summary = "Accounts that differ stand in the disagreements part with all their speakers."
  let level = RuleLevel.must
  let remedy = "list the disagreement with every account"

  func breaches(in edition: WrittenEdition) -> [Breach] {
    let section = edition.section(.disagreements)
    let printed = TextFolding.loose(section?.sentences.map(\.text).joined(separator: " ") ?? "")
    let unlisted = edition.data.disagreements.items.flatMap { item in
      item.accounts.filter { !printed.holds(TextFolding.loose($0.sentence.text)) }.map {
        breach(
          "an account of \(item.label) is not printed", at: section?.line, of: edition,
          sentence: $0.sentence.text)
      }
    }
    return unlisted
      + opposites(edition.data.reportedClaims).map {
        breach(
          "claims \($0.number) and \($1.number) contradict each other and are in no disagreement",
          at: section?.line, of: edition)
      }
  }

  /// Pairs of claims about one relation, one denied and one not, that share no disagreement.
  private func opposites(_ claims: [ReportedClaim]) -> [(ReportedClaim, ReportedClaim)] {
    let denied = claims.filter(\.negated)
    return claims.filter { !$0.negated && $0.actor != nil && $0.target != nil }.flatMap { first in
      denied.filter { second in
        second.type == first.type && second.actor?.id == first.actor?.id
          && second.target?.id == first.target?.id && second.date == first.date
          && Set(first.disputes).isDisjoint(with: second.disputes)
      }.map { (first, $0) }
    }
  }
}
