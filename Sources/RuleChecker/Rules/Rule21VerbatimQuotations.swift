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
      .filter { !$0.citations.isEmpty }.flatMap { sentence in
        let cited = Self.folded(edition.citedText(of: sentence))
        return sentence.quotations.filter { quotation in
          let folded = Self.folded(quotation)
          return !cited.contains(folded) && !cited.contains(Self.withoutFinalMark(folded))
        }.map {
          breach(
            "“\($0)” does not stand in a cited sentence", at: sentence.line, of: edition,
            sentence: sentence.text)
        }
      }
  }

  /// Without spaces: a quotation may run over cited sentences that no space parts in the article.
  private static func folded(_ text: String) -> String {
    TextFolding.quotation(text).filter { $0 != " " }
  }

  /// A full stop or comma of our own sentence may stand inside the closing mark.
  private static func withoutFinalMark(_ text: String) -> String {
    text.last.map { ".,".contains($0) } == true ? String(text.dropLast()) : text
  }
}
