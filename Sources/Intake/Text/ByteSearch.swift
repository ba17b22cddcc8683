/// Looks for one run of bytes in another.
enum ByteSearch {
  /// Whether the bytes hold the pattern.
  static func contains(_ pattern: [UInt8], in bytes: [UInt8]) -> Bool {
    count(of: pattern, in: bytes[...], atMost: 1) > 0
  }

  /// How often the bytes hold the pattern, counting no further than told.
  static func count(of pattern: [UInt8], in bytes: ArraySlice<UInt8>, atMost limit: Int) -> Int {
    guard let first = pattern.first, bytes.count >= pattern.count else { return 0 }
    var found = 0
    var position = bytes.startIndex
    let last = bytes.endIndex - pattern.count
    while position <= last, found < limit {
      if bytes[position] == first,
        bytes[position..<position + pattern.count].elementsEqual(pattern)
      {
        found += 1
        position += pattern.count
      } else {
        position += 1
      }
    }
    return found
  }
}
