/// R62: Actors carry the name of the articles; praise and so-called stand in quotations only.
///
/// Why: A name can take sides.
/// A breach: a so-called army, in our own voice.
/// To mend it: use the name of the article, without praise or scorn.
struct Rule62ArticleNames: HouseRule {
  let number = "R62"
  let summary =
    "Actors carry the name of the articles; praise and so-called stand in quotations only."
  let level = RuleLevel.should
  let remedy = "use the name of the article, without praise or scorn"

  func breaches(in edition: WrittenEdition) -> [Breach] {
    let words = Lexicon.named("partisan")
    return edition.sentences.compactMap { sentence in
      guard let word = words.first(in: sentence.wordsOutside) else { return nil }
      return breach(
        "'\(word)' outside a quotation", at: sentence.line, of: edition, sentence: sentence.text)
    }
  }
}
