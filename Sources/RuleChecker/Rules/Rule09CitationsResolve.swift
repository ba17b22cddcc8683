/// R9: Every citation leads to a sentence of an article.
///
/// Why: A citation that leads nowhere is worse than none.
/// A breach: A1.99 of an article with ten sentences.
/// To mend it: cite a sentence that is there.
struct Rule09CitationsResolve: HouseRule {
  let number = "R9"
  let summary = "Every citation leads to a sentence of an article."
  let level = RuleLevel.must
  let remedy = "cite a sentence that is there"

  func breaches(in edition: WrittenEdition) -> [Breach] {
    let articles = Set(edition.data.sources.items.map(\.label))
    return edition.sentences.flatMap { sentence in
      sentence.citations.filter { !resolves($0, in: edition, articles) }.map {
        breach(
          "the citation \($0.label) leads to no sentence", at: sentence.line, of: edition,
          sentence: sentence.text)
      }
    }
  }

  /// A label without a sentence number stands for the article as a whole.
  private func resolves(
    _ citation: WrittenCitation, in edition: WrittenEdition, _ articles: Set<String>
  ) -> Bool {
    if citation.label.utf8.contains(UInt8(ascii: ".")) { return edition.citedText(citation) != nil }
    return articles.contains(citation.label)
  }
}
