/// Folding, counting and looking into words, for the sentences of the edition.
enum Wording {
  private static let guarded = DataTable("guarded-words.tsv").rows.filter { $0.count == 2 }
    .map { FoldedWords($0[0]) }
  /// The first words of these.
  private static let guardedBeginnings = Set(
    DataTable("guarded-words.tsv").rows.filter { $0.count == 2 }
      .map { FoldedWords(String(firstWord($0[0]))) })
  static let listed = Dictionary(
    DataTable("function-words.tsv").rows.filter { $0.count == 2 }.map { ($0[1], Set([$0[0]])) },
    uniquingKeysWith: { $0.union($1) })

  /// One line with single spaces, and straight quotation marks and apostrophes.
  static func cleaned(_ text: String) -> String {
    if isClean(text) { return text }
    var result: [UInt8] = []
    result.reserveCapacity(text.utf8.count)
    var pendingSpace = false
    for scalar in text.unicodeScalars {
      // The properties of a scalar take long to look up.
      if scalar.value <= 32 || scalar.value > 0x7F && scalar.properties.isWhitespace {
        pendingSpace = !result.isEmpty
        continue
      }
      if pendingSpace { result.append(0x20) }
      pendingSpace = false
      switch scalar.value {
      case 0...0x7F: result.append(UInt8(truncatingIfNeeded: scalar.value))
      case 0x201C, 0x201D, 0x201E, 0xAB, 0xBB: result.append(0x22)
      case 0x2018, 0x2019: result.append(0x27)
      default: result.append(contentsOf: UTF8.encode(scalar) ?? .init())
      }
    }
    return String(decoding: result, as: UTF8.self)
  }

  /// Whether a text is ASCII on one line with single spaces inside it.
  private static func isClean(_ text: String) -> Bool {
    var before: UInt8 = 0x20
    for byte in text.utf8 {
      guard (0x20...0x7F).contains(byte), byte != 0x20 || before != 0x20 else { return false }
      before = byte
    }
    return before != 0x20 || text.isEmpty
  }

  /// For comparing: cleaned, lower case.
  static func folded(_ text: String) -> String { cleaned(text).lowercased() }

  static func count(_ text: String) -> Int { text.utf8.split(separator: 0x20).count }

  /// What stands between spaces.
  static func words(_ text: String) -> [Substring] {
    text.utf8.split(separator: 0x20).map { Substring($0) }
  }

  /// The runs of a text outside and inside double quotation marks, in turn, outside first.
  static func quotedParts(_ text: String) -> [Substring] {
    text.utf8.split(separator: 0x22, omittingEmptySubsequences: false).map { Substring($0) }
  }

  /// Where one text first stands in another.
  static func place(of part: String, in text: String) -> Range<String.Index>? {
    guard let bytes = ByteText.place(of: part, in: text) else { return nil }
    let start = text.utf8.index(text.startIndex, offsetBy: bytes.lowerBound)
    return start..<text.utf8.index(start, offsetBy: bytes.count)
  }

  /// A text with another in the place of a part, wherever that stands.
  static func replacing(_ part: String, in text: String, with other: String) -> String {
    // Most texts hold nothing to replace, and that shows at once by bytes.
    ByteText.place(of: part, in: text) == nil ? text : text.replacing(part, with: other)
  }

  /// How many words stand in double quotation marks.
  static func quotedWords(_ text: String) -> Int {
    quotedParts(text).enumerated().filter { $0.offset % 2 == 1 }
      .reduce(0) { $0 + countQuoted($1.element) }
  }

  /// The words of a quotation, counted so that nobody counts more: "U.S." is two.
  static func countQuoted(_ text: some StringProtocol) -> Int {
    text.split { !($0.isLetter || $0.isNumber || "'’-".contains($0)) }.count
  }

  /// The longest quotation in it, in words.
  static func longestQuotation(_ text: String) -> Int {
    quotedParts(text).enumerated().filter { $0.offset % 2 == 1 }
      .map { countQuoted($0.element) }.max() ?? 0
  }

  /// Whether a word stands outside quotation marks that the edition's own voice may not hold.
  static func isGuarded(_ text: String) -> Bool {
    // A text that has none of the first words anywhere needs no closer look.
    let all = FoldedWords(text)
    guard guardedBeginnings.contains(where: { all.holds($0) }) else { return false }
    let bare = text.split(separator: " ").filter { $0.filter(\.isLetter) != "US" }
    let outside = quotedParts(folded(bare.joined(separator: " "))).enumerated().filter {
      $0.offset % 2 == 0
    }
    .map { String($0.element) }.joined(separator: " ")
    let words = FoldedWords(outside)
    return guarded.contains { words.holds($0) }
  }

  /// Whether a phrase stands in a text as whole words, marks and case apart.
  static func holds(_ text: String, _ phrase: String) -> Bool {
    FoldedWords(text).holds(FoldedWords(phrase))
  }

  /// Words with single spaces between, marks dropped; apostrophes and hyphens within words stay.
  private static func spaced(_ text: String) -> String {
    text.split { !($0.isLetter || $0.isNumber || $0 == "'" || $0 == "-") }.joined(separator: " ")
  }

  static func isKind(_ kind: String, _ word: some StringProtocol) -> Bool {
    guard let words = listed[kind] else { return false }
    let small = word.lowercased()
    // Only a text with general punctuation in it can hold a curly apostrophe.
    guard small.utf8.contains(0xE2) else { return words.contains(small) }
    return words.contains(small.replacing("\u{2019}", with: "'"))
  }

  /// Whether some word denies or negates ("not", "denied", "didn't").
  static func isNegated(_ text: String) -> Bool {
    spaced(folded(text)).split(separator: " ").contains {
      isKind("negation", $0) || $0.hasSuffix("n't")
    }
  }

  static func firstWord(_ text: String) -> Substring {
    Substring(text.utf8.prefix { $0 != 0x20 && $0 != 0x2C })
  }

  /// Whether some word is a finite form, which makes the run a clause.
  static func hasFiniteVerb(_ text: String) -> Bool {
    text.split { !($0.isLetter || $0 == "'" || $0 == "\u{2019}") }.contains {
      isKind("finite", $0) && $0 != $0.uppercased()
    }
  }

  /// Whether a sentence begins with its subject, not with a verb or in the middle of something.
  static func hasSubject(_ text: String) -> Bool {
    let word = firstWord(text)
    guard let first = word.first else { return false }
    return (first.isUppercase || first.isNumber || first == "\"") && hasFiniteOrPast(text)
      && !isKind("finite", word)
  }

  /// Whether it can follow "that": it has a verb, or is too long to say that it has none.
  static func hasPredicate(_ text: String) -> Bool { count(text) > 8 || hasFiniteOrPast(text) }

  /// A finite form, or a word in "-ed" or "-s" after the first, which most verbs of news have.
  private static func hasFiniteOrPast(_ text: String) -> Bool {
    hasFiniteVerb(text)
      || text.split(separator: " ").dropFirst().contains {
        $0.hasSuffix("ed") || $0.hasSuffix("es") || isKind("past", $0)
      }
  }

  /// Without the marks at its end.
  static func withoutFinalMarks(_ text: String) -> String {
    var result = Substring(text)
    while let last = result.last, ".,;:!? ".contains(last) { result = result.dropLast() }
    if result.last == "\"" {
      var inner = result.dropLast()
      while let last = inner.last, ".,;: ".contains(last) { inner = inner.dropLast() }
      return inner + "\""
    }
    return String(result)
  }
}
