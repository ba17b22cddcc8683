/// Splits a text that may hold a date into numbers, words and signs.
enum DateToken: Hashable {
  /// A number and how many digits it was written with.
  case number(Int, digits: Int)
  /// A run of letters, in lower case.
  case word(String)
  /// Any other character but white space.
  case sign(Unicode.Scalar)

  /// The tokens of the first 400 scalars of a text.
  static func tokens(of text: String) -> [DateToken] {
    var tokens: [DateToken] = []
    var digits: [Int] = []
    var letters = ""
    func flush() {
      if !digits.isEmpty, digits.count <= 14 {
        tokens.append(.number(digits.reduce(0) { $0 * 10 + $1 }, digits: digits.count))
      }
      if !letters.isEmpty { tokens.append(.word(letters.lowercased())) }
      digits = []
      letters = ""
    }
    for scalar in text.unicodeScalars.prefix(400) {
      if (0x30...0x39).contains(scalar.value) {
        if !letters.isEmpty { flush() }
        digits.append(Int(scalar.value) - 0x30)
      } else if scalar.isLetter {
        if !digits.isEmpty { flush() }
        letters.unicodeScalars.append(scalar)
      } else {
        flush()
        if !scalar.isSpace { tokens.append(.sign(scalar)) }
      }
    }
    flush()
    return tokens
  }
}
