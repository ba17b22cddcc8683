/// R11: Every claim names its speaker, or says that the source is not stated.
///
/// Why: Who says so is half of what is said.
/// A breach: a claim with depth 1 and no speaker.
/// To mend it: name the speaker as the article does.
struct Rule11Speakers: HouseRule {
  let number = "R11"
  let summary = "Every claim names its speaker, or says that the source is not stated."
  let level = RuleLevel.must
  let remedy = "name the speaker, or say that the source is not stated"

  func breaches(in edition: WrittenEdition) -> [Breach] {
    edition.data.claims.items.flatMap(\.claims).filter { claim in
      claim.speaker == nil && (claim.depth == 1 || claim.depth == 2)
    }.map {
      breach(
        "claim \($0.number) has a speaker's depth and no speaker",
        at: edition.section(.claims)?.line, of: edition, sentence: $0.sentences.first?.text ?? "")
    }
  }
}
