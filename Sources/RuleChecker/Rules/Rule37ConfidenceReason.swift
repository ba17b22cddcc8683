internal import BriefingModel

/// R37: A confidence is followed by its reason.
///
/// Why: The reason is what a reader can weigh.
/// A breach: confidence: low, and nothing after it.
/// To mend it: print the reason after the confidence.
struct Rule37ConfidenceReason: HouseRule {
  let number = "R37"
  let summary = "A confidence is followed by its reason."
  let level = RuleLevel.must
  let remedy = "print the reason after the confidence"

  func breaches(in edition: WrittenEdition) -> [Breach] {
    let section = edition.section(.judgements)
    let printed = TextFolding.loose(section?.sentences.map(\.text).joined(separator: " ") ?? "")
    return edition.data.judgements.items.filter { judgement in
      guard judgement.confidence != nil else { return false }
      return judgement.confidenceReason.isEmpty
        || judgement.confidenceReason.contains { !printed.holds(TextFolding.loose($0.text)) }
    }.map {
      breach(
        "\($0.label) gives no reason for its confidence", at: section?.line, of: edition,
        sentence: $0.statement.text)
    }
  }
}
