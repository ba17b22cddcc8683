internal import BriefingModel

/// R10: Every number and every name in a cited sentence stands in a cited sentence of the article.
///
/// Why: It is the test that catches an invented figure and an actor that nobody named.
/// A breach: twelve killed, where the article has seven; Benin, where the article has Togo.
/// To mend it: take numbers and names from the cited sentence, or record how they were derived.
struct Rule10Containment: HouseRule {
  let number = "R10"
  let summary =
    "Every number and every name in a cited sentence stands in a cited sentence of the article."
  let level = RuleLevel.must
  let remedy = "take numbers and names from the cited sentence or record the derivation"

  func breaches(in edition: WrittenEdition) -> [Breach] {
    let parts: [EditionSection] = [.bottomLine, .claims, .disagreements, .timeline]
    let names = NameContainment(edition: edition)
    return edition.sentences(of: parts).filter { !$0.citations.isEmpty }.flatMap { sentence in
      let numbers = foreignNumbers(in: sentence, of: edition).map { "the number \($0)" }
      let words = names.foreignNames(in: sentence, of: edition).map { "the name '\($0)'" }
      return (numbers + words).map {
        breach(
          "\($0) stands in no cited sentence", at: sentence.line, of: edition,
          sentence: sentence.text)
      }
    }
  }

  private func foreignNumbers(in sentence: WrittenSentence, of edition: WrittenEdition) -> [String]
  {
    let printed = TextFolding.numbers(in: Self.withoutLabels(sentence.text))
    guard !printed.isEmpty else { return [] }
    let cited = Set(TextFolding.numbers(in: edition.citedText(of: sentence)))
    let open = printed.filter { !cited.contains($0) }
    // The data are searched only for what the cited sentences leave open.
    guard !open.isEmpty else { return [] }
    let derived = derivedNumbers(sentence, in: edition)
    return open.filter { !derived.contains($0) }
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
