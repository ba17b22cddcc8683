internal import BriefingModel

/// R43: A date without a year stands as written, with its reading.
///
/// Why: The reader must see what the article has and what we made of it.
/// A breach: 5 March 2015, where the article has March 5.
/// To mend it: print the date as written with its reading.
struct Rule43DatesAsWritten: HouseRule {
  let number = "R43"
  let summary = "A date without a year stands as written, with its reading."
  let level = RuleLevel.must
  let remedy = "print the date as written with its reading"

  func breaches(in edition: WrittenEdition) -> [Breach] {
    guard let section = edition.section(.timeline) else { return [] }
    let printed = TextFolding.loose(section.sentences.map(\.text).joined(separator: " "))
    return edition.data.timeline.items.flatMap { entry -> [Breach] in
      guard let written = entry.written, !written.hasYear else { return [] }
      return [written, entry.reading].filter { !printed.holds(TextFolding.loose($0)) }.map {
        breach(
          "'\($0)' is not printed", at: section.line, of: edition, sentence: entry.sentence.text)
      }
    }
  }
}
