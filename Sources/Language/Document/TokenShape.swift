/// Facts about a token's form that later steps ask for often.
public struct TokenShape: OptionSet, Hashable, Sendable {
  /// The bits.
  public let rawValue: UInt16

  /// Makes a set from its bits.
  public init(rawValue: UInt16) { self.rawValue = rawValue }

  /// White space (or a paragraph break) follows.
  public static let spaceAfter = TokenShape(rawValue: 1)
  /// The first letter is a capital.
  public static let initialCapital = TokenShape(rawValue: 2)
  /// All letters are capitals and there are two or more.
  public static let allCapitals = TokenShape(rawValue: 4)
  /// It holds a digit.
  public static let hasDigit = TokenShape(rawValue: 8)
  /// It holds a letter.
  public static let hasLetter = TokenShape(rawValue: 16)
  /// It holds a hyphen between letters.
  public static let hasHyphen = TokenShape(rawValue: 32)
  /// It opens a quotation.
  public static let opensQuote = TokenShape(rawValue: 64)
  /// It closes a quotation.
  public static let closesQuote = TokenShape(rawValue: 128)
  /// It lies inside a quotation (the marks themselves do not).
  public static let quoted = TokenShape(rawValue: 256)
  /// A paragraph begins with it.
  public static let startsParagraph = TokenShape(rawValue: 512)
}
