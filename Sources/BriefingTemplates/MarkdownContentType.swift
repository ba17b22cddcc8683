internal import Mustache

/// Escapes values for Markdown: nothing that an article says can start a block, a link or mark-up,
/// and CommonMark gives the text back letter for letter.
///
/// Marks are escaped only where they could mean something, so that the file stays good to read:
/// a value stands within one line, and may stand at its beginning.
struct MarkdownContentType: MustacheContentType {
  static let name = "MARKDOWN"

  func escapeText(_ text: String) -> String { Self.escaped(text) }

  /// The text with backslashes before every mark that CommonMark could read as mark-up.
  static func escaped(_ text: String) -> String {
    let bytes = Array(oneLine(text).utf8)
    var result: [UInt8] = []
    result.reserveCapacity(bytes.count + 8)
    let leading = leadingEscape(bytes)
    for index in bytes.indices {
      if index == leading || isMarkup(bytes, index) { result.append(UInt8(ascii: "\\")) }
      result.append(bytes[index])
    }
    return String(decoding: result, as: UTF8.self)
  }

  /// Line ends and tabs become spaces, NUL the replacement character; spaces at the ends go.
  private static func oneLine(_ text: String) -> String {
    // Most texts are that already.
    let bytes = text.utf8
    if bytes.first != 0x20, bytes.last != 0x20, !bytes.contains(where: { $0 < 0x20 }) {
      return text
    }
    var scalars = String.UnicodeScalarView()
    for scalar in text.unicodeScalars {
      switch scalar.value {
      case 0x0A, 0x0D, 0x09, 0x0B, 0x0C: scalars.append(" ")
      case 0: scalars.append("\u{FFFD}")
      default: scalars.append(scalar)
      }
    }
    var view = Substring(String(scalars))
    while view.first == " " { view = view.dropFirst() }
    while view.last == " " { view = view.dropLast() }
    return String(view)
  }

  private static func isMarkup(_ bytes: [UInt8], _ index: Int) -> Bool {
    switch bytes[index] {
    case UInt8(ascii: "\\"), UInt8(ascii: "`"), UInt8(ascii: "*"), UInt8(ascii: "["),
      UInt8(ascii: "]"), UInt8(ascii: "<"):
      return true
    case UInt8(ascii: "_"):
      return !(isWord(bytes, index - 1) && isWord(bytes, index + 1))
    case UInt8(ascii: "&"):
      return isWord(bytes, index + 1)
        || (bytes.indices.contains(index + 1) && bytes[index + 1] == UInt8(ascii: "#"))
    case UInt8(ascii: "!"):
      return index == bytes.count - 1
    default: return false
    }
  }

  /// The mark at the beginning that could start a block there: a heading, a list, a quotation, a
  /// fence, an underline, or the full stop after a number.
  private static func leadingEscape(_ bytes: [UInt8]) -> Int? {
    guard let first = bytes.first else { return nil }
    if "#+-=>~".utf8.contains(first) { return 0 }
    let digits = bytes.prefix { (0x30...0x39).contains($0) }.count
    guard (1...9).contains(digits), bytes.indices.contains(digits) else { return nil }
    return ".)".utf8.contains(bytes[digits]) ? digits : nil
  }

  private static func isWord(_ bytes: [UInt8], _ index: Int) -> Bool {
    guard bytes.indices.contains(index) else { return false }
    let byte = bytes[index] | 0x20
    return (0x61...0x7A).contains(byte) || (0x30...0x39).contains(bytes[index])
  }
}
