internal import BriefingModel

/// R36: Confidence is low, moderate or high by the printed rule.
///
/// Why: A confidence that the reader cannot work out is a mood.
/// A breach: moderate confidence on one publisher.
/// To mend it: take the confidence from the rule.
struct Rule36ConfidenceTable: HouseRule {
  let number = "R36"
  let summary = "Confidence is low, moderate or high by the printed rule."
  let level = RuleLevel.must
  let remedy = "take the confidence from the rule"

  func breaches(in edition: WrittenEdition) -> [Breach] {
    let needed = ["low": 1, "moderate": 2, "high": 3]
    return edition.data.judgements.items.compactMap { judgement in
      guard let confidence = judgement.confidence else { return nil }
      let origins = edition.origins(of: judgement.claims).count
      if let least = needed[confidence], origins >= least || origins == 0 { return nil }
      return breach(
        "\(judgement.label) has confidence '\(confidence)' on \(origins) origins",
        at: edition.section(.judgements)?.line, of: edition, sentence: judgement.statement.text)
    }
  }
}
