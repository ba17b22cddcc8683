/// R33: Likelihood words stand only in judgements and in the key.
///
/// Why: Elsewhere they would pass for reported content.
/// A breach: \"likely\" in a reported claim, outside quotations.
/// To mend it: quote it, or leave it out.
struct Rule33LikelihoodPlace: HouseRule {
  let number = "R33"
  let summary = "Likelihood words stand only in judgements and in the key."
  let level = RuleLevel.must
  let remedy = "quote the word or leave it out"

  func breaches(in edition: WrittenEdition) -> [Breach] {
    let likelihood = Lexicon.named("likelihood-icd203")
    let parts: [EditionSection] = [.bottomLine, .claims, .disagreements, .actors, .timeline]
    return edition.sentences(of: parts).compactMap { sentence in
      guard let word = likelihood.first(in: sentence.wordsOutside) else { return nil }
      return breach(
        "the likelihood word '\(word)' outside a judgement", at: sentence.line, of: edition,
        sentence: sentence.text)
    }
  }
}
