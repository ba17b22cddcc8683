internal import BriefingModel

/// R35: A likelihood has a named rule, and on the future two independent origins.
///
/// Why: One voice is no ground to tell the future from.
/// A breach: a likelihood of an attack that one article speaks of.
/// To mend it: give no estimate.
struct Rule35LikelihoodGround: HouseRule {
  let number = "R35"
  let summary = "A likelihood has a named rule, and on the future two independent origins."
  let level = RuleLevel.must
  let remedy = "give no estimate"

  func breaches(in edition: WrittenEdition) -> [Breach] {
    edition.data.judgements.items.compactMap { judgement in
      guard judgement.likelihood != nil else { return nil }
      let words = Set(Lexicon.words(of: judgement.statement.text))
      let isFuture = !words.isDisjoint(with: ["will", "would"])
      let isThin = isFuture && edition.origins(of: judgement.claims).count < 2
      guard isThin || judgement.rules.isEmpty else { return nil }
      return breach(
        "\(judgement.label) has a likelihood without "
          + (isThin ? "two independent origins" : "a named rule"),
        at: edition.section(.judgements)?.line, of: edition, sentence: judgement.statement.text)
    }
  }
}
