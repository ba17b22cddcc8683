internal import BriefingModel

/// What an edition prints that rests on no article: labels, counts, statements about itself.
///
/// The data say of each sentence what it rests on; a written sentence is fixed text if its words are
/// among those of a sentence that rests on the edition itself, or if it is a short label.
struct FixedText: Sendable {
  private let texts: Set<String>

  /// Fixed sentences of the shipped templates, as their words.
  private static let shipped = Set(Lexicon.named("fixed-text").phrases)

  init(edition: WrittenEdition) {
    texts = Set(
      edition.data.sentences.filter { $0.citations.isEmpty && $0.basis != .cited }
        .map { TextFolding.quotation($0.text) }
        + edition.data.claims.items.flatMap(\.claims).map { TextFolding.quotation($0.heading) })
  }

  /// Whether a sentence needs no citation.
  func contains(_ sentence: WrittenSentence) -> Bool {
    let text = TextFolding.quotation(sentence.text)
    if sentence.words.count <= 6 || Self.shipped.contains(Lexicon.words(of: text)) { return true }
    return texts.contains { $0.contains(text) || text.contains($0) }
  }
}
