internal import BriefingModel

/// R51: A threatened state without a speaker of its own raises a gap.
///
/// Why: The one who is threatened may see it otherwise.
/// A breach: Tajikistan, of which no speaker is quoted, and no gap.
/// To mend it: name the missing voice as a gap.
struct Rule51OwnVoices: HouseRule {
  let number = "R51"
  let summary = "A threatened state without a speaker of its own raises a gap."
  let level = RuleLevel.must
  let remedy = "name the missing voice as a gap"

  func breaches(in edition: WrittenEdition) -> [Breach] {
    let gaps = edition.data.gaps.items.map(\.sentence.text).joined(separator: " ")
    return edition.data.actors.threatened.items.filter { entry in
      entry.entity.kind == .state && !entry.hasOwnVoice
        && !([entry.entity.name] + entry.entity.names).contains { gaps.contains($0) }
    }.map {
      breach(
        "no gap says that \($0.entity.name) is not heard", at: edition.section(.gaps)?.line,
        of: edition, sentence: $0.sentence.text)
    }
  }
}
