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
      claim.sentences.last.map { ($0, claim.disputes) }
    }
    let events = edition.data.timeline.items.filter { $0.type != "statement" }
      .map { ($0.sentence, $0.disputes) }
    return faults(of: claims, in: .claims, edition) + faults(of: events, in: .timeline, edition)
  }

  /// A breach for each disputed sentence of a part where neither it nor the two after it say so.
  private func faults(
    of disputed: [(cited: CitedSentence, labels: [String])], in part: EditionSection,
    _ edition: WrittenEdition
  ) -> [Breach] {
    let disputed = disputed.filter { !$0.labels.isEmpty }
    guard !disputed.isEmpty, let sentences = edition.section(part)?.sentences else { return [] }
    let folded = sentences.map { FoldedText(TextFolding.loose($0.text)) }
    return disputed.compactMap { cited, labels in
      guard let at = place(of: cited, in: sentences, folded) else { return nil }
      let near = sentences[at...].prefix(3).map(\.text).joined(separator: " ")
      if near.lowercased().contains("disputed") || labels.contains(where: near.contains) {
        return nil
      }
      return breach(
        "\(labels.joined(separator: ", ")) is not named beside a disputed value",
        at: sentences[at].line, of: edition, sentence: sentences[at].text)
    }
  }

  /// Where a sentence is printed. Fixed sentences stand under several claims: the one with the same
  /// citations is meant, else the first.
  private func place(
    of cited: CitedSentence, in sentences: [WrittenSentence], _ folded: [FoldedText]
  ) -> Int? {
    let text = FoldedText(TextFolding.loose(cited.text))
    let citations = cited.citations.map(\.label)
    let places = folded.indices.filter { folded[$0].holds(text) }
    return places.first { sentences[$0].citations.map(\.label) == citations } ?? places.first
  }
}
