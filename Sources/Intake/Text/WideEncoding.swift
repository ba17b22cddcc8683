/// UTF-16 and UTF-32 in either byte order.
struct WideEncoding {
  /// Bytes of one unit: 2 or 4.
  let unit: Int
  /// Whether the low byte comes first.
  let isLittleEndian: Bool
  /// Bytes of the byte order mark to skip.
  let markLength: Int

  /// The name of the encoding.
  var name: String { "UTF-\(unit * 8)\(isLittleEndian ? "LE" : "BE")" }

  /// The form that the bytes have, by their mark or by where their zero bytes lie.
  static func detect(_ bytes: [UInt8]) -> WideEncoding? {
    if bytes.starts(with: [0xFF, 0xFE, 0, 0]) {
      return WideEncoding(unit: 4, isLittleEndian: true, markLength: 4)
    }
    if bytes.starts(with: [0, 0, 0xFE, 0xFF]) {
      return WideEncoding(unit: 4, isLittleEndian: false, markLength: 4)
    }
    if bytes.starts(with: [0xFF, 0xFE]) {
      return WideEncoding(unit: 2, isLittleEndian: true, markLength: 2)
    }
    if bytes.starts(with: [0xFE, 0xFF]) {
      return WideEncoding(unit: 2, isLittleEndian: false, markLength: 2)
    }
    return unmarked(bytes)
  }

  /// Western text has a zero in nearly every unit, always at the same place.
  private static func unmarked(_ bytes: [UInt8]) -> WideEncoding? {
    let head = bytes.prefix(4096)
    guard head.count >= 8, head.contains(0) else { return nil }
    var zeros = [0, 0, 0, 0]
    for (index, byte) in head.enumerated() where byte == 0 { zeros[index & 3] += 1 }
    let quarter = head.count / 4
    let many = zeros.map { $0 * 10 > quarter * 7 }
    let few = zeros.map { $0 * 10 < quarter }
    if few[0], many[1], many[2], many[3] {
      return WideEncoding(unit: 4, isLittleEndian: true, markLength: 0)
    }
    if many[0], many[1], many[2], few[3] {
      return WideEncoding(unit: 4, isLittleEndian: false, markLength: 0)
    }
    if few[0], many[1], few[2], many[3] {
      return WideEncoding(unit: 2, isLittleEndian: true, markLength: 0)
    }
    if many[0], few[1], many[2], few[3] {
      return WideEncoding(unit: 2, isLittleEndian: false, markLength: 0)
    }
    return nil
  }

  /// The text as UTF-8, and the number of faults that became U+FFFD.
  func decode(_ bytes: [UInt8]) -> (bytes: [UInt8], faults: Int) {
    var scalars = String.UnicodeScalarView()
    var faults = 0
    var position = markLength
    while position + unit <= bytes.count {
      var value = unitValue(bytes, at: position)
      position += unit
      if unit == 2, (0xD800..<0xDC00).contains(value), position + 2 <= bytes.count {
        let low = unitValue(bytes, at: position)
        if (0xDC00..<0xE000).contains(low) {
          value = 0x10000 + ((value - 0xD800) << 10) + (low - 0xDC00)
          position += 2
        }
      }
      if let scalar = Unicode.Scalar(value) {
        scalars.append(scalar)
      } else {
        scalars.append("\u{FFFD}")
        faults += 1
      }
    }
    if position < bytes.count { faults += 1 }
    return (Array(String(scalars).utf8), faults)
  }

  private func unitValue(_ bytes: [UInt8], at position: Int) -> UInt32 {
    var value: UInt32 = 0
    for index in 0..<unit {
      let byte = bytes[position + (isLittleEndian ? unit - 1 - index : index)]
      value = value << 8 | UInt32(byte)
    }
    return value
  }
}
