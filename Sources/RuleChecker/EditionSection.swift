/// The parts of an edition in the order of R1, by the headings that they bear.
enum EditionSection: String, CaseIterable {
  case bottomLine = "Bottom line"
  case judgements = "Judgements"
  case changes = "What changed"
  case claims = "Reported claims"
  case disagreements = "Where sources disagree"
  case actors = "Actors, states and alliances"
  case timeline = "Timeline"
  case gaps = "What we do not know"
  case assumptions = "Assumptions"
  case signposts = "What would change this"
  case sources = "Sources"
}

extension WrittenEdition {
  /// The section of a part; nil if its heading is missing.
  func section(_ part: EditionSection) -> Section? { section(part.rawValue) }

  /// The sentences of some parts, in order.
  func sentences(of parts: [EditionSection]) -> [WrittenSentence] {
    parts.flatMap { section($0)?.sentences ?? [] }
  }

  /// The text of the cited sentences of a citation; nil if it does not resolve.
  func citedText(_ citation: WrittenCitation) -> String? {
    guard let target = citation.target else { return nil }
    return articles[target.article]?.sentences[target.sentence]
  }

  /// The text of everything that a sentence cites, joined by spaces.
  func citedText(of sentence: WrittenSentence) -> String {
    sentence.citations.compactMap(citedText).joined(separator: " ")
  }
}
