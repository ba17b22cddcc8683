/// R4: The bottom line begins with actor, target and speaker, or says that nothing new was reported.
///
/// Why: The one thing a reader takes away must say whose word it is.
/// A breach: a first sentence that names no speaker.
/// To mend it: choose the top claim for the first sentence.
struct Rule04BottomLineSubject: HouseRule {
  let number = "R4"
  let summary =
    "The bottom line begins with actor, target and speaker, or says that nothing new was reported."
  let level = RuleLevel.must
  let remedy = "let the first sentence name the speaker of the top claim"

  func breaches(in edition: WrittenEdition) -> [Breach] {
    guard let first = edition.section(.bottomLine)?.sentences.first else { return [] }
    let saysNothingNew = Lexicon.words(of: first.text).contains { $0 == "no" || $0 == "nothing" }
    guard !saysNothingNew else { return [] }
    if first.citations.isEmpty {
      return [
        breach(
          "the first sentence cites nothing", at: first.line, of: edition, sentence: first.text)
      ]
    }
    if Lexicon.named("attribution").first(in: first.text) == nil {
      return [
        breach(
          "the first sentence names no speaker", at: first.line, of: edition, sentence: first.text)
      ]
    }
    return []
  }
}
