/// Folding for comparisons of quoted words: quotation marks and spaces, and case of nothing else.
enum TextFolding {
  /// A text with curly marks made straight and runs of white space made one space.
  static func quotation(_ text: String) -> String {
    String(decoding: quotationBytes(text), as: UTF8.self)
  }

  /// The same as UTF-8.
  static func quotationBytes(_ text: String) -> [UInt8] {
    var folded: [UInt8] = []
    folded.reserveCapacity(text.utf8.count)
    // A space at the start is one too many from the beginning.
    var endsInSpace = true
    for scalar in text.unicodeScalars {
      if scalar.isASCII ? isSpace(scalar) : scalar.properties.isWhitespace {
        if !endsInSpace { folded.append(0x20) }
        endsInSpace = true
        continue
      }
      endsInSpace = false
      switch scalar {
      case _ where scalar.isASCII: folded.append(UInt8(truncatingIfNeeded: scalar.value))
      case "“", "”", "„", "«", "»": folded.append(0x22)
      case "‘", "’": folded.append(0x27)
      default: folded.append(contentsOf: UTF8.encode(scalar) ?? .init())
      }
    }
    if endsInSpace, !folded.isEmpty { folded.removeLast() }
    return folded
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
