/// Text made fit for a terminal: no control reaches it, and lines keep to their columns.
enum TerminalLine {
  /// Text on one line: white space as single spaces, control and direction characters as U+FFFD.
  static func clean(_ text: String) -> String {
    var result = ""
    var isSpacePending = false
    for scalar in text.unicodeScalars {
      if scalar.properties.isWhitespace && scalar.value != 0xA0 {
        isSpacePending = !result.isEmpty
        continue
      }
      if isSpacePending { result += " " }
      isSpacePending = false
      result.unicodeScalars.append(isUnfit(scalar) ? "\u{FFFD}" : scalar)
    }
    return result
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
  static func cut(_ text: String, to columns: Int) -> String {
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
    var line = ""
    var used = 0
    for word in text.split(separator: " ") {
      for piece in pieces(of: word, columns: columns) {
        let width = DisplayWidth.columns(piece)
        if used > 0 && used + 1 + width > columns {
          lines.append(line)
          line = ""
          used = 0
        }
        line += used > 0 ? " " + piece : piece
        used += used > 0 ? 1 + width : width
      }
    }
    return line.isEmpty ? lines : lines + [line]
  }

  private static func pieces(of word: Substring, columns: Int) -> [String] {
    if DisplayWidth.columns(word) <= columns { return [String(word)] }
    var pieces: [String] = []
    var piece = ""
    var used = 0
    for character in word {
      let next = DisplayWidth.columns(of: character)
      if used + next > columns && !piece.isEmpty {
        pieces.append(piece)
        piece = ""
        used = 0
      }
      piece.append(character)
      used += next
    }
    return piece.isEmpty ? pieces : pieces + [piece]
  }
}
