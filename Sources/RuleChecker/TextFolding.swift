/// Folding for comparisons of quoted words: quotation marks and spaces, and case of nothing else.
enum TextFolding {
  /// A text with curly marks made straight and runs of white space made one space.
  static func quotation(_ text: String) -> String {
    var folded = String.UnicodeScalarView()
    // A space at the start is one too many from the beginning.
    var endsInSpace = true
    for scalar in text.unicodeScalars {
      if scalar.isASCII ? isSpace(scalar) : scalar.properties.isWhitespace {
        if !endsInSpace { folded.append(" ") }
        endsInSpace = true
        continue
      }
      endsInSpace = false
      switch scalar {
      case "“", "”", "„", "«", "»": folded.append("\"")
      case "‘", "’": folded.append("'")
      default: folded.append(scalar)
      }
    }
    if endsInSpace, !folded.isEmpty { folded.removeLast() }
    return String(folded)
  }

  private static func isSpace(_ scalar: Unicode.Scalar) -> Bool {
    scalar == " " || (0x09...0x0D).contains(scalar.value)
  }

  /// A text as its words in lower case with one space between: for finding a printed sentence.
  static func loose(_ text: String) -> String {
    Lexicon.words(of: text).joined(separator: " ")
  }

  /// The numbers in a text, as digits with separators dropped.
  static func numbers(in text: String) -> [String] {
    var found: [String] = []
    var digits = ""
    var pendingSeparator = false
    for character in text {
      if character.isASCII, character.isNumber {
        digits.append(character)
        pendingSeparator = false
      } else if character == ",", !digits.isEmpty, !pendingSeparator {
        pendingSeparator = true
      } else {
        if !digits.isEmpty { found.append(digits) }
        digits = ""
        pendingSeparator = false
      }
    }
    if !digits.isEmpty { found.append(digits) }
    return found
  }
}

extension String {
  /// The text without spaces at both ends.
  var trimmingSpaces: String {
    var text = self[...]
    while text.first == " " { text.removeFirst() }
    while text.last == " " { text.removeLast() }
    return String(text)
  }
}
