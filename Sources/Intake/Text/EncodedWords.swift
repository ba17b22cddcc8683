/// Decodes `=?utf-8?B?…?=` in the headers of mail (RFC 2047).
enum EncodedWords {
  /// The text with every encoded word decoded; one that is faulty stays as it is.
  static func decoded(_ text: String) -> String {
    guard text.contains("=?") else { return text }
    var result = ""
    var rest = text[...]
    var followsWord = false
    while let start = rest.firstRange(of: "=?") {
      let between = rest[..<start.lowerBound]
      guard let (word, end) = word(in: rest[start.lowerBound...]) else {
        result += rest[..<start.upperBound]
        rest = rest[start.upperBound...]
        followsWord = false
        continue
      }
      // White space between two encoded words belongs to neither.
      if !followsWord || !between.allSatisfy(\.isWhitespace) { result += between }
      result += word
      rest = rest[end...]
      followsWord = true
    }
    return result + rest
  }

  /// The encoded word at the start of a text, and where it ends.
  private static func word(in text: Substring) -> (text: String, end: String.Index)? {
    let parts = text.dropFirst(2).split(
      separator: "?", maxSplits: 3, omittingEmptySubsequences: false)
    guard parts.count == 4, parts[3].first == "=", let bytes = bytes(parts[2], by: parts[1]),
      // A language may stand behind the name of the encoding (RFC 2231).
      let name = parts[0].split(separator: "*").first
    else { return nil }
    let end = text.index(after: parts[3].startIndex)
    if ["utf-8", "utf8"].contains(name.lowercased()) {
      return (String(decoding: bytes, as: UTF8.self), end)
    }
    return LegacyEncoding.decode(bytes, named: String(name)).map {
      (String(decoding: $0.bytes, as: UTF8.self), end)
    }
  }

  private static func bytes(_ text: Substring, by form: Substring) -> [UInt8]? {
    switch form {
    case "B", "b": base64(text)
    case "Q", "q": quoted(text)
    default: nil
    }
  }

  private static let letters = Array(
    "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/".utf8)

  private static func base64(_ text: Substring) -> [UInt8]? {
    var bytes: [UInt8] = []
    var (group, bits) = (0, 0)
    for byte in text.utf8 where byte != UInt8(ascii: "=") {
      guard let value = letters.firstIndex(of: byte) else { return nil }
      group = (group << 6 | value) & 0xFFFF
      bits += 6
      if bits >= 8 {
        bits -= 8
        bytes.append(UInt8(group >> bits & 0xFF))
      }
    }
    return bytes
  }

  private static func quoted(_ text: Substring) -> [UInt8]? {
    var bytes: [UInt8] = []
    var rest = text.utf8[...]
    while let byte = rest.popFirst() {
      switch byte {
      case UInt8(ascii: "_"): bytes.append(0x20)
      case UInt8(ascii: "="):
        guard let value = UInt8(String(decoding: rest.prefix(2), as: UTF8.self), radix: 16) else {
          return nil
        }
        bytes.append(value)
        rest = rest.dropFirst(2)
      default: bytes.append(byte)
      }
    }
    return bytes
  }
}
