internal import Glibc

/// Finds the attributes of HTML: enough to follow the links of pages that this program made.
enum AttributeScanner {
  /// Gives every attribute with a quoted value in order: its name, its value as it stands, and where
  /// the value begins. Text between tags is passed over.
  static func visit(
    _ html: [UInt8],
    _ body: (_ name: UnsafeRawBufferPointer, _ value: UnsafeRawBufferPointer, _ place: Int) -> Void
  ) {
    html.withUnsafeBytes { visit($0, body) }
  }

  /// Does the same for bytes that lie elsewhere.
  static func visit(
    _ html: UnsafeRawBufferPointer,
    _ body: (_ name: UnsafeRawBufferPointer, _ value: UnsafeRawBufferPointer, _ place: Int) -> Void
  ) {
    var index = next(UInt8(ascii: "<"), in: html, from: 0)
    while index < html.count {
      index = visitTag(in: html, from: index + 1, body)
      index = next(UInt8(ascii: "<"), in: html, from: index)
    }
  }

  /// Goes through a tag and gives the place behind it.
  private static func visitTag(
    in bytes: UnsafeRawBufferPointer, from start: Int,
    _ body: (UnsafeRawBufferPointer, UnsafeRawBufferPointer, Int) -> Void
  ) -> Int {
    var index = start
    var name = start
    while index < bytes.count {
      switch bytes[index] {
      case UInt8(ascii: ">"): return index
      case UInt8(ascii: " "), UInt8(ascii: "\n"): name = index + 1
      case UInt8(ascii: "="):
        guard index + 1 < bytes.count,
          bytes[index + 1] == UInt8(ascii: "\"") || bytes[index + 1] == UInt8(ascii: "'")
        else { break }
        let end = next(bytes[index + 1], in: bytes, from: index + 2)
        body(
          UnsafeRawBufferPointer(rebasing: bytes[name..<index]),
          UnsafeRawBufferPointer(rebasing: bytes[index + 2..<end]), index + 2)
        index = end
      default: break
      }
      index += 1
    }
    return index
  }

  /// Whether an attribute of a name leads somewhere.
  static func isLink(_ name: UnsafeRawBufferPointer) -> Bool {
    name.count == 4 && name.elementsEqual("href".utf8)
      || name.count == 3 && name.elementsEqual("src".utf8)
  }

  /// Whether an attribute of a name can be led to.
  static func isAnchor(_ name: UnsafeRawBufferPointer) -> Bool {
    name.count == 2 && name.elementsEqual("id".utf8)
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
