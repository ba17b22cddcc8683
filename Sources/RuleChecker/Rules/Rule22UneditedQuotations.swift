/// R22: There are no ellipses or brackets inside quotations.
///
/// Why: An ellipsis can turn a sentence round.
/// A breach: “We … attack”.
/// To mend it: quote a shorter unbroken run.
struct Rule22UneditedQuotations: HouseRule {
  let number = "R22"
  let summary = "There are no ellipses or brackets inside quotations."
  let level = RuleLevel.must
  let remedy = "quote an unbroken run"

  /// The parts that quote articles; in the list of sources titles stand in quotation marks.
  private static let parts: [EditionSection] = [
    .bottomLine, .judgements, .changes, .claims, .disagreements, .actors, .timeline, .gaps,
    .assumptions, .signposts,
  ]

  func breaches(in edition: WrittenEdition) -> [Breach] {
    edition.sentences(of: Self.parts).flatMap { sentence in
      sentence.quotations.filter { quotation in
        (quotation.contains("…") || quotation.contains("...") || quotation.contains("["))
          && !TextFolding.quotation(edition.citedText(of: sentence))
            .contains(TextFolding.quotation(quotation))
      }.map {
        breach("“\($0)” was edited", at: sentence.line, of: edition, sentence: sentence.text)
      }
    }
  }
}
