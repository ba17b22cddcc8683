internal import ReferenceData

/// Reads the characters of UTF-8 bytes one by one; bytes that are not UTF-8 are characters too.
struct CharacterReader {
  let bytes: [UInt8]
  private let ascii = CharacterKind.ascii

  init(_ bytes: [UInt8]) { self.bytes = bytes }

  /// The character at a byte offset; a space of no length past the end.
  @inline(__always)
  func at(_ index: Int) -> ClassifiedCharacter {
    guard index < bytes.count else { return ClassifiedCharacter(kind: .space, length: 0) }
    let byte = bytes[index]
    if byte < 0x80 { return ClassifiedCharacter(kind: ascii[Int(byte)], length: 1) }
    return beyondASCII(index)
  }

  /// The kind of the character at a byte offset.
  @inline(__always)
  func kind(_ index: Int) -> CharacterKind { at(index).kind }

  private func beyondASCII(_ index: Int) -> ClassifiedCharacter {
    guard let (scalar, length) = scalar(at: index) else {
      return ClassifiedCharacter(kind: .invalid, length: 1)
    }
    return ClassifiedCharacter(kind: CharacterKind.of(scalar), length: length)
  }

  /// Decodes one character of two to four bytes; nil where the bytes are not UTF-8.
  private func scalar(at index: Int) -> (Unicode.Scalar, Int)? {
    let first = bytes[index]
    let length = first >= 0xF0 ? 4 : first >= 0xE0 ? 3 : 2
    guard first >= 0xC2, first <= 0xF4, index + length <= bytes.count else { return nil }
    var value = UInt32(first) & (length == 2 ? 0x1F : length == 3 ? 0x0F : 0x07)
    for offset in 1..<length {
      let byte = bytes[index + offset]
      guard byte & 0xC0 == 0x80 else { return nil }
      value = value << 6 | UInt32(byte & 0x3F)
    }
    let least: UInt32 = length == 2 ? 0x80 : length == 3 ? 0x800 : 0x10000
    guard value >= least, let scalar = Unicode.Scalar(value) else { return nil }
    return (scalar, length)
  }

  /// The kind of the character that ends before a byte offset; a space at the start.
  func kindBefore(_ index: Int) -> CharacterKind {
    guard index > 0 else { return .space }
    var start = index - 1
    while start > 0, index - start < 4, bytes[start] & 0xC0 == 0x80 { start -= 1 }
    return kind(start)
  }

  /// The hash of a byte range, equal to `WordHash.of` over it.
  func hash(_ range: Range<Int>) -> UInt64 {
    var hash: UInt64 = 0xcbf2_9ce4_8422_2325
    for index in range {
      let byte = bytes[index]
      if byte >= 0x80 { return WordHash.of(bytes[range]) }
      let folded = byte &- 0x41 < 26 ? byte | 0x20 : byte
      hash = (hash ^ UInt64(folded)) &* 0x100_0000_01b3
    }
    return hash
  }
}
