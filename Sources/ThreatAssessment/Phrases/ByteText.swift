internal import Glibc

/// A text as UTF-8, for looking often for other texts in it: by bytes that costs little.
struct ByteText: Sendable {
  let bytes: [UInt8]

  init(_ text: String) { bytes = Array(text.utf8) }

  /// Where a text stands, as offsets of bytes from one on; nil where it does not, or is empty.
  func place(of text: String, from start: Int = 0) -> Range<Int>? {
    var text = text
    return bytes.withUnsafeBytes { all in
      text.withUTF8 { Self.place(of: UnsafeRawBufferPointer($0), in: all, from: start) }
    }
  }

  /// The same for a text that is not at hand as bytes.
  static func place(of part: String, in text: String) -> Range<Int>? {
    var (part, text) = (part, text)
    return text.withUTF8 { all in
      part.withUTF8 {
        place(of: UnsafeRawBufferPointer($0), in: UnsafeRawBufferPointer(all), from: 0)
      }
    }
  }

  private static func place(
    of wanted: UnsafeRawBufferPointer, in all: UnsafeRawBufferPointer, from start: Int
  ) -> Range<Int>? {
    let count = wanted.count
    guard count > 0, let base = all.baseAddress, let needle = wanted.baseAddress else { return nil }
    var place = start
    while place + count <= all.count {
      let left = all.count - count - place + 1
      guard let found = memchr(base + place, Int32(wanted[0]), left) else { return nil }
      place = UnsafeRawPointer(found) - base
      if memcmp(found, needle, count) == 0 { return place..<place + count }
      place += 1
    }
    return nil
  }

  /// The text between two offsets of bytes that lie within it, cut to it.
  func text(_ range: Range<Int>) -> String {
    String(decoding: bytes[range.clamped(to: 0..<bytes.count)], as: UTF8.self)
  }
}

extension ByteText: ExpressibleByStringLiteral {
  init(stringLiteral value: String) { self.init(value) }
}
