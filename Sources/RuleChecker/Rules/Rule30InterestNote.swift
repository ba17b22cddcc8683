internal import BriefingModel

/// R30: An official whose state is a party to the claim carries an interest note.
///
/// Why: Who speaks of a threat to itself has a stake in it.
/// A breach: a minister on a threat to his own state, without the note.
/// To mend it: print the interest note.
struct Rule30InterestNote: HouseRule {
  let number = "R30"
  let summary = "An official whose state is a party to the claim carries an interest note."
  let level = RuleLevel.must
  let remedy = "print the interest note"

  func breaches(in edition: WrittenEdition) -> [Breach] {
    let official: Set<SourceKind> = [.official, .military, .police, .spokesperson, .headOfState]
    return edition.data.reportedClaims.filter { claim in
      guard let speaker = claim.speaker, let state = speaker.iso3, official.contains(speaker.kind)
      else { return false }
      return claim.interest == nil
        && [claim.actor, claim.target].contains { $0?.kind == .state && $0?.iso3 == state }
    }.map {
      breach(
        "claim \($0.number) lacks the note that its speaker's state is a party",
        at: edition.section(.claims)?.line, of: edition, sentence: $0.sentences.first?.text ?? "")
    }
  }
}
