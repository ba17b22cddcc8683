/// R24: A vague count stays vague.
///
/// Why: \"Dozens\" is not 24.
/// A breach: a number of dead, where the cited sentence has only \"dozens\".
/// To mend it: keep the article's word.
struct Rule24VagueCounts: HouseRule {
  let number = "R24"
  let summary = "A vague count stays vague."
  let level = RuleLevel.must
  let remedy = "keep the vague word of the article"

  func breaches(in edition: WrittenEdition) -> [Breach] {
    let vague = Lexicon.named("vague-count")
    return edition.sentences(of: [.bottomLine, .claims, .timeline]).compactMap { sentence in
      guard sentence.text.contains(where: \.isNumber) else { return nil }
      let cited = edition.citedText(of: sentence)
      guard !cited.isEmpty, vague.first(in: cited) != nil,
        TextFolding.numbers(in: cited).isEmpty, !hasNumberWord(cited),
        edition.derivations(for: sentence).isEmpty
      else { return nil }
      return breach(
        "a number where the article has only a vague count", at: sentence.line, of: edition,
        sentence: sentence.text)
    }
  }

  private func hasNumberWord(_ text: String) -> Bool {
    let words = Set(Lexicon.words(of: text))
    return !words.isDisjoint(with: Lexicon.named("number-word").phrases.compactMap(\.first))
  }
}
