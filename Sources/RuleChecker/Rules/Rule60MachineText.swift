/// R60: The header says whether a model wrote any of the text.
///
/// Why: A reader must know who wrote what.
/// A breach: a header that is silent on it.
/// To mend it: print the statement in the header.
struct Rule60MachineText: HouseRule {
  let number = "R60"
  let summary = "The header says whether a model wrote any of the text."
  let level = RuleLevel.must
  let remedy = "print the statement in the header"

  func breaches(in edition: WrittenEdition) -> [Breach] {
    let header = edition.sections.first?.sentences.map(\.text).joined(separator: " ") ?? ""
    guard Lexicon.named("model-statement").first(in: header) == nil else { return [] }
    return [breach("nothing says whether a model wrote any text", at: 1, of: edition)]
  }
}
