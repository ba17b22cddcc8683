/// Turns byte offsets of a text into offsets in Unicode scalars.
struct ScalarOffsets: Sendable {
  /// The number of scalars before each 64th byte.
  private let counts: [Int32]
  private let bytes: [UInt8]

  init(_ bytes: [UInt8]) {
    self.bytes = bytes
    var counts: [Int32] = []
    counts.reserveCapacity(bytes.count / 64 + 1)
    var count: Int32 = 0
    for (index, byte) in bytes.enumerated() {
      if index % 64 == 0 { counts.append(count) }
      if byte & 0xC0 != 0x80 { count += 1 }
    }
    if bytes.count % 64 == 0 { counts.append(count) }
    self.counts = counts
  }

  /// The number of scalars before a byte.
  func scalar(_ byte: Int) -> Int {
    let byte = max(0, min(byte, bytes.count))
    let block = min(byte / 64, counts.count - 1)
    guard block >= 0 else { return 0 }
    var count = Int(counts[block])
    for index in (block * 64)..<byte where bytes[index] & 0xC0 != 0x80 { count += 1 }
    return count
  }
}
