/// The heading that opens a Markdown text.
enum MarkdownHeading {
  /// The first-level heading at a line: `# Title`, or a line underlined with `=`.
  static func title(at index: Int, of lines: [TextLine]) -> (title: String, lines: [Int])? {
    let line = lines[index].text
    if line.hasPrefix("# ") {
      var title = line.dropFirst(2).trimmed
      while title.hasSuffix("#") { title = title.dropLast().trimmed }
      return title.isEmpty ? nil : (title, [index])
    }
    guard index + 1 < lines.count, lines[index + 1].range.count >= 3,
      lines[index + 1].text.utf8.allSatisfy({ $0 == UInt8(ascii: "=") })
    else { return nil }
    return (line, [index, index + 1])
  }
}
