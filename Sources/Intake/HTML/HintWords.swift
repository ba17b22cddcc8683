/// The words in classes and ids that tell what an element is for, from `page-hints.tsv`.
///
/// A row of kind `word` matches a whole word (`share-bar`, `shareBar`); one of kind `part` matches
/// anywhere in the name once all but letters is dropped (`article-body__text`); one of kind `name`
/// is the whole name.
struct HintWords {
  private let words: [[UInt8]: PageHints]
  private let names: [[UInt8]: PageHints]
  /// The parts by their first letter, `a` at 0.
  private let parts: [[(text: [UInt8], hint: PageHints)]]
  private var known: [[UInt8]: PageHints] = [:]

  /// The words of the data file.
  static let standard = HintWords(rows: EmbeddedTable.rows(of: "page-hints.tsv"))

  private init(rows: [[String]]) {
    var words: [[UInt8]: PageHints] = [:]
    var names: [[UInt8]: PageHints] = [:]
    var parts = [[(text: [UInt8], hint: PageHints)]](repeating: [], count: 26)
    for row in rows where row.count == 3 {
      let hint = PageHints.named(row[0])
      for word in row[2].split(separator: " ") {
        switch row[1] {
        case "word": words[Array(word.utf8), default: []].formUnion(hint)
        case "name": names[Array(word.utf8), default: []].formUnion(hint)
        default:
          guard let first = word.utf8.first, (0x61...0x7A).contains(first) else { continue }
          parts[Int(first - 0x61)].append((Array(word.utf8), hint))
        }
      }
    }
    self.names = names
    self.words = words
    self.parts = parts
  }

  /// The hints of a class or id attribute. Values come again and again, so they are remembered.
  mutating func hints(of value: ArraySlice<UInt8>) -> PageHints {
    let key = Array(value)
    if let hints = known[key] { return hints }
    var hints: PageHints = []
    for name in value.prefix(600).split(whereSeparator: { $0 <= 0x20 }) {
      hints.formUnion(hintsOfName(name))
    }
    if known.count < 20_000 { known[key] = hints }
    return hints
  }

  /// Classes that carry an article's own topics, as WordPress writes them: they say nothing.
  private static let topical = ["tag-", "category-", "cat-", "author-", "topic-"].map {
    Array($0.utf8)
  }

  private func hintsOfName(_ name: ArraySlice<UInt8>) -> PageHints {
    if Self.topical.contains(where: { name.starts(with: $0) }) { return [] }
    var hints: PageHints = []
    var letters: [UInt8] = []
    var start = 0
    var before: UInt8 = 0
    // In a random name such as `org3ad9` two letters after a digit are no word.
    var follows = false
    for byte in name {
      let isUpper = (0x41...0x5A).contains(byte)
      let isLetter = isUpper || (0x61...0x7A).contains(byte)
      if !isLetter || isUpper && (0x61...0x7A).contains(before) {
        if letters.count > start + (follows ? 2 : 0) {
          hints.formUnion(words[Array(letters[start...])] ?? [])
        }
        start = letters.count
        follows = (0x30...0x39).contains(byte)
      }
      if isLetter { letters.append(byte | 0x20) }
      before = byte
    }
    if letters.count > start + (follows ? 2 : 0) {
      hints.formUnion(words[Array(letters[start...])] ?? [])
    }
    if start > 0 { hints.formUnion(words[letters] ?? []) }
    hints.formUnion(names[letters] ?? [])
    for (index, letter) in letters.enumerated() {
      for part in parts[Int(letter - 0x61)] where letters[index...].starts(with: part.text) {
        hints.formUnion(part.hint)
      }
    }
    return hints
  }
}
