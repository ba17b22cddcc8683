internal import BriefingModel

extension WrittenEdition {
  /// The derivations that the data record for the sentence of these words; for a line of the
  /// timeline also how its date was read (R43).
  func derivations(for sentence: WrittenSentence) -> [Derivation] {
    let text = FoldedText(sentence.text)
    return recorded.filter { text.holds($0.words) || $0.words.holds(text) }.flatMap(\.derivations)
  }

  /// Every sentence of the data that has derivations, folded once, with those of date readings.
  static func recorded(in data: Edition) -> [RecordedSentence] {
    let readings = data.timeline.items.compactMap { entry in
      entry.basis.map { basis in
        let reading = Derivation(
          value: [entry.reading, entry.date ?? ""].joined(separator: " "), from: basis,
          rule: "date reading")
        return RecordedSentence(words: FoldedText(entry.sentence.text), derivations: [reading])
      }
    }
    return data.sentences.filter { !$0.derivations.isEmpty }.map {
      RecordedSentence(words: FoldedText($0.text), derivations: $0.derivations)
    } + readings
  }
}

/// A sentence of the data with what was derived for it.
struct RecordedSentence: Sendable {
  let words: FoldedText
  let derivations: [Derivation]
}
