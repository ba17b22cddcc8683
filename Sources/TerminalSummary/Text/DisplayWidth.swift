/// How many columns text takes on a terminal.
enum DisplayWidth {
  /// The columns of a text that bears no control characters.
  static func columns(_ text: some StringProtocol) -> Int {
    // Nearly all text is plain: its bytes are its columns.
    isPlain(text.utf8) ? text.utf8.count : text.reduce(0) { $0 + columns(of: $1) }
  }

  /// Whether UTF-8 is printable ASCII alone.
  static func isPlain(_ bytes: some Sequence<UInt8>) -> Bool {
    bytes.withContiguousStorageIfAvailable { $0.allSatisfy { $0 >= 0x20 && $0 < 0x7F } }
      ?? bytes.allSatisfy { $0 >= 0x20 && $0 < 0x7F }
  }

  /// The columns of one character: those of its scalars together, two for a picture.
  static func columns(of character: Character) -> Int {
    if let ascii = character.asciiValue { return ascii < 0x20 || ascii == 0x7F ? 0 : 1 }
    var total = 0
    for scalar in character.unicodeScalars {
      if scalar == emojiPresentation || scalar.properties.isEmojiPresentation { return 2 }
      total += columns(of: scalar)
    }
    return total
  }

  private static let emojiPresentation: Unicode.Scalar = "\u{FE0F}"

  private static func columns(of scalar: Unicode.Scalar) -> Int {
    switch scalar.properties.generalCategory {
    case .nonspacingMark, .enclosingMark, .control: return 0
    case .format: return scalar == "\u{AD}" ? 1 : 0
    default: break
    }
    if (0x1160...0x11FF).contains(scalar.value) { return 0 }
    return isWide(scalar.value) ? 2 : 1
  }

  private static func isWide(_ value: UInt32) -> Bool {
    guard value >= 0x1100 else { return false }
    return wide.contains { $0.contains(value) }
  }

  /// Scalars that East Asian typography sets wide (classes W and F of Unicode Standard Annex 11,
  /// version 15, neighbouring ranges joined), emoji apart.
  private static let wide: [ClosedRange<UInt32>] = [
    0x1100...0x115F, 0x2329...0x232A, 0x2E80...0x303E, 0x3041...0x4DBF, 0x4E00...0xA4CF,
    0xA960...0xA97C, 0xAC00...0xD7A3, 0xF900...0xFAFF, 0xFE10...0xFE19, 0xFE30...0xFE6B,
    0xFF01...0xFF60, 0xFFE0...0xFFE6, 0x16FE0...0x18D08, 0x1AFF0...0x1B2FB, 0x1F200...0x1F265,
    0x20000...0x2FFFD, 0x30000...0x3FFFD,
  ]
}
