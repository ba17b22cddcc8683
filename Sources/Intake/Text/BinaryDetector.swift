/// Tells files that are no text: pictures, archives, programs, office documents.
enum BinaryDetector {
  private static let signatures: [[UInt8]] = [
    Array("%PDF-".utf8), Array("\u{7F}ELF".utf8), Array("GIF8".utf8), [0xFF, 0xD8, 0xFF],
    [0x89, 0x50, 0x4E, 0x47], [0x50, 0x4B, 0x03, 0x04], [0xD0, 0xCF, 0x11, 0xE0],
    [0x37, 0x7A, 0xBC, 0xAF], [0xFD, 0x37, 0x7A, 0x58], [0x28, 0xB5, 0x2F, 0xFD],
    Array("SQLite format 3".utf8), Array("RIFF".utf8), Array("OggS".utf8),
  ]

  /// Whether the first bytes are those of a well-known binary format.
  static func hasKnownSignature(_ bytes: [UInt8]) -> Bool {
    signatures.contains { bytes.starts(with: $0) }
  }

  /// Whether more than one in twenty of the first 8,192 bytes is a control that text never has.
  static func isMostlyControls(_ bytes: [UInt8]) -> Bool {
    let head = bytes.prefix(8192)
    let controls = head.count { $0 < 0x20 && !(0x09...0x0D).contains($0) && $0 != 0x1B }
    return controls * 20 > head.count
  }
}
