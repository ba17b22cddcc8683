/// R40: Each disagreement has its grade and at least two accounts.
///
/// Why: A contradiction and a difference of degree are not the same thing.
/// A breach: a disagreement with one account.
/// To mend it: list every account.
struct Rule40DisagreementGrades: HouseRule {
  let number = "R40"
  let summary = "Each disagreement has its grade and at least two accounts."
  let level = RuleLevel.must
  let remedy = "list every account with its speaker"

  func breaches(in edition: WrittenEdition) -> [Breach] {
    edition.data.disagreements.items.filter { $0.accounts.count < 2 }.map {
      breach(
        "\($0.label) has fewer than two accounts", at: edition.section(.disagreements)?.line,
        of: edition, sentence: $0.about)
    }
  }
}
