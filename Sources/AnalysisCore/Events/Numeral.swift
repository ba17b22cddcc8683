internal import Language
internal import ReferenceData

/// Reads the number that a token writes, in figures or in words.
enum Numeral {
  private static let words: HashTable<Int> = {
    let units =
      "zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen"
      + " sixteen seventeen eighteen nineteen twenty"
    var result = HashTable<Int>()
    for (value, word) in units.split(separator: " ").enumerated() {
      result.set(WordHash.of(String(word)), to: value)
    }
    let tens = "thirty forty fifty sixty seventy eighty ninety"
    for (place, word) in tens.split(separator: " ").enumerated() {
      result.set(WordHash.of(String(word)), to: (place + 3) * 10)
    }
    return result
  }()
  private static let multipliers = HashTable<Int>([
    (WordHash.of("dozen"), 12), (WordHash.of("hundred"), 100), (WordHash.of("thousand"), 1000),
    (WordHash.of("million"), 1_000_000),
  ])

  /// The value of a number token with the number words that hang on it; nil for none.
  ///
  /// "two hundred" is 200, "1,121" is 1121; a decimal or a year-like "1990s" is no count.
  static func value(of token: Int, in tree: SyntaxTree) -> Int? {
    let sentence = tree.sentence(of: token)
    var first = token
    while first > sentence.lowerBound, isNumberWord(first - 1, tree) { first -= 1 }
    var total = 0
    var current: Int?
    var index = first
    while index < sentence.upperBound {
      if let multiplier = multipliers[tree.form(index)] {
        current = (current ?? 1) * multiplier
        if multiplier >= 1000 {
          total += current ?? 0
          current = 0
        }
      } else if let value = simple(index, tree) {
        current = (current ?? 0) + value
      } else if !(tree.token(index).tag == .punct && tree.document.form(index) == "-"
        && index + 1 < sentence.upperBound && isNumberWord(index + 1, tree))
      {
        break
      }
      index += 1
    }
    guard index > token, let current else { return nil }
    let value = total + current
    return value < 10_000_000 ? value : nil
  }

  /// Whether a token is a number word or a whole number in figures.
  static func isNumberWord(_ token: Int, _ tree: SyntaxTree) -> Bool {
    multipliers[tree.form(token)] != nil || simple(token, tree) != nil
  }

  private static func simple(_ token: Int, _ tree: SyntaxTree) -> Int? {
    if let value = words[tree.form(token)] { return value }
    guard tree.token(token).shape.contains(.hasDigit) else { return nil }
    let text = tree.document.form(token)
    let digits = text.utf8.filter { $0 != UInt8(ascii: ",") }
    guard !digits.isEmpty, digits.count <= 9, digits.allSatisfy({ $0 >= 48 && $0 <= 57 }) else {
      return nil
    }
    return digits.reduce(0) { $0 * 10 + Int($1) - 48 }
  }
}
