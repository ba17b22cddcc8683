/// R15: A denied or negated claim stays denied or negated.
///
/// Why: A lost \"not\" turns a denial into a confession.
/// A breach: \"the group attacked\", where the article has \"did not attack\".
/// To mend it: keep the negation.
struct Rule15Negation: HouseRule {
  let number = "R15"
  let summary = "A denied or negated claim stays denied or negated."
  let level = RuleLevel.must
  let remedy = "keep the negation of the article"

  func breaches(in edition: WrittenEdition) -> [Breach] {
    let negations = Lexicon.named("negation")
    return edition.data.claims.items.flatMap(\.claims).compactMap { claim in
      guard claim.negated else { return nil }
      let text = claim.sentences.map(\.text).joined(separator: " ")
      let hasContraction = Lexicon.words(of: text).contains { $0.hasSuffix("n't") }
      guard !hasContraction, negations.first(in: text) == nil else { return nil }
      return breach(
        "claim \(claim.number) is negated and its sentence is not",
        at: edition.section(.claims)?.line, of: edition, sentence: text)
    }
  }
}
