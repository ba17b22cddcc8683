/// R47: Today, now, currently and yesterday stand only in quotations.
///
/// Why: An edition is read on another day than it was written.
/// A breach: \"is now in the city\".
/// To mend it: give the date.
struct Rule47NoPresentTime: HouseRule {
  let number = "R47"
  let summary = "Today, now, currently and yesterday stand only in quotations."
  let level = RuleLevel.must
  let remedy = "give the date instead"

  func breaches(in edition: WrittenEdition) -> [Breach] {
    let words = Lexicon.named("present-time")
    return edition.sentences.compactMap { sentence in
      guard let word = words.first(in: sentence.wordsOutside) else { return nil }
      return breach(
        "'\(word)' outside a quotation", at: sentence.line, of: edition, sentence: sentence.text)
    }
  }
}
