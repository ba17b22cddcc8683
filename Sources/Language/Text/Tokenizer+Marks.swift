extension Tokenizer {
  /// Where a token that starts with a mark ends.
  func markEnd(_ kind: CharacterKind, at index: Int, chunk: Chunk) -> Int {
    let first = reader.at(index).length
    if let end = smileyEnd(at: index, chunk: chunk) { return end }
    switch kind {
    case .apostrophe, .backtick, .openSingle:
      return apostropheEnd(at: index, chunk: chunk)
    case .period, .hyphen, .asterisk, .underscore, .ellipsis:
      return runEnd(at: index, chunk: chunk) { $0 == kind }
    case .exclamation, .question:
      return runEnd(at: index, chunk: chunk) { $0 == .exclamation || $0 == .question }
    case .symbol:
      return sameByteEnd(at: index, chunk: chunk)
    case .hash, .at:
      return tagEnd(at: index, chunk: chunk)
    default:
      return index + first
    }
  }

  private func runEnd(at index: Int, chunk: Chunk, while belongs: (CharacterKind) -> Bool) -> Int {
    var end = index
    while end < chunk.end, belongs(reader.kind(end)) { end += reader.at(end).length }
    return end
  }

  private func sameByteEnd(at index: Int, chunk: Chunk) -> Int {
    let byte = reader.bytes[index]
    guard byte < 0x80 else { return index + reader.at(index).length }
    var end = index
    while end < chunk.end, reader.bytes[end] == byte { end += 1 }
    return end
  }

  /// "#topic" and "@name" are one word.
  private func tagEnd(at index: Int, chunk: Chunk) -> Int {
    guard index == chunk.start || !reader.kindBefore(index).isWord,
      reader.kind(index + 1).isLetter
    else { return index + 1 }
    return runEnd(at: index + 1, chunk: chunk) { $0.isWord || $0 == .underscore }
  }

  /// "'s", "'72", "''" or a single mark.
  private func apostropheEnd(at index: Int, chunk: Chunk) -> Int {
    let next = index + reader.at(index).length
    if next < chunk.end, reader.bytes[next] == reader.bytes[index],
      next == index + 1
    {
      return next + 1
    }
    var end = next
    while end < chunk.end, end - next < 6, reader.kind(end).isWord {
      end += reader.at(end).length
    }
    guard end > next, !reader.kind(end).isWord else { return next }
    if index > chunk.start, reader.kindBefore(index).isWord || reader.kindBefore(index) == .period {
      return rules.clitics.contains(reader.hash(next..<end)) ? end : next
    }
    if index == chunk.start, isYear(next..<end) || rules.wholes.contains(reader.hash(index..<end)) {
      return end
    }
    let standsAlone = index == chunk.start && end == chunk.end
    return standsAlone && rules.clitics.contains(reader.hash(next..<end)) ? end : next
  }

  private func isYear(_ range: Range<Int>) -> Bool {
    guard range.count == 2 || range.count == 3 else { return false }
    let digits = range.prefix(2).allSatisfy { reader.kind($0) == .digit }
    return digits && (range.count == 2 || reader.bytes[range.upperBound - 1] == UInt8(ascii: "s"))
  }

  private func smileyEnd(at index: Int, chunk: Chunk) -> Int? {
    guard index == chunk.start else { return nil }
    for length in [3, 2] where index + length <= chunk.end {
      let end = index + length
      guard rules.smileys.contains(reader.hash(index..<end)) else { continue }
      if end == chunk.end || !reader.kind(end).isWord { return end }
    }
    return nil
  }
}
