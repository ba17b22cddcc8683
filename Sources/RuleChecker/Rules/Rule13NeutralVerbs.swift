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
          !known(to: sentence, in: edition).contains(where: { $0.hasPrefix(verb.prefix(5)) })
        else { return nil }
        return breach(
          "'\(verb)' is not neutral", at: sentence.line, of: edition, sentence: sentence.text)
      }
  }

  /// The words of the cited sentences, and those of names that the data record for the sentence: a
  /// noun in a name ("the claims office") is no verb of ours.
  private func known(to sentence: WrittenSentence, in edition: WrittenEdition) -> [String] {
    let names = edition.derivations(for: sentence).map(\.value)
    return ([edition.citedText(of: sentence)] + names).flatMap(Lexicon.words)
  }
}
