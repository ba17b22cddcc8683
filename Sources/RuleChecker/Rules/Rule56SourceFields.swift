internal import BriefingModel

/// R56: Each source is printed with all that a reader needs to find and check it.
///
/// Why: A source that cannot be found cannot be checked.
/// A breach: a source without the digest of its file.
/// To mend it: print every field, or that it is not given.
struct Rule56SourceFields: HouseRule {
  let number = "R56"
  let summary = "Each source is printed with all that a reader needs to find and check it."
  let level = RuleLevel.must
  let remedy = "print every field, or that it is not given"

  func breaches(in edition: WrittenEdition) -> [Breach] {
    guard let section = edition.section(.sources) else { return [] }
    let printed = PhraseIndex(section.sentences.map(\.text).joined(separator: " "))
    return edition.data.sources.items.flatMap { source -> [Breach] in
      let fields = [
        ("label", source.label), ("title", source.title ?? ""), ("publisher", source.outlet ?? ""),
        ("author", source.author ?? ""), ("date", source.published ?? ""),
        ("file name", source.path), ("SHA-256", source.sha256),
        ("reliability", "Reliability \(source.reliability)"), ("descriptor", source.descriptor),
      ]
      let absent = fields.filter { !printed.holds($0.1) }.map(\.0)
      let isHashed = source.sha256.count == 64 && source.sha256.allSatisfy(\.isHexDigit)
      return (isHashed ? absent : absent + ["SHA-256 of 64 digits"]).map {
        breach("\(source.label) is printed without its \($0)", at: section.line, of: edition)
      }
    }
  }
}
