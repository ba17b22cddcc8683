/// UTF-8 with faults: how much of it is sound, and a reading that keeps what can be kept.
enum StrayBytes {
  /// What the bytes above 0x7F are.
  struct Count {
    /// Sound sequences of two bytes and more.
    var sequences = 0
    /// Bytes that belong to none, a broken sequence counted once.
    var faults = 0
  }

  /// Counts sound sequences and stray bytes.
  static func scan(_ bytes: [UInt8]) -> Count {
    var count = Count()
    var position = 0
    while position < bytes.count {
      let length = soundLength(bytes, at: position)
      if length == 0 { count.faults += 1 } else if length > 1 { count.sequences += 1 }
      position += max(length, 1)
      // The rest of a broken sequence is part of the same fault.
      guard length == 0, bytes[position - 1] >= 0xC2 else { continue }
      while position < bytes.count, bytes[position] & 0xC0 == 0x80 { position += 1 }
    }
    return count
  }

  /// Sound sequences as they are; a lone byte as Windows-1252, a broken sequence as U+FFFD.
  static func mended(_ bytes: [UInt8]) -> [UInt8] {
    var result: [UInt8] = []
    result.reserveCapacity(bytes.count)
    var position = 0
    while position < bytes.count {
      let length = soundLength(bytes, at: position)
      if length > 0 {
        result += bytes[position..<position + length]
        position += length
        continue
      }
      var end = position + 1
      while end < bytes.count, bytes[end] & 0xC0 == 0x80, end - position < 4 { end += 1 }
      let isLone = end == position + 1 && bytes[position] < 0xF5
      let scalar = isLone ? Windows1252.scalar(bytes[position]) : "\u{FFFD}"
      result += String(scalar.value < 0xA0 && scalar.value >= 0x80 ? "\u{FFFD}" : scalar).utf8
      position = end
    }
    return result
  }

  /// The length of the sound sequence that begins here; 0 where there is none.
  static func soundLength(_ bytes: [UInt8], at position: Int) -> Int {
    let lead = bytes[position]
    guard lead >= 0x80 else { return 1 }
    let length = lead >= 0xF0 ? 4 : lead >= 0xE0 ? 3 : 2
    guard (0xC2...0xF4).contains(lead), position + length <= bytes.count else { return 0 }
    for index in 1..<length where bytes[position + index] & 0xC0 != 0x80 { return 0 }
    let second = bytes[position + 1]
    switch lead {
    case 0xE0: return second >= 0xA0 ? 3 : 0
    case 0xED: return second < 0xA0 ? 3 : 0
    case 0xF0: return second >= 0x90 ? 4 : 0
    case 0xF4: return second < 0x90 ? 4 : 0
    default: return length
    }
  }
}
