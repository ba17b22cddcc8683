/// R7: A day with no new article still gives an edition that says so.
///
/// Why: Silence and a broken run look the same to a reader.
/// A breach: an edition of no articles whose bottom line speaks of threats.
/// To mend it: say that nothing new was read.
struct Rule07EmptyDay: HouseRule {
  let number = "R7"
  let summary = "A day with no new article still gives an edition that says so."
  let level = RuleLevel.must
  let remedy = "say in the bottom line that nothing new was read"

  func breaches(in edition: WrittenEdition) -> [Breach] {
    guard edition.data.header.articles == 0, let section = edition.section(.bottomLine) else {
      return []
    }
    let words = Set(section.sentences.flatMap { Lexicon.words(of: $0.text) })
    guard words.isDisjoint(with: ["no", "nothing", "none"]) else { return [] }
    return [breach("nothing says that no article was read", at: section.line, of: edition)]
  }
}
