/// A run of characters without blank space.
struct Chunk {
  let start: Int
  let end: Int
  /// Whether it holds marks that only addresses of the net and of mail hold.
  let mayBeAddress: Bool

  init(at start: Int, in reader: CharacterReader) {
    self.start = start
    var index = start
    var hasAt = false
    var hasScheme = false
    let limit = reader.bytes.count
    while index < limit {
      let character = reader.at(index)
      if character.kind.separates { break }
      if character.kind == .at { hasAt = true }
      if character.kind == .slash, reader.kind(index + 1) == .slash { hasScheme = true }
      index += character.length
    }
    end = index
    mayBeAddress = hasAt || hasScheme || Self.startsWithWeb(start, index, reader)
  }

  private static func startsWithWeb(_ start: Int, _ end: Int, _ reader: CharacterReader) -> Bool {
    var index = start
    while index < end, index < start + 4, !reader.kind(index).isWord {
      index += reader.at(index).length
    }
    let web: [UInt8] = Array("www.".utf8)
    guard index + 4 < end else { return false }
    return (0..<4).allSatisfy { reader.bytes[index + $0] | 0x20 == web[$0] | 0x20 }
  }

  /// The address in it, without the brackets, quotes and stops around.
  func address(in reader: CharacterReader) -> Range<Int>? {
    var first = start
    while first < end, Self.opens(reader.kind(first)) { first += reader.at(first).length }
    var last = end
    while last > first, let width = closingWidth(before: last, reader) { last -= width }
    guard last - first > 4, last - first < 2_000, isAddress(first..<last, reader) else {
      return nil
    }
    return first..<last
  }

  private func isAddress(_ range: Range<Int>, _ reader: CharacterReader) -> Bool {
    guard reader.kind(range.lowerBound).isWord else { return false }
    var seenAt = false
    for index in range {
      let byte = reader.bytes[index]
      if byte == UInt8(ascii: "\"") || byte == UInt8(ascii: "<") { return false }
      if byte == UInt8(ascii: "@") { seenAt = true }
      if byte == UInt8(ascii: "."), seenAt { return true }
      if byte == UInt8(ascii: ":"), index + 2 < range.upperBound,
        reader.bytes[index + 1] == UInt8(ascii: "/"), reader.bytes[index + 2] == UInt8(ascii: "/")
      {
        return true
      }
    }
    return Self.startsWithWeb(range.lowerBound, range.upperBound, reader)
  }

  private static func opens(_ kind: CharacterKind) -> Bool {
    switch kind {
    case .open, .openDouble, .openSingle, .doubleQuote, .apostrophe: true
    default: false
    }
  }

  private func closingWidth(before end: Int, _ reader: CharacterReader) -> Int? {
    switch reader.kindBefore(end) {
    case .period, .comma, .colon, .semicolon, .exclamation, .question, .doubleQuote: return 1
    case .close, .closeDouble, .apostrophe:
      var start = end - 1
      while start > 0, reader.bytes[start] & 0xC0 == 0x80 { start -= 1 }
      return end - start
    default: return nil
    }
  }
}
