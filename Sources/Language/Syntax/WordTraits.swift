/// What the models ask of a word's form, hashed once.
package struct WordTraits {
  /// The hash of the lower-cased form, with all digits as one.
  package var form: UInt64
  /// The last one to four bytes, lower-cased.
  package var suffix1: UInt64
  package var suffix2: UInt64
  package var suffix3: UInt64
  package var suffix4: UInt64
  /// The first one to three bytes, lower-cased.
  package var prefix1: UInt64
  package var prefix2: UInt64
  package var prefix3: UInt64
  /// Capitals, digits, hyphens and other marks, and the length class.
  package var shape: UInt64

  /// The traits of nothing: before the first and after the last word.
  package static let none = WordTraits(
    form: 1, suffix1: 1, suffix2: 1, suffix3: 1, suffix4: 1, prefix1: 1, prefix2: 1, prefix3: 1,
    shape: 0)

  /// The traits of a word of a document.
  package static func of(_ token: Token, in bytes: [UInt8]) -> WordTraits {
    bytes.withUnsafeBufferPointer { of(token, in: $0) }
  }

  static func of(_ token: Token, in bytes: UnsafeBufferPointer<UInt8>) -> WordTraits {
    let start = max(0, min(Int(token.start), bytes.count))
    let end = max(start, min(Int(token.end), bytes.count))
    var traits = none
    var suffix: UInt64 = 0
    for back in 1...4 where back <= end - start {
      suffix = suffix << 8 | UInt64(folded(bytes[end - back]))
      switch back {
      case 1: traits.suffix1 = suffix
      case 2: traits.suffix2 = suffix
      case 3: traits.suffix3 = suffix
      default: traits.suffix4 = suffix
      }
    }
    traits.prefix1 = prefix(bytes, start, end, 1)
    traits.prefix2 = prefix(bytes, start, end, 2)
    traits.prefix3 = prefix(bytes, start, end, 3)
    let (shape, digits) = self.shape(bytes, start, end)
    traits.shape = shape
    traits.form = digits ? digitless(bytes, start, end) : token.formHash
    return traits
  }

  /// A hash of the form as it stands, by which two words of one form are known.
  static func identity(_ token: Token, in bytes: UnsafeBufferPointer<UInt8>) -> UInt64 {
    let end = max(0, min(Int(token.end), bytes.count))
    var hash: UInt64 = 0xcbf2_9ce4_8422_2325
    var place = max(0, Int(token.start))
    while place < end {
      hash = (hash ^ UInt64(bytes[place])) &* 0x100_0000_01b3
      place &+= 1
    }
    return hash
  }

  private static func folded(_ byte: UInt8) -> UInt8 {
    byte >= 0x41 && byte <= 0x5A ? byte | 0x20 : byte
  }

  private static func prefix(
    _ bytes: UnsafeBufferPointer<UInt8>, _ start: Int, _ end: Int, _ length: Int
  ) -> UInt64 {
    var value: UInt64 = 0
    for place in start..<min(end, start + length) {
      value = value << 8 | UInt64(folded(bytes[place]))
    }
    return value
  }

  /// The hash of the lower-cased form with "0" for every digit.
  private static func digitless(
    _ bytes: UnsafeBufferPointer<UInt8>, _ start: Int, _ end: Int
  ) -> UInt64 {
    var hash: UInt64 = 0xcbf2_9ce4_8422_2325
    for place in start..<end {
      let byte = folded(bytes[place])
      let digit = byte >= 0x30 && byte <= 0x39
      hash = (hash ^ UInt64(digit ? 0x30 : byte)) &* 0x100_0000_01b3
    }
    return hash
  }

  /// Which kinds of character the form holds, and whether it holds a digit.
  private static func shape(
    _ bytes: UnsafeBufferPointer<UInt8>, _ start: Int, _ end: Int
  ) -> (UInt64, Bool) {
    var upper = 0
    var lower = 0
    var digits = 0
    var marks: UInt64 = 0
    for place in start..<end {
      switch bytes[place] {
      case 0x41...0x5A: upper += 1
      case 0x61...0x7A: lower += 1
      case 0x30...0x39: digits += 1
      case 0x2D: marks |= 1
      case 0x2E: marks |= 2
      case 0x80...: marks |= 4
      default: marks |= 8
      }
    }
    let isInitial = end > start && bytes[start] >= 0x41 && bytes[start] <= 0x5A
    var shape = marks
    if upper > 0 { shape |= 16 }
    if upper > 1 { shape |= 32 }
    if lower > 0 { shape |= 64 }
    if digits > 0 { shape |= 128 }
    if isInitial { shape |= 256 }
    if digits == end - start { shape |= 512 }
    return (shape | UInt64(min(end - start, 5)) << 10, digits > 0)
  }
}
