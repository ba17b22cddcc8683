internal import BriefingModel

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
    if first.attribution == nil || !namesSpeaker(first, in: edition) {
      return [
        breach(
          "the first sentence names no speaker", at: first.line, of: edition, sentence: first.text)
      ]
    }
    return []
  }

  /// Whether a word for a speaker of the claims that it cites stands in the sentence.
  private func namesSpeaker(_ sentence: WrittenSentence, in edition: WrittenEdition) -> Bool {
    let cited = Set(sentence.citations.map(\.label))
    let claims = edition.data.reportedClaims.filter { claim in
      claim.sentences.flatMap(\.citations).contains { cited.contains($0.label) }
    }
    guard !claims.isEmpty, claims.allSatisfy({ $0.speaker != nil }) else { return true }
    let outlets = claims.flatMap(\.reports).compactMap(\.outlet)
    let speakers = claims.compactMap(\.speaker).flatMap {
      [$0.name, $0.role ?? ""] + $0.affiliation
    }
    let words = Set((speakers + outlets + ["article", "articles"]).flatMap(Lexicon.words))
    return Lexicon.words(of: sentence.text).contains { words.contains($0) }
  }
}
