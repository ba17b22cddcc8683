/// R12: Reported content stands under a speech verb, never as bare fact.
///
/// Why: What somebody said is not what happened.
/// A breach: \"IS has a base there\" with a citation and no speaker.
/// To mend it: add the speaker and a neutral verb.
struct Rule12ReportedSpeech: HouseRule {
  let number = "R12"
  let summary = "Reported content stands under a speech verb, never as bare fact."
  let level = RuleLevel.must
  let remedy = "put the sentence under a speech verb"

  func breaches(in edition: WrittenEdition) -> [Breach] {
    edition.sentences(of: [.claims]).filter { sentence in
      !sentence.citations.isEmpty && sentence.attribution == nil
        && !sentence.text.lowercased().contains("according to")
    }
    .map { breach("no speech verb", at: $0.line, of: edition, sentence: $0.text) }
  }
}
