/// R23: A quotation has at most 30 words, and one article is quoted for at most 120.
///
/// Why: Publishers keep their rights; long quotations are copies.
/// A breach: a quotation of 31 words.
/// To mend it: quote less.
struct Rule23QuotationLength: HouseRule {
  let number = "R23"
  let summary = "A quotation has at most 30 words, and one article is quoted for at most 120."
  let level = RuleLevel.must
  let remedy = "quote at most 30 words at a time"

  func breaches(in edition: WrittenEdition) -> [Breach] {
    var found: [Breach] = []
    var perArticle: [String: Set<String>] = [:]
    for sentence in edition.sentences {
      for quotation in sentence.quotations {
        let count = Lexicon.words(of: quotation).count
        if count > 30 {
          found.append(
            breach(
              "a quotation of \(count) words", at: sentence.line, of: edition,
              sentence: sentence.text))
        }
        for article in Set(sentence.citations.compactMap { $0.target?.article }) {
          perArticle[article, default: []].insert(TextFolding.quotation(quotation))
        }
      }
    }
    for (article, quotations) in perArticle.sorted(by: { $0.key < $1.key }) {
      let total = quotations.reduce(0) { $0 + Lexicon.words(of: $1).count }
      if total > 120 {
        found.append(
          breach("\(total) words of article \(article) are quoted", at: nil, of: edition))
      }
    }
    return found
  }
}
