/// R5: There are at most five judgements.
///
/// Why: More than five are not judgements but a list.
/// A breach: a sixth judgement.
/// To mend it: raise the bar of the printed order.
struct Rule05JudgementCount: HouseRule {
  let number = "R5"
  let summary = "There are at most five judgements."
  let level = RuleLevel.must
  let remedy = "keep the five that rank highest"

  func breaches(in edition: WrittenEdition) -> [Breach] {
    let count = edition.data.judgements.items.count
    guard count > 5 else { return [] }
    return [
      breach("there are \(count) judgements", at: edition.section(.judgements)?.line, of: edition)
    ]
  }
}
