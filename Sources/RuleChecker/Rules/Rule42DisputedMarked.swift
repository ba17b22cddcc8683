internal import BriefingModel

/// R42: A disputed value is marked as disputed wherever it stands.
///
/// Why: A reader may read only that line.
/// A breach: a disputed figure in the timeline without its D number.
/// That somebody spoke is no disputed value, so statements of the timeline need no mark.
/// To mend it: print the number of the disagreement beside it.
struct Rule42DisputedMarked: HouseRule {
  let number = "R42"
  let summary = "A disputed value is marked as disputed wherever it stands."
  let level = RuleLevel.must
  let remedy = "print the number of the disagreement beside it"

  func breaches(in edition: WrittenEdition) -> [Breach] {
    let claims = edition.data.reportedClaims.compactMap { claim in
      claim.sentences.last.flatMap { fault($0, claim.disputes, part: .claims, in: edition) }
    }
    return claims
      + edition.data.timeline.items.filter { $0.type != "statement" }.compactMap {
        fault($0.sentence, $0.disputes, part: .timeline, in: edition)
      }
  }

  /// A breach if neither the sentence nor the two after it say that it is disputed.
  private func fault(
    _ cited: CitedSentence, _ labels: [String], part: EditionSection, in edition: WrittenEdition
  ) -> Breach? {
    let sentences = edition.section(part)?.sentences ?? []
    let text = TextFolding.loose(cited.text)
    let citations = cited.citations.map(\.label)
    // Fixed sentences stand under several claims: the citations tell which one is meant.
    guard !labels.isEmpty,
      let at = sentences.firstIndex(where: {
        TextFolding.loose($0.text).contains(text) && $0.citations.map(\.label) == citations
      }) ?? sentences.firstIndex(where: { TextFolding.loose($0.text).contains(text) })
    else { return nil }
    let near = sentences[at...].prefix(3).map(\.text).joined(separator: " ")
    guard !near.lowercased().contains("disputed"), !labels.contains(where: near.contains) else {
      return nil
    }
    return breach(
      "\(labels.joined(separator: ", ")) is not named beside a disputed value",
      at: sentences[at].line, of: edition, sentence: sentences[at].text)
  }
}
