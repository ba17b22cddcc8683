internal import BriefingModel

extension WrittenEdition {
  /// The derivations that the data record for the sentence of these words; for a line of the
  /// timeline also how its date was read (R43).
  func derivations(for sentence: WrittenSentence) -> [Derivation] {
    let text = TextFolding.quotation(sentence.text)
    func isMatch(_ recorded: CitedSentence) -> Bool {
      let words = TextFolding.quotation(recorded.text)
      return words == text || text.contains(words) || words.contains(text)
    }
    let readings = data.timeline.items.filter { isMatch($0.sentence) }.compactMap { entry in
      entry.basis.map {
        Derivation(
          value: [entry.reading, entry.date ?? ""].joined(separator: " "), from: $0,
          rule: "date reading")
      }
    }
    return data.sentences.filter(isMatch).flatMap(\.derivations) + readings
  }
}
