/// R8: Every sentence outside fixed text cites a sentence of an article.
///
/// Why: A sentence that nobody can check is worth nothing here.
/// A breach: a claim without a citation.
/// To mend it: cite the sentence that it stands on, or drop it.
struct Rule08Citations: HouseRule {
  let number = "R8"
  let summary = "Every sentence outside fixed text cites a sentence of an article."
  let level = RuleLevel.must
  let remedy = "cite the sentence of the article that it stands on"

  func breaches(in edition: WrittenEdition) -> [Breach] {
    let fixed = FixedText(edition: edition)
    return edition.sentences(of: [.bottomLine, .judgements, .claims, .disagreements, .timeline])
      .filter { $0.citations.isEmpty && !fixed.contains($0) }
      .map { breach("a sentence cites nothing", at: $0.line, of: edition, sentence: $0.text) }
  }
}
