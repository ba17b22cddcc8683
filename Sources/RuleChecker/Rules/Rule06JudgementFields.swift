internal import MarkdownTree

/// R6: Every judgement has likelihood or no estimate, basis, confidence or not rated, and change.
///
/// Why: A judgement without its basis and confidence is an opinion.
/// A breach: a judgement without a basis.
/// To mend it: fill the four fields.
struct Rule06JudgementFields: HouseRule {
  let number = "R6"
  let summary =
    "Every judgement has likelihood or no estimate, basis, confidence or not rated, and change."
  let level = RuleLevel.must
  let remedy = "give the judgement its four fields"

  func breaches(in edition: WrittenEdition) -> [Breach] {
    let section = edition.section(.judgements)
    let text = section?.blocks.plainText ?? ""
    var found: [Breach] = []
    for judgement in edition.data.judgements.items {
      if judgement.basis.isEmpty {
        found.append(breach("\(judgement.label) has no basis", at: section?.line, of: edition))
      }
      if judgement.likelihood == nil, !judgement.statement.text.contains("no estimate") {
        found.append(
          breach(
            "\(judgement.label) has neither a likelihood nor 'no estimate'", at: section?.line,
            of: edition, sentence: judgement.statement.text))
      }
      if !text.contains(judgement.label) {
        found.append(breach("\(judgement.label) is not printed", at: section?.line, of: edition))
      }
    }
    return found
  }
}
