/// R34: Judgements have no may, might, could, possibly, perhaps or cannot rule out.
///
/// Why: Such words hide a judgement.
/// A breach: \"IS might attack\".
/// To mend it: give a likelihood or no estimate.
struct Rule34NoModals: HouseRule {
  let number = "R34"
  let summary = "Judgements have no may, might, could, possibly, perhaps or cannot rule out."
  let level = RuleLevel.must
  let remedy = "give a likelihood of the scale, or no estimate"

  func breaches(in edition: WrittenEdition) -> [Breach] {
    let modals = Lexicon.named("modal")
    let lines = edition.section(.judgements)?.sentences ?? []
    return lines.compactMap { sentence in
      guard let word = modals.first(in: sentence.outsideQuotations.replacingMonthOfMay) else {
        return nil
      }
      return breach(
        "'\(word)' in a judgement", at: sentence.line, of: edition, sentence: sentence.text)
    }
  }
}

extension String {
  /// The text with the month of May, which is no modal verb, taken out.
  fileprivate var replacingMonthOfMay: String {
    split(separator: " ").filter { $0 != "May" && !$0.hasPrefix("May,") }.joined(separator: " ")
  }
}
