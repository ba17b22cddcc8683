/// Folding for comparisons of quoted words: quotation marks and spaces, and case of nothing else.
enum TextFolding {
  /// A text with curly marks made straight and runs of white space made one space.
  static func quotation(_ text: String) -> String {
    var folded = ""
    for scalar in text.unicodeScalars {
      switch scalar {
      case "“", "”", "„", "«", "»": folded.append("\"")
      case "‘", "’": folded.append("'")
      case _ where scalar.properties.isWhitespace:
        if folded.last != " " { folded.append(" ") }
      default: folded.unicodeScalars.append(scalar)
      }
    }
    return folded.trimmingSpaces
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
    String(drop { $0 == " " }.reversed().drop { $0 == " " }.reversed())
  }
}
