/// A tag of a page, as the rules read it: name, attributes, the text up to the next tag.
///
/// It reads what our pages are made of, not all of HTML: comments and the insides of scripts and
/// styles are passed over.
struct PageTag: Hashable, Sendable {
  /// The name in lower case, with a slash before it for an end tag.
  let name: String
  let attributes: [String: String]
  /// The line it stands on, from 1.
  let line: Int
  /// The characters that follow it, up to the next tag.
  var text: String

  /// The tags of a page in order.
  static func tags(in page: String) -> [PageTag] {
    var reader = PageTagReader(Array(page.utf8))
    return reader.read()
  }
}

/// Reads tags from bytes; every mark that it turns on is ASCII.
private struct PageTagReader {
  private let bytes: [UInt8]
  private var position = 0
  private var line = 1
  private var tags: [PageTag] = []

  init(_ bytes: [UInt8]) { self.bytes = bytes }

  mutating func read() -> [PageTag] {
    while position < bytes.count {
      let text = take { $0 != UInt8(ascii: "<") }
      if !tags.isEmpty { tags[tags.count - 1].text += text }
      guard position < bytes.count else { break }
      readTag()
    }
    return tags
  }

  private mutating func readTag() {
    let start = line
    if starts("<!--") {
      skip(past: "-->")
      return
    }
    position += 1
    let name = take { !Self.isSpace($0) && $0 != UInt8(ascii: ">") }.lowercased()
    let attributes = readAttributes()
    guard !name.hasPrefix("!") else { return }
    let bare = name.hasSuffix("/") && name.count > 1 ? String(name.dropLast()) : name
    tags.append(PageTag(name: bare, attributes: attributes, line: start, text: ""))
    if bare == "script" || bare == "style" {
      let content = take(upTo: "</" + bare)
      tags[tags.count - 1].text = content
    }
  }

  private mutating func readAttributes() -> [String: String] {
    var attributes: [String: String] = [:]
    while position < bytes.count {
      _ = take { Self.isSpace($0) || $0 == UInt8(ascii: "/") }
      guard position < bytes.count else { break }
      if bytes[position] == UInt8(ascii: ">") {
        position += 1
        break
      }
      let name = take {
        !Self.isSpace($0) && $0 != UInt8(ascii: "=") && $0 != UInt8(ascii: ">")
          && $0 != UInt8(ascii: "/")
      }.lowercased()
      var value = ""
      if position < bytes.count, bytes[position] == UInt8(ascii: "=") {
        position += 1
        value = readValue()
      }
      if attributes[name] == nil { attributes[name] = value }
    }
    return attributes
  }

  private mutating func readValue() -> String {
    guard position < bytes.count else { return "" }
    let mark = bytes[position]
    guard mark == UInt8(ascii: "\"") || mark == UInt8(ascii: "'") else {
      return take { !Self.isSpace($0) && $0 != UInt8(ascii: ">") }
    }
    position += 1
    let value = take { $0 != mark }
    position = min(position + 1, bytes.count)
    return value
  }

  private mutating func take(while wanted: (UInt8) -> Bool) -> String {
    let start = position
    while position < bytes.count, wanted(bytes[position]) {
      if bytes[position] == UInt8(ascii: "\n") { line += 1 }
      position += 1
    }
    return String(decoding: bytes[start..<position], as: UTF8.self)
  }

  private mutating func take(upTo end: String) -> String {
    let start = position
    while position < bytes.count, !starts(end) {
      if bytes[position] == UInt8(ascii: "\n") { line += 1 }
      position += 1
    }
    return String(decoding: bytes[start..<position], as: UTF8.self)
  }

  private mutating func skip(past end: String) {
    _ = take(upTo: end)
    position = min(position + end.utf8.count, bytes.count)
  }

  private func starts(_ text: String) -> Bool { bytes[position...].starts(with: text.utf8) }

  private static func isSpace(_ byte: UInt8) -> Bool { [0x20, 0x09, 0x0A, 0x0D].contains(byte) }
}
