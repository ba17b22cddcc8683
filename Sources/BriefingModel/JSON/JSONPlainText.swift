/// Bytes that stand in a JSON text as they are: no control characters, quotation marks or backslashes.
enum JSONPlainText {
  /// Where the first other byte from a place on stands, or where all end. Eight are looked at in one
  /// step.
  static func end(in utf8: UnsafeBufferPointer<UInt8>, from start: Int) -> Int {
    let raw = UnsafeRawBufferPointer(utf8)
    var end = start
    while end + 8 <= raw.count,
      isPlain(raw.loadUnaligned(fromByteOffset: end, as: UInt64.self))
    {
      end += 8
    }
    while end < utf8.count, isPlain(utf8[end]) { end += 1 }
    return end
  }

  private static func isPlain(_ byte: UInt8) -> Bool {
    byte >= 0x20 && byte != UInt8(ascii: "\"") && byte != UInt8(ascii: "\\")
  }

  /// Whether eight bytes are plain: to take one from a byte that is zero borrows from its highest bit.
  /// Plain ones behind one that is not may seem not to be so, which only ends the long steps.
  private static func isPlain(_ word: UInt64) -> Bool {
    let ones: UInt64 = 0x0101_0101_0101_0101
    let marks = word ^ (ones &* UInt64(UInt8(ascii: "\"")))
    let slashes = word ^ (ones &* UInt64(UInt8(ascii: "\\")))
    let found =
      (word &- ones &* 0x20) & ~word | (marks &- ones) & ~marks | (slashes &- ones) & ~slashes
    return found & (ones &* 0x80) == 0
  }
}
