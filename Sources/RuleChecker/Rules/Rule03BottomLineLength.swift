/// R3: The bottom line has at most 60 words, citations not counted, and is the first part.
///
/// Why: A reader with one minute reads only this.
/// A breach: a bottom line of 61 words.
/// To mend it: shorten it in the phrases.
struct Rule03BottomLineLength: HouseRule {
  let number = "R3"
  let summary =
    "The bottom line has at most 60 words, citations not counted, and is the first part."
  let level = RuleLevel.must
  let remedy = "shorten the bottom line"

  func breaches(in edition: WrittenEdition) -> [Breach] {
    guard let section = edition.section(.bottomLine) else { return [] }
    var found: [Breach] = []
    let count = section.sentences.reduce(0) { $0 + $1.words.count }
    if count > 60 {
      found.append(breach("the bottom line has \(count) words", at: section.line, of: edition))
    }
    let first = edition.sections.first { !$0.heading.isEmpty }
    if first?.line != section.line {
      found.append(breach("another part stands before it", at: first?.line, of: edition))
    }
    return found
  }
}
