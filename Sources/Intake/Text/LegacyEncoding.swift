internal import Glibc

/// Encodings other than Unicode and Windows-1252, through the C library's converter.
enum LegacyEncoding {
  private static let windows1252: Set<String> = [
    "iso-8859-1", "iso8859-1", "iso_8859-1", "latin1", "latin-1", "l1", "windows-1252", "cp1252",
    "us-ascii", "ascii", "x-cp1252",
  ]

  /// Decodes to UTF-8, each fault as U+FFFD; nil where nobody knows the name.
  static func decode(_ bytes: [UInt8], named name: String) -> (bytes: [UInt8], faults: Int)? {
    let key = name.lowercased().trimmed
    if windows1252.contains(key) { return (Windows1252.decode(bytes), 0) }
    guard key.utf8.count < 40, key.utf8.allSatisfy(isNameByte) else { return nil }
    let aliases = ["shift_jis": "CP932", "gb2312": "GB18030", "gbk": "GB18030", "x-sjis": "CP932"]
    let converter = iconv_open("UTF-8", aliases[key] ?? key.uppercased())
    guard converter != iconv_t(bitPattern: -1) else { return nil }
    defer { iconv_close(converter) }
    return convert(bytes, with: converter)
  }

  private static func isNameByte(_ byte: UInt8) -> Bool {
    Unicode.Scalar(byte).properties.isAlphabetic || (0x30...0x39).contains(byte)
      || [0x2D, 0x5F, 0x3A, 0x2E].contains(byte)
  }

  private static func convert(
    _ bytes: [UInt8], with converter: iconv_t?
  ) -> (bytes: [UInt8], faults: Int) {
    var input = bytes.map { CChar(bitPattern: $0) }
    var output = [CChar](repeating: 0, count: bytes.count * 4 + 16)
    var faults = 0
    let written = input.withUnsafeMutableBufferPointer { source in
      output.withUnsafeMutableBufferPointer { target in
        var from = source.baseAddress
        var left = source.count
        var into = target.baseAddress
        var room = target.count
        while left > 0, room >= 16 {
          guard iconv(converter, &from, &left, &into, &room) == failure, left > 0 else { break }
          // One faulty byte: skip it and leave the replacement character.
          faults += 1
          from = from?.advanced(by: 1)
          left -= 1
          for byte in "\u{FFFD}".utf8 {
            into?.pointee = CChar(bitPattern: byte)
            into = into?.advanced(by: 1)
            room -= 1
          }
        }
        return target.count - room
      }
    }
    return (output.prefix(written).map { UInt8(bitPattern: $0) }, faults)
  }

  private static let failure = size_t.max
}
