internal import BriefingModel

/// What an edition prints that rests on no article: labels, counts, statements about itself.
///
/// The data say of each sentence what it rests on; a written sentence is fixed text if its words are
/// among those of a sentence that rests on the edition itself, or if it is a short label.
struct FixedText: Sendable {
  private let texts: Set<FoldedText>

  /// Fixed sentences of the shipped templates, as their words.
  private static let shipped = Set(Lexicon.named("fixed-text").phrases)

  init(edition: WrittenEdition) {
    texts = Set(
      edition.data.sentences.filter { $0.citations.isEmpty && $0.basis != .cited }
        .map { FoldedText($0.text) }
        + edition.data.claims.items.flatMap(\.claims).map { FoldedText($0.heading) })
  }

  /// Whether a sentence needs no citation.
  func contains(_ sentence: WrittenSentence) -> Bool {
    if sentence.words.count <= 6 || Self.shipped.contains(Lexicon.words(of: sentence.text)) {
      return true
    }
    let text = FoldedText(sentence.text)
    return texts.contains(text) || texts.contains { $0.holds(text) || text.holds($0) }
  }
}
