internal import BriefingModel

/// R64: Private persons are not named.
///
/// Why: A witness may be in danger for having spoken.
/// A breach: a villager named as a witness.
/// To mend it: say what the person saw, not who it was.
struct Rule64PrivatePersons: HouseRule {
  let number = "R64"
  let summary = "Private persons are not named."
  let level = RuleLevel.must
  let remedy = "say what the person saw, not who it was"

  func breaches(in edition: WrittenEdition) -> [Breach] {
    let witnesses = edition.data.reportedClaims.compactMap(\.speaker).filter {
      $0.kind == .witness && $0.named
    }
    guard !witnesses.isEmpty else { return [] }
    return edition.sentences.compactMap { sentence in
      guard let person = witnesses.first(where: { sentence.text.holds($0.name) }) else {
        return nil
      }
      return breach(
        "the witness '\(person.name)' is named", at: sentence.line, of: edition,
        sentence: sentence.text)
    }
  }
}
