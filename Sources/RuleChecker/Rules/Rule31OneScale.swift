/// R31: Likelihood words come from one scale.
///
/// Why: \"Probable\" of one scale is not \"likely\" of another.
/// A breach: \"realistic possibility\" in an edition of ICD 203.
/// To mend it: take the word of the edition's scale.
struct Rule31OneScale: HouseRule {
  let number = "R31"
  let summary = "Likelihood words come from one scale."
  let level = RuleLevel.must
  let remedy = "take likelihood words from the edition's scale"

  func breaches(in edition: WrittenEdition) -> [Breach] {
    let terms = Set(edition.data.scale.bands.map { $0.term.lowercased() })
    return edition.data.judgements.items.compactMap { judgement in
      guard let likelihood = judgement.likelihood, !terms.contains(likelihood.lowercased()) else {
        return nil
      }
      return breach(
        "'\(likelihood)' is not a word of the edition's scale",
        at: edition.section(.judgements)?.line, of: edition, sentence: judgement.statement.text)
    }
  }
}
