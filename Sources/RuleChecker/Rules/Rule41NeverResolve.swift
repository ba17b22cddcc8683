/// R41: A disagreement is never resolved in our own voice.
///
/// Why: Choosing a side is not ours.
/// A breach: \"the figure turned out to be nine\".
/// To mend it: list the accounts.
struct Rule41NeverResolve: HouseRule {
  let number = "R41"
  let summary = "A disagreement is never resolved in our own voice."
  let level = RuleLevel.must
  let remedy = "list the accounts and choose none"

  func breaches(in edition: WrittenEdition) -> [Breach] {
    let words = Lexicon.named("resolved")
    return (edition.section(.disagreements)?.sentences ?? []).compactMap { sentence in
      let text = sentence.outsideQuotations.lowercased()
      guard words.first(in: text) != nil, !text.contains("unresolved"), sentence.citations.isEmpty
      else { return nil }
      return breach(
        "a disagreement is resolved", at: sentence.line, of: edition, sentence: sentence.text)
    }
  }
}
