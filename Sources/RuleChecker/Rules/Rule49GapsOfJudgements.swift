internal import BriefingModel

/// R49: Each judgement of low confidence or without an estimate has a gap.
///
/// Why: What keeps a judgement weak is what a reader can go and find.
/// A breach: no estimate, and no gap that says why.
/// To mend it: name the gap that the judgement waits on.
struct Rule49GapsOfJudgements: HouseRule {
  let number = "R49"
  let summary = "Each judgement of low confidence or without an estimate has a gap."
  let level = RuleLevel.must
  let remedy = "name the gap that the judgement waits on"

  func breaches(in edition: WrittenEdition) -> [Breach] {
    let covered = Set(edition.data.gaps.items.flatMap(\.judgements))
    return edition.data.judgements.items.filter { judgement in
      (judgement.likelihood == nil || judgement.confidence == "low")
        && !covered.contains(judgement.label)
    }.map {
      breach(
        "no gap bears on \($0.label)", at: edition.section(.gaps)?.line, of: edition,
        sentence: $0.statement.text)
    }
  }
}
