internal import Glibc

/// Finds the attributes of HTML: enough to follow the links of pages that this program made.
enum AttributeScanner {
  /// Gives every attribute with a quoted value in order: its name, its value as it stands, and where
  /// the value begins. Text between tags is passed over.
  static func visit(
    _ html: [UInt8],
    _ body: (_ name: UnsafeRawBufferPointer, _ value: UnsafeRawBufferPointer, _ place: Int) -> Void
  ) {
    html.withUnsafeBytes { bytes in
      var index = next(UInt8(ascii: "<"), in: bytes, from: 0)
      while index < bytes.count {
        index = visitTag(in: bytes, from: index + 1, body)
        index = next(UInt8(ascii: "<"), in: bytes, from: index)
      }
    }
  }

  /// Goes through a tag and gives the place behind it.
  private static func visitTag(
    in bytes: UnsafeRawBufferPointer, from start: Int,
    _ body: (UnsafeRawBufferPointer, UnsafeRawBufferPointer, Int) -> Void
  ) -> Int {
    var index = start
    var nameStart = start
    while index < bytes.count {
      switch bytes[index] {
      case UInt8(ascii: ">"): return index
      case UInt8(ascii: " "), UInt8(ascii: "\n"): nameStart = index + 1
      case UInt8(ascii: "="):
        guard index + 1 < bytes.count,
          bytes[index + 1] == UInt8(ascii: "\"") || bytes[index + 1] == UInt8(ascii: "'")
        else { break }
        let end = next(bytes[index + 1], in: bytes, from: index + 2)
        body(
          UnsafeRawBufferPointer(rebasing: bytes[nameStart..<index]),
          UnsafeRawBufferPointer(rebasing: bytes[index + 2..<end]), index + 2)
        index = end
      default: break
      }
      index += 1
    }
    return index
  }

  /// Where a byte stands next; the end if it does not.
  private static func next(_ byte: UInt8, in bytes: UnsafeRawBufferPointer, from start: Int) -> Int
  {
    guard start < bytes.count, let base = bytes.baseAddress,
      let found = memchr(base + start, Int32(byte), bytes.count - start)
    else { return bytes.count }
    return UnsafeRawPointer(found) - base
  }

  /// A value with the character references of ours resolved.
  static func text(_ bytes: some Collection<UInt8>) -> String {
    let text = String(decoding: bytes, as: UTF8.self)
    guard bytes.contains(UInt8(ascii: "&")) else { return text }
    return text.replacing("&quot;", with: "\"")
      .replacing("&#x27;", with: "'").replacing("&lt;", with: "<").replacing("&gt;", with: ">")
      .replacing("&amp;", with: "&")
  }
}
