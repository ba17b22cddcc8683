/// Finds attributes in HTML: enough to follow the links of pages that this program made.
enum AttributeScanner {
  /// Every attribute with a quoted value, with its line; character references of ours resolved.
  static func values(in html: [UInt8]) -> [(name: String, value: String, line: Int)] {
    var result: [(name: String, value: String, line: Int)] = []
    var line = 1
    var index = 0
    var isInTag = false
    while index < html.count {
      let byte = html[index]
      if byte == UInt8(ascii: "\n") { line += 1 }
      if byte == UInt8(ascii: "<") { isInTag = true }
      if byte == UInt8(ascii: ">") { isInTag = false }
      guard isInTag, byte == UInt8(ascii: "="), index + 1 < html.count,
        html[index + 1] == UInt8(ascii: "\"") || html[index + 1] == UInt8(ascii: "'")
      else {
        index += 1
        continue
      }
      let start = index + 2
      let end = html[start...].firstIndex(of: html[index + 1]) ?? html.count
      result.append((name(before: index, in: html), text(html[start..<end]), line))
      line += html[start..<end].count { $0 == UInt8(ascii: "\n") }
      index = end + 1
    }
    return result
  }

  private static func name(before index: Int, in html: [UInt8]) -> String {
    var start = index
    while start > 0, html[start - 1] > 0x20, html[start - 1] != UInt8(ascii: "<") { start -= 1 }
    return String(decoding: html[start..<index], as: UTF8.self)
  }

  private static func text(_ bytes: ArraySlice<UInt8>) -> String {
    let text = String(decoding: bytes, as: UTF8.self)
    guard bytes.contains(UInt8(ascii: "&")) else { return text }
    return text.replacing("&quot;", with: "\"")
      .replacing("&#x27;", with: "'").replacing("&lt;", with: "<").replacing("&gt;", with: ">")
      .replacing("&amp;", with: "&")
  }
}
