/// `Key: value` lines at the top of a file, as in mail and in front matter.
struct HeaderBlock {
  /// The lines that it takes.
  let lines: Range<Int>
  /// What its lines say, by key in lower case.
  private let values: [String: String]

  /// The headline.
  var title: String? { first("title", "headline", "subject") }
  /// The byline.
  var author: String? { first("author", "authors", "byline", "by", "from") }
  /// The publisher.
  var outlet: String? { first("source", "outlet", "publisher", "publication", "site") }
  /// The address.
  var url: String? { first("url", "link", "web", "address", "permalink", "canonical") }
  /// The date.
  var published: PublicationDate? {
    first("published", "date", "publication-date", "publication date", "posted", "pubdate")
      .flatMap(DateReader.read)
  }

  private func first(_ keys: String...) -> String? {
    keys.lazy.compactMap { values[$0] }.first
  }

  private static let known: Set<String> = [
    "title", "headline", "subject", "author", "authors", "byline", "by", "from", "source", "outlet",
    "publisher", "publication", "site", "url", "link", "web", "address", "permalink", "canonical",
    "published", "date", "publication-date", "publication date", "posted", "pubdate", "language",
    "lang", "message-id", "to", "cc", "reply-to", "content-type", "mime-version", "id", "tags",
    "keywords", "section", "category", "categories", "location", "updated", "layout", "draft",
    "content-transfer-encoding", "description", "slug",
  ]

  /// The block at the top; nil where there is none. At least two known keys, then a blank line; keys
  /// with a hyphen, as mail has many, and lines that go on are taken along. In Markdown also any keys
  /// between two lines of three hyphens.
  static func read(_ lines: [TextLine], isMarkdown: Bool) -> HeaderBlock? {
    guard let first = lines.firstIndex(where: { !$0.isBlank }) else { return nil }
    if lines[first].text == "---", isMarkdown || lines.count > first + 2 {
      return frontMatter(lines, from: first)
    }
    var values: [String: String] = [:]
    var (end, found, last) = (first, 0, "")
    while end < lines.count, !lines[end].isBlank {
      // A line that goes on begins with white space, which is not part of its range.
      let isFolded =
        end > first && lines[end].range.lowerBound - lines[end - 1].range.upperBound > 1
      if isFolded, !last.isEmpty {
        values[last]?.append(" " + lines[end].text)
      } else {
        guard let (key, value) = field(lines[end].text), isKey(key) else { return nil }
        if known.contains(key) { found += 1 }
        last = values[key] == nil ? key : ""
        if !last.isEmpty { values[key] = value }
      }
      end += 1
      if end - first > 100 { return nil }
    }
    guard found >= 2, end < lines.count else { return nil }
    return HeaderBlock(lines: first..<end, values: values.mapValues(EncodedWords.decoded))
  }

  private static func isKey(_ key: String) -> Bool {
    known.contains(key) || key == "received"
      || (key.contains("-") && key.utf8.allSatisfy { $0 > 0x20 && $0 < 0x7F })
  }

  private static func frontMatter(_ lines: [TextLine], from first: Int) -> HeaderBlock? {
    guard let close = lines[(first + 1)...].prefix(60).firstIndex(where: { $0.text == "---" })
    else {
      return nil
    }
    var values: [String: String] = [:]
    for line in lines[(first + 1)..<close] {
      guard let (key, value) = field(line.text) else { continue }
      values[key] = value.trimmingMarks
    }
    return values.isEmpty ? nil : HeaderBlock(lines: first..<close + 1, values: values)
  }

  private static func field(_ line: String) -> (key: String, value: String)? {
    // A line of prose may be long, so no more of it is looked at than a key may have.
    guard let colon = line.prefix(31).firstIndex(of: ":") else { return nil }
    let value = line[line.index(after: colon)...].trimmed
    return value.isEmpty ? nil : (line[..<colon].trimmed.lowercased(), value)
  }
}

extension String {
  /// The text without one pair of quotation marks around it.
  fileprivate var trimmingMarks: String {
    guard count >= 2, let first, first == last, first == "\"" || first == "'" else { return self }
    return String(dropFirst().dropLast())
  }
}
