/// R21: Anything in quotation marks stands letter for letter in a cited sentence.
///
/// Why: A changed quotation is a forgery.
/// A breach: a quotation with one word replaced.
/// To mend it: quote the article.
struct Rule21VerbatimQuotations: HouseRule {
  let number = "R21"
  let summary = "Anything in quotation marks stands letter for letter in a cited sentence."
  let level = RuleLevel.must
  let remedy = "quote the cited sentence letter for letter"

  func breaches(in edition: WrittenEdition) -> [Breach] {
    edition.sentences(of: [.bottomLine, .judgements, .claims, .disagreements, .actors, .timeline])
      .filter { !$0.citations.isEmpty }.flatMap { sentence -> [Breach] in
        guard !sentence.quotations.isEmpty else { return [] }
        // Without spaces: a quotation may run over sentences that no space parts in the article.
        let cited = FoldedText(edition.citedText(of: sentence)).withoutSpaces
        return sentence.quotations.filter { quotation in
          let folded = FoldedText(quotation).withoutSpaces
          // A full stop or comma of our own sentence may stand inside the closing mark.
          return !cited.holds(folded) && !cited.holds(folded.withoutFinalMark)
        }.map {
          breach(
            "“\($0)” does not stand in a cited sentence", at: sentence.line, of: edition,
            sentence: sentence.text)
        }
      }
  }
}
