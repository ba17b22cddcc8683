/// Lines that are furniture wherever they stand, from `furniture.tsv`.
enum FurnitureLines {
  private static let exact: [String: String] = {
    var exact: [String: String] = [:]
    for row in EmbeddedTable.rows(of: "furniture.tsv") where row.count == 3 && row[0] == "exact" {
      exact[row[1]] = row[2]
    }
    return exact
  }()
  private static let prefixes = phrases("prefix")
  private static let parts = phrases("contains")

  private static func phrases(_ kind: String) -> [(phrase: [UInt8], reason: String)] {
    EmbeddedTable.rows(of: "furniture.tsv").filter { $0.count == 3 && $0[0] == kind }
      .map { (Array($0[1].utf8), $0[2]) }
  }

  /// Lines longer than this are prose, whatever they hold.
  private static let longestNotice = 320

  /// Why the line is furniture; nil where it is not. `key` is the line's `LineKey`.
  static func reason(forKey key: String) -> String? {
    let length = key.utf8.count
    guard length > 0, length <= longestNotice else { return nil }
    if let reason = exact[LineKey.bare(key)] { return reason }
    if isNumberedCaption(key) { return "image caption" }
    let units = Array(key.utf8)
    if let match = prefixes.first(where: { units.starts(with: $0.phrase) }) { return match.reason }
    guard length <= 260 else { return nil }
    return parts.first { ByteSearch.contains($0.phrase, in: units) }?.reason
  }

  /// "Figure 3: …", "Abb. 2 …": a picture's word, a number, and little after it.
  private static func isNumberedCaption(_ key: String) -> Bool {
    let words = key.split(separator: " ", maxSplits: 2)
    guard words.count >= 2, key.utf8.count <= 300,
      ["figure", "fig.", "fig", "abbildung", "abb.", "photo", "image"].contains(words[0])
    else { return false }
    let number = words[1].utf8.prefix { (0x30...0x39).contains($0) }
    return !number.isEmpty && words[1].utf8.count - number.count == 1
      && [UInt8(ascii: ":"), UInt8(ascii: ".")].contains(words[1].utf8.last)
  }

  /// Whether the line heads a list of links to other articles.
  static func isLinkListHeading(_ key: String) -> Bool {
    exact[LineKey.bare(key)] == "related links"
  }

  /// Whether the line begins what readers wrote.
  static func isCommentHeading(_ key: String) -> Bool {
    exact[LineKey.bare(key)] == "comment form"
  }
}
