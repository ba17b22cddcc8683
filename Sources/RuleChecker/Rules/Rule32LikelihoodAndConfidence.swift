/// R32: No sentence holds both a likelihood and a confidence.
///
/// Why: Read together, each is taken for the other (ICD 203).
/// A breach: \"likely, with moderate confidence\".
/// To mend it: say them in two sentences.
struct Rule32LikelihoodAndConfidence: HouseRule {
  let number = "R32"
  let summary = "No sentence holds both a likelihood and a confidence."
  let level = RuleLevel.must
  let remedy = "say likelihood and confidence in two sentences"

  func breaches(in edition: WrittenEdition) -> [Breach] {
    let likelihood = Lexicon.named("likelihood-icd203")
    let confidence = Lexicon.named("confidence")
    return edition.sentences(of: [.bottomLine, .judgements, .changes, .claims]).filter {
      likelihood.first(in: $0.wordsOutside) != nil && confidence.first(in: $0.wordsOutside) != nil
    }
    .map {
      breach(
        "a likelihood and a confidence in one sentence", at: $0.line, of: edition, sentence: $0.text
      )
    }
  }
}
