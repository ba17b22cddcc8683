internal import BriefingModel
internal import MarkdownTree

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
    let entries = Self.entries(of: section)
    // Only what an entry lacks is looked for in the whole part, which is long.
    lazy var whole = TextFolding.loose(section.sentences.map(\.text).joined(separator: " "))
    func isPrinted(_ words: String, of source: SourceEntry) -> Bool {
      let wanted = TextFolding.loose(words)
      return entries[source.label.lowercased()]?.holds(wanted) ?? false || whole.holds(wanted)
    }
    var found: [Breach] = []
    for source in edition.data.sources.items {
      let fields = [
        ("label", source.label), ("title", source.title ?? ""), ("publisher", source.outlet ?? ""),
        ("author", source.author ?? ""), ("date", source.published ?? ""),
        ("file name", source.path), ("SHA-256", source.sha256),
        ("reliability", "Reliability \(source.reliability)"), ("descriptor", source.descriptor),
      ]
      let absent = fields.filter { !isPrinted($0.1, of: source) }.map(\.0)
      let isHashed = source.sha256.count == 64 && source.sha256.allSatisfy(\.isHexDigit)
      found += (isHashed ? absent : absent + ["SHA-256 of 64 digits"]).map {
        breach("\(source.label) is printed without its \($0)", at: section.line, of: edition)
      }
    }
    return found
  }

  /// The words of each item of the part's lists, by the first of them, which is the label.
  private static func entries(of section: Section) -> [String: String] {
    var entries: [String: String] = [:]
    for block in section.blocks {
      guard case .list(let list) = block.content else { continue }
      for item in list.items {
        let words = TextFolding.loose(item.blocks.plainText)
        entries[String(words.prefix { $0 != " " })] = words
      }
    }
    return entries
  }
}
