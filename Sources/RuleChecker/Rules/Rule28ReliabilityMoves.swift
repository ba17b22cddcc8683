internal import BriefingModel

/// R28: Reliability starts at F and moves only by a recorded rule or entry.
///
/// Why: A letter without a reason is a prejudice.
/// A breach: a source rated B for which no reason stands.
/// To mend it: record the reason with its date.
struct Rule28ReliabilityMoves: HouseRule {
  let number = "R28"
  let summary = "Reliability starts at F and moves only by a recorded rule or entry."
  let level = RuleLevel.must
  let remedy = "record the reason with its date"

  func breaches(in edition: WrittenEdition) -> [Breach] {
    edition.data.sources.items.filter { source in
      let reason = source.reliabilityReason.trimmingSpaces
      let isUnmoved = reason.isEmpty || reason.lowercased().hasPrefix("no history")
      return !"ABCDEF".contains(source.reliability) || source.reliability.count != 1
        || (source.reliability != "F" && isUnmoved)
    }.map {
      breach(
        "\($0.label) is rated \($0.reliability) without a recorded reason",
        at: edition.section(.sources)?.line, of: edition, sentence: $0.reliabilityReason)
    }
  }
}
