/// R13: The verb of attribution is neutral unless the cited sentence has it.
///
/// Why: \"Admitted\" and \"claimed\" take sides.
/// A breach: \"admitted\" where the article has \"said\".
/// To mend it: say \"said\".
struct Rule13NeutralVerbs: HouseRule {
  let number = "R13"
  let summary = "The verb of attribution is neutral unless the cited sentence has it."
  let level = RuleLevel.must
  let remedy = "use said, told, reported or warned"

  func breaches(in edition: WrittenEdition) -> [Breach] {
    let loaded = Lexicon.named("neutral-breach")
    return edition.sentences(of: [.bottomLine, .judgements, .claims, .disagreements, .timeline])
      .compactMap { sentence in
        guard let verb = loaded.first(in: sentence.wordsOutside),
          !Lexicon.words(of: edition.citedText(of: sentence)).contains(where: {
            $0.hasPrefix(String(verb.prefix(5)))
          })
        else { return nil }
        return breach(
          "'\(verb)' is not neutral", at: sentence.line, of: edition, sentence: sentence.text)
      }
  }
}
