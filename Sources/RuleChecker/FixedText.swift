internal import BriefingModel

/// What an edition prints that rests on no article: labels, counts, statements about itself.
///
/// The data say of each sentence what it rests on; a written sentence is fixed text if its words are
/// among those of a sentence that rests on the edition itself, or if it is a short label.
struct FixedText: Sendable {
  private let texts: Set<String>

  init(edition: WrittenEdition) {
    texts = Set(
      edition.data.allSentences.filter { $0.citations.isEmpty && $0.basis != .cited }
        .map { TextFolding.quotation($0.text) })
  }

  /// Whether a sentence needs no citation.
  func contains(_ sentence: WrittenSentence) -> Bool {
    let text = TextFolding.quotation(sentence.text)
    if sentence.words.count <= 6 { return true }
    return texts.contains { $0.contains(text) || text.contains($0) }
  }
}
