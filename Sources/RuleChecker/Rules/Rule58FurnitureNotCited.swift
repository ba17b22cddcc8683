/// R58: Text removed as page furniture is never cited.
///
/// Why: A caption or a comment form is no evidence.
/// A breach: a cited sentence that is a removed caption.
/// To mend it: cite the article's text.
struct Rule58FurnitureNotCited: HouseRule {
  let number = "R58"
  let summary = "Text removed as page furniture is never cited."
  let level = RuleLevel.must
  let remedy = "cite only the article's own text"

  func breaches(in edition: WrittenEdition) -> [Breach] {
    edition.sentences.flatMap { sentence in
      sentence.citations.filter { citation in
        guard let target = citation.target, let cited = edition.citedText(citation) else {
          return false
        }
        return edition.articles[target.article]?.removed.contains(cited) == true
      }.map {
        breach(
          "\($0.label) cites removed text", at: sentence.line, of: edition, sentence: sentence.text)
      }
    }
  }
}
