internal import ReferenceData

/// Cuts text into syntactic words after the practice of the UD English treebanks.
///
/// One pass from left to right, each byte looked at a bounded number of times, so that time is linear
/// in any bytes. "don't" gives `do` and `n't`, "self-made" three words, "non-aligned" one.
struct Tokenizer {
  let reader: CharacterReader
  let rules: WordRules
  var tokens: [Token] = []
  /// Line breaks before each token that starts a line: its index and the breaks' number.
  var lineStarts: [LineStart] = []
  /// Whether blank space was met since the last token.
  private var isSpacePending = false
  private var newlines = 0

  /// A token before which lines break.
  struct LineStart {
    var token: Int
    var newlines: Int
  }

  init(bytes: [UInt8], rules: WordRules) {
    reader = CharacterReader(bytes)
    self.rules = rules
    tokens.reserveCapacity(bytes.count / 5 + 8)
  }

  /// Cuts all of the text.
  mutating func run() {
    var index = 0
    while index < reader.bytes.count {
      let character = reader.at(index)
      if character.kind.separates {
        noteSeparator(character.kind, at: index)
        index += character.length
      } else {
        let chunk = Chunk(at: index, in: reader)
        cut(chunk)
        index = chunk.end
      }
    }
    if let last = tokens.indices.last { tokens[last].shape.insert(.spaceAfter) }
  }

  private mutating func noteSeparator(_ kind: CharacterKind, at index: Int) {
    if kind != .invisible, let last = tokens.indices.last {
      tokens[last].shape.insert(.spaceAfter)
    }
    guard kind == .newline else { return }
    let followsReturn = index > 0 && reader.bytes[index - 1] == 0x0D
    if !(reader.bytes[index] == 0x0A && followsReturn) { newlines += 1 }
  }

  /// Cuts a run of characters without space.
  private mutating func cut(_ chunk: Chunk) {
    var index = chunk.start
    if chunk.mayBeAddress, let address = chunk.address(in: reader) {
      while index < address.lowerBound { index = cutOne(at: index, chunk: chunk) }
      // A mark before it may have taken its first letters along ("'n").
      append(max(index, address.lowerBound), address.upperBound)
      index = max(index, address.upperBound)
    }
    while index < chunk.end { index = cutOne(at: index, chunk: chunk) }
  }

  /// Cuts the next token of a chunk (or two, of a contraction); returns where it ends.
  private mutating func cutOne(at index: Int, chunk: Chunk) -> Int {
    let kind = reader.kind(index)
    if kind.isWord || startsFigure(kind, at: index, chunk: chunk) {
      return cutWord(at: index, chunk: chunk)
    }
    let end = markEnd(kind, at: index, chunk: chunk)
    append(index, end)
    if kind == .apostrophe { joinToHost(clitic: index) }
    return end
  }

  /// ".5" at the start of a chunk or after a currency sign.
  private func startsFigure(_ kind: CharacterKind, at index: Int, chunk: Chunk) -> Bool {
    guard kind == .period, reader.kind(index + 1) == .digit else { return false }
    return index == chunk.start || reader.kindBefore(index) == .currency
  }

  private mutating func cutWord(at start: Int, chunk: Chunk) -> Int {
    if isNegation(at: start, chunk: chunk) {
      let end = start + 2 + reader.at(start + 1).length
      append(start, end)
      joinToHost(clitic: start)
      return end
    }
    let scanner = WordScanner(reader: reader, rules: rules, limit: chunk.end)
    let end = scanner.end(from: start)
    if let middle = scanner.unitStart(start..<end) {
      append(start, middle)
      append(middle, end)
    } else if let first = contraction(start..<end) {
      append(start, start + first)
      append(start + first, end)
      tokens[tokens.count - 2].spanWidth = 2
    } else {
      append(start, end)
    }
    return end
  }

  private func contraction(_ range: Range<Int>) -> Int? {
    guard range.count >= 2, range.count <= 9,
      let first = rules.splits[reader.hash(range)], first < range.count,
      !(range.count == 2 && reader.kind(range.lowerBound + 1) == .upper)
    else { return nil }
    return first
  }

  /// "n't" right behind the word that it negates.
  private func isNegation(at index: Int, chunk: Chunk) -> Bool {
    guard index > chunk.start, reader.bytes[index] | 0x20 == UInt8(ascii: "n") else { return false }
    let mark = reader.at(index + 1)
    guard mark.kind == .apostrophe || mark.kind == .backtick else { return false }
    let last = index + 1 + mark.length
    return last < chunk.end && reader.bytes[last] | 0x20 == UInt8(ascii: "t")
      && !reader.kind(last + 1).isWord
  }

  /// Makes a clitic one multiword token with the word that it leans on.
  private mutating func joinToHost(clitic start: Int) {
    let last = tokens.count - 1
    guard last > 0, Int(tokens[last - 1].end) == start,
      tokens[last - 1].shape.contains(.hasLetter) || tokens[last - 1].shape.contains(.hasDigit)
    else { return }
    let isLong = Int(tokens[last].end) - start > reader.at(start).length
    let follows = reader.kindBefore(start).isWord || reader.kindBefore(start) == .period
    guard follows, isLong || endsInS(tokens[last - 1]) else { return }
    var host = last - 1
    if host > 0, tokens[host - 1].spanWidth == 2 { host -= 1 }
    tokens[host].spanWidth = UInt8(clamping: last - host + 1)
  }

  private func endsInS(_ token: Token) -> Bool {
    let last = reader.bytes[Int(token.end) - 1] | 0x20
    return last == UInt8(ascii: "s") || last == UInt8(ascii: "z") || last == UInt8(ascii: "x")
  }

  /// Adds a token and notes the line breaks before it.
  private mutating func append(_ start: Int, _ end: Int) {
    guard end > start else { return }
    if newlines > 0 || tokens.isEmpty {
      lineStarts.append(LineStart(token: tokens.count, newlines: tokens.isEmpty ? 2 : newlines))
      newlines = 0
    }
    let shape = TokenShape(of: start..<end, in: reader)
    tokens.append(
      Token(
        start: Int32(clamping: start), end: Int32(clamping: end),
        formHash: reader.hash(start..<end), shape: shape))
  }
}
