/// R14: A hedge of the cited sentence survives.
///
/// Why: Dropping \"reportedly\" turns a rumour into a fact.
/// A breach: \"Many were Kyrgyz\", where the article has \"were reportedly Kyrgyz\".
/// To mend it: keep the hedge.
struct Rule14Hedges: HouseRule {
  let number = "R14"
  let summary = "A hedge of the cited sentence survives."
  let level = RuleLevel.must
  let remedy = "keep the hedging word of the article"

  func breaches(in edition: WrittenEdition) -> [Breach] {
    let hedges = Lexicon.named("hedge")
    return edition.data.claims.items.flatMap(\.claims).compactMap { claim in
      guard !claim.hedges.isEmpty else { return nil }
      let text = claim.sentences.map(\.text).joined(separator: " ")
      let words = text.lowercased()
      let isKept =
        claim.hedges.contains { words.contains($0.lowercased()) }
        || hedges.first(in: text) != nil || words.contains("not stated")
      guard !isKept else { return nil }
      return breach(
        "the hedge '\(claim.hedges[0])' is gone from claim \(claim.number)",
        at: edition.section(.claims)?.line, of: edition, sentence: text)
    }
  }
}
