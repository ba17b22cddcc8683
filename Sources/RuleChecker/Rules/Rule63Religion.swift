/// R63: Religion of persons is given only where a cited sentence gives it.
///
/// Why: A label that the article does not give is ours.
/// A breach: a preacher called Shiite, where the article says preacher.
/// To mend it: leave the word out.
struct Rule63Religion: HouseRule {
  let number = "R63"
  let summary = "Religion of persons is given only where a cited sentence gives it."
  let level = RuleLevel.must
  let remedy = "leave the word out"

  func breaches(in edition: WrittenEdition) -> [Breach] {
    let words = Lexicon.named("religion")
    return edition.sentences.filter { !$0.citations.isEmpty }.compactMap { sentence in
      guard let word = words.first(in: sentence.wordsOutside), sentence.citesOnlySentences,
        words.first(in: edition.citedText(of: sentence)) == nil
      else { return nil }
      return breach(
        "no cited sentence has '\(word)'", at: sentence.line, of: edition, sentence: sentence.text)
    }
  }
}
