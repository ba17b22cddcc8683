/// R61: No advice and no adjectives of alarm outside quotations.
///
/// Why: We report and assess; we do not urge or frighten.
/// A breach: \"a terrifying attack\".
/// To mend it: leave the word out.
struct Rule61NoAlarmNoAdvice: HouseRule {
  let number = "R61"
  let summary = "No advice and no adjectives of alarm outside quotations."
  let level = RuleLevel.must
  let remedy = "leave the word out"

  func breaches(in edition: WrittenEdition) -> [Breach] {
    let lists = ["alarm", "advice"].map(Lexicon.named)
    return edition.sentences.compactMap { sentence in
      let word = lists.lazy.compactMap { $0.first(in: sentence.wordsOutside) }.first
      guard let word else { return nil }
      return breach(
        "'\(word)' outside a quotation", at: sentence.line, of: edition, sentence: sentence.text)
    }
  }
}
