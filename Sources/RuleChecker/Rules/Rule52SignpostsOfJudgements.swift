internal import BriefingModel

/// R52: Each judgement has a signpost that would reopen it.
///
/// Why: A judgement that nothing can reopen is a belief.
/// A breach: J2, and no signpost that names it.
/// To mend it: give the judgement a signpost.
struct Rule52SignpostsOfJudgements: HouseRule {
  let number = "R52"
  let summary = "Each judgement has a signpost that would reopen it."
  let level = RuleLevel.must
  let remedy = "give the judgement a signpost"

  func breaches(in edition: WrittenEdition) -> [Breach] {
    let line = edition.section(.signposts)?.line
    let reopened = edition.data.signposts.items.flatMap(\.reopens)
    let judgements = edition.data.judgements.items.map(\.label)
    let known = Set(judgements + edition.data.disagreements.items.map(\.label))
    return judgements.filter { !reopened.contains($0) }.map {
      breach("no signpost reopens \($0)", at: line, of: edition)
    }
      + reopened.filter { !known.contains($0) }.map {
        breach("a signpost reopens \($0), which is not there", at: line, of: edition)
      }
  }
}
