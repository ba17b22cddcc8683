/// Line ends as one line feed.
enum LineEnds {
  /// CRLF as LF; a lone CR too, in a text that has no LF at all.
  static func unified(_ bytes: [UInt8]) -> [UInt8] {
    guard bytes.contains(0x0D) else { return bytes }
    guard bytes.contains(0x0A) else { return bytes.map { $0 == 0x0D ? 0x0A : $0 } }
    var result: [UInt8] = []
    result.reserveCapacity(bytes.count)
    for (index, byte) in bytes.enumerated() {
      if byte == 0x0D, index + 1 < bytes.count, bytes[index + 1] == 0x0A { continue }
      result.append(byte)
    }
    return result
  }
}
