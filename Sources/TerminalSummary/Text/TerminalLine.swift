/// Text made fit for a terminal: no control reaches it, and lines keep to their columns.
public enum TerminalLine {
  /// Text on one line: white space as single spaces, control and direction characters as U+FFFD.
  public static func clean(_ text: String) -> String {
    if isClean(text.utf8) { return text }
    var result: [UInt8] = []
    result.reserveCapacity(text.utf8.count)
    var isSpacePending = false
    for scalar in text.unicodeScalars {
      if isSpace(scalar) {
        isSpacePending = !result.isEmpty
        continue
      }
      if isSpacePending { result.append(UInt8(ascii: " ")) }
      isSpacePending = false
      if isUnfit(scalar) {
        result.append(contentsOf: "\u{FFFD}".utf8)
      } else if scalar.isASCII {
        result.append(UInt8(truncatingIfNeeded: scalar.value))
      } else {
        result.append(contentsOf: UTF8.encode(scalar) ?? UTF8.encodedReplacementCharacter)
      }
    }
    return String(decoding: result, as: UTF8.self)
  }

  /// Text with its spaces and line ends as they stand; control and direction characters as U+FFFD.
  public static func disarmed(_ text: String) -> String {
    guard text.unicodeScalars.contains(where: { isUnfit($0) && $0 != "\n" }) else { return text }
    return String(
      String.UnicodeScalarView(
        text.unicodeScalars.lazy.map { isUnfit($0) && $0 != "\n" ? "\u{FFFD}" : $0 }))
  }

  /// Whether text is plain and has single spaces between its words alone.
  static func isClean(_ bytes: some Sequence<UInt8>) -> Bool {
    bytes.withContiguousStorageIfAvailable { isClean($0) } ?? isClean(Array(bytes))
  }

  private static func isClean(_ bytes: UnsafeBufferPointer<UInt8>) -> Bool {
    var last = UInt8(ascii: " ")
    for byte in bytes {
      guard byte >= 0x20, byte < 0x7F, byte != UInt8(ascii: " ") || byte != last else {
        return false
      }
      last = byte
    }
    return bytes.isEmpty || last != UInt8(ascii: " ")
  }

  /// Whether a scalar is white space at which a line may be broken (Unicode's White_Space less the
  /// no-break space).
  private static func isSpace(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0x09...0x0D, 0x20, 0x85, 0x1680, 0x2000...0x200A, 0x2028, 0x2029, 0x202F, 0x205F, 0x3000:
      true
    default: false
    }
  }

  /// Whether a scalar could move the cursor, colour what follows, or turn its direction.
  static func isUnfit(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0..<0x20, 0x7F..<0xA0, 0x202A...0x202E, 0x2066...0x2069, 0x2028, 0x2029, 0xE0000...0xE007F:
      true
    default: false
    }
  }

  /// The text, cut to some columns and closed by an ellipsis where it takes more.
  public static func cut(_ text: String, to columns: Int) -> String {
    if DisplayWidth.columns(text) <= columns { return text }
    var result = ""
    var used = 0
    for character in text {
      let next = DisplayWidth.columns(of: character)
      if used + next > columns - 1 { break }
      result.append(character)
      used += next
    }
    while result.last == " " { result.removeLast() }
    return columns > 0 ? result + "…" : ""
  }

  /// The text cut to some columns and filled up with spaces to them.
  static func column(_ text: String, _ columns: Int) -> String {
    let text = cut(text, to: columns)
    return text + String(repeating: " ", count: max(0, columns - DisplayWidth.columns(text)))
  }

  /// The words of a text on lines of some columns; a word that is longer is broken.
  static func wrap(_ text: String, columns: Int) -> [String] {
    var lines: [String] = []
    var text = text
    text.withUTF8 { text in
      wrap(text, columns: columns) { word, place in
        if place == .newLine { lines.append("") }
        if place == .behindSpace { lines[lines.count - 1] += " " }
        lines[lines.count - 1] += String(decoding: word, as: UTF8.self)
      }
    }
    return lines
  }

  /// Where a word stands: first on its line, or behind the word before, with a space or, where that
  /// took no column, without.
  enum WordPlace {
    case newLine, behindSpace, behind
  }

  /// Gives the words of a text, each with its place on lines of some columns.
  static func wrap(
    _ text: UnsafeBufferPointer<UInt8>, columns: Int,
    _ body: (_ word: UnsafeBufferPointer<UInt8>, _ place: WordPlace) -> Void
  ) {
    var line = LineFill(columns: columns)
    forEachWord(of: text) { word in
      let width = width(of: word)
      if width <= columns { return body(word, line.place(width)) }
      for piece in pieces(of: Substring(decoding: word, as: UTF8.self), columns: columns) {
        var piece = String(piece)
        let place = line.place(DisplayWidth.columns(piece))
        piece.withUTF8 { body($0, place) }
      }
    }
  }

  /// How far a line is filled.
  private struct LineFill {
    let columns: Int
    private var used = 0
    private var isOpen = false

    init(columns: Int) { self.columns = columns }

    /// Takes a word of a width in, on this line or a new one.
    mutating func place(_ width: Int) -> WordPlace {
      if used > 0 && used + 1 + width > columns {
        used = 0
        isOpen = false
      }
      let place: WordPlace = isOpen ? used > 0 ? .behindSpace : .behind : .newLine
      isOpen = true
      used += used > 0 ? 1 + width : width
      return place
    }
  }

  private static func width(of word: UnsafeBufferPointer<UInt8>) -> Int {
    DisplayWidth.isPlain(word)
      ? word.count : DisplayWidth.columns(String(decoding: word, as: UTF8.self))
  }

  /// Gives the words of a text, which spaces part.
  private static func forEachWord(
    of text: UnsafeBufferPointer<UInt8>, _ body: (UnsafeBufferPointer<UInt8>) -> Void
  ) {
    var start = 0
    for end in 0...text.count where end == text.count || text[end] == UInt8(ascii: " ") {
      if end > start { body(UnsafeBufferPointer(rebasing: text[start..<end])) }
      start = end + 1
    }
  }

  private static func pieces(of word: Substring, columns: Int) -> [Substring] {
    var pieces: [Substring] = []
    var start = word.startIndex
    var used = 0
    for place in word.indices {
      let next = DisplayWidth.columns(of: word[place])
      if used + next > columns && start < place {
        pieces.append(word[start..<place])
        start = place
        used = 0
      }
      used += next
    }
    return start < word.endIndex ? pieces + [word[start...]] : pieces
  }
}
