/// R10: Every number in a cited sentence stands in a cited sentence of the article.
///
/// Why: It is the test that catches an invented figure.
/// A breach: twelve killed, where the article has seven.
/// To mend it: take the number from the cited sentence, or record how it was derived.
struct Rule10Containment: HouseRule {
  let number = "R10"
  let summary = "Every number in a cited sentence stands in a cited sentence of the article."
  let level = RuleLevel.must
  let remedy = "take numbers from the cited sentence or record the derivation"

  func breaches(in edition: WrittenEdition) -> [Breach] {
    let parts: [EditionSection] = [.bottomLine, .claims, .disagreements, .timeline]
    return edition.sentences(of: parts).filter { !$0.citations.isEmpty }.flatMap { sentence in
      let cited = Set(TextFolding.numbers(in: edition.citedText(of: sentence)))
      let derived = derivedNumbers(sentence, in: edition)
      return TextFolding.numbers(in: Self.withoutLabels(sentence.text))
        .filter { !cited.contains($0) && !derived.contains($0) }
        .map {
          breach(
            "the number \($0) stands in no cited sentence", at: sentence.line, of: edition,
            sentence: sentence.text)
        }
    }
  }

  /// Numbers of the derivations that the data record for a sentence of the same words.
  private func derivedNumbers(
    _ sentence: WrittenSentence, in edition: WrittenEdition
  ) -> Set<String> {
    let derivations = edition.derivations(for: sentence)
    return Set(derivations.flatMap { TextFolding.numbers(in: $0.value) })
  }

  /// The text without labels of the edition itself such as "D2", "J1" and list numbers.
  private static func withoutLabels(_ text: String) -> String {
    text.split(separator: " ").filter { word in
      guard let first = word.first, "DJGKAC".contains(first) else { return true }
      return word.dropFirst().first?.isNumber != true
    }.joined(separator: " ")
  }
}
