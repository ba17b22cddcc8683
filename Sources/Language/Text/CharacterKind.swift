/// What a character is to the tokenizer.
enum CharacterKind: UInt8 {
  case lower, upper, digit, mark
  case space, newline, invisible
  case period, comma, colon, semicolon, exclamation, question, ellipsis
  case apostrophe, doubleQuote, openDouble, closeDouble, openSingle, backtick
  case open, close, hyphen, dash, slash, ampersand, underscore, at, hash, currency, percent
  case asterisk, symbol, invalid

  /// Whether words are made of it.
  var isWord: Bool { rawValue <= CharacterKind.mark.rawValue }
  /// Whether it is a letter.
  var isLetter: Bool { rawValue <= CharacterKind.upper.rawValue }
  /// Whether it separates words: space, line break or an invisible direction mark.
  var separates: Bool {
    rawValue >= CharacterKind.space.rawValue && rawValue <= CharacterKind.invisible.rawValue
  }
}

/// The kind of the character at a place, and how many bytes it takes.
struct ClassifiedCharacter {
  var kind: CharacterKind
  var length: Int
}

extension CharacterKind {
  /// The kinds of the 128 ASCII characters.
  static let ascii: [CharacterKind] = (0..<128).map { ofASCII(UInt8($0)) }

  private static func ofASCII(_ byte: UInt8) -> CharacterKind {
    switch byte {
    case 0x61...0x7A: .lower
    case 0x41...0x5A: .upper
    case 0x30...0x39: .digit
    case 0x0A, 0x0B, 0x0C, 0x0D: .newline
    case 0x00...0x20, 0x7F: .space
    default: punctuation[byte] ?? .symbol
    }
  }

  private static let punctuation: [UInt8: CharacterKind] = [
    UInt8(ascii: "."): .period, UInt8(ascii: ","): .comma, UInt8(ascii: ":"): .colon,
    UInt8(ascii: ";"): .semicolon, UInt8(ascii: "!"): .exclamation, UInt8(ascii: "?"): .question,
    UInt8(ascii: "'"): .apostrophe, UInt8(ascii: "\""): .doubleQuote,
    UInt8(ascii: "`"): .backtick, UInt8(ascii: "("): .open, UInt8(ascii: "["): .open,
    UInt8(ascii: "{"): .open, UInt8(ascii: ")"): .close, UInt8(ascii: "]"): .close,
    UInt8(ascii: "}"): .close, UInt8(ascii: "-"): .hyphen, UInt8(ascii: "/"): .slash,
    UInt8(ascii: "&"): .ampersand, UInt8(ascii: "_"): .underscore, UInt8(ascii: "@"): .at,
    UInt8(ascii: "#"): .hash, UInt8(ascii: "$"): .currency, UInt8(ascii: "%"): .percent,
    UInt8(ascii: "*"): .asterisk,
  ]

  /// The kind of a character outside ASCII.
  static func of(_ scalar: Unicode.Scalar) -> CharacterKind {
    switch scalar.value {
    case 0x2018, 0x201A, 0x2039: return .openSingle
    case 0x2019, 0x02BC, 0x2032, 0x203A: return .apostrophe
    case 0x201C, 0x201E, 0x00AB: return .openDouble
    case 0x201D, 0x00BB, 0x2033: return .closeDouble
    case 0x2026: return .ellipsis
    case 0x2010, 0x2011: return .hyphen
    case 0x2012...0x2015, 0x2212: return .dash
    case 0x0085, 0x2028, 0x2029: return .newline
    case 0x200B, 0x200E, 0x200F, 0x202A...0x202E, 0x2060, 0x2066...0x2069, 0xFEFF:
      return .invisible
    default: return ofCategory(scalar)
    }
  }

  private static func ofCategory(_ scalar: Unicode.Scalar) -> CharacterKind {
    switch scalar.properties.generalCategory {
    case .uppercaseLetter, .titlecaseLetter: .upper
    case .lowercaseLetter, .otherLetter, .modifierLetter: .lower
    case .decimalNumber: .digit
    case .nonspacingMark, .spacingMark, .enclosingMark, .format: .mark
    case .spaceSeparator, .control: .space
    case .lineSeparator, .paragraphSeparator: .newline
    case .currencySymbol: .currency
    case .openPunctuation, .initialPunctuation: .open
    case .closePunctuation, .finalPunctuation: .close
    case .dashPunctuation: .dash
    default: .symbol
    }
  }
}
