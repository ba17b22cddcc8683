internal import BriefingModel

extension Edition {
  /// Every sentence that the data hold, part by part.
  var allSentences: [CitedSentence] {
    header.statements + bottomLine
      + judgements.items.flatMap {
        [$0.statement] + $0.basis + $0.confidenceReason + $0.changeReason
      }
      + changes.items.map(\.sentence)
      + claims.items.flatMap(\.claims).flatMap { $0.sentences + ($0.interest.map { [$0] } ?? []) }
      + disagreements.items.flatMap { $0.accounts.map(\.sentence) + $0.notes }
      + timeline.items.map(\.sentence) + gaps.items.map(\.sentence)
      + assumptions.items.flatMap { [$0.sentence, $0.consequence] }
      + signposts.items.map(\.sentence)
  }
}

extension WrittenEdition {
  /// The derivations that the data record for the sentence of these words.
  func derivations(for sentence: WrittenSentence) -> [Derivation] {
    let text = TextFolding.quotation(sentence.text)
    return data.allSentences.filter {
      let recorded = TextFolding.quotation($0.text)
      return recorded == text || text.contains(recorded) || recorded.contains(text)
    }
    .flatMap(\.derivations)
  }
}
