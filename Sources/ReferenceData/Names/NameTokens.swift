/// Splits names into the tokens that the language core makes of them.
///
/// As in the Universal Dependencies treebanks of English: spaces part words; hyphens, slashes,
/// brackets and commas are tokens of their own; a possessive `'s` or `'` at the end of a word is
/// one too. Full stops stay with their word ("U.S.", "St.").
enum NameTokens {
  /// The tokens of a name.
  static func split(_ text: some Sequence<UInt8>) -> [[UInt8]] {
    var tokens: [[UInt8]] = []
    var word: [UInt8] = []
    func endWord() {
      guard !word.isEmpty else { return }
      let apostrophe = UInt8(ascii: "'")
      if word.count > 2, word.suffix(2) == [apostrophe, UInt8(ascii: "s")] {
        tokens.append(Array(word.dropLast(2)))
        tokens.append(Array(word.suffix(2)))
      } else if word.count > 1, word.last == apostrophe {
        tokens.append(Array(word.dropLast()))
        tokens.append([apostrophe])
      } else {
        tokens.append(word)
      }
      word = []
    }
    for byte in text {
      switch byte {
      case UInt8(ascii: " "):
        endWord()
      case UInt8(ascii: "-"), UInt8(ascii: "/"), UInt8(ascii: "("), UInt8(ascii: ")"),
        UInt8(ascii: ","), UInt8(ascii: "&"):
        endWord()
        tokens.append([byte])
      default:
        word.append(byte)
      }
    }
    endWord()
    return tokens
  }

  /// The hashes of a name's tokens. A curly apostrophe counts as a straight one.
  static func hashes(_ text: String) -> [UInt64] {
    split(straight(text)).map { WordHash.of($0) }
  }

  private static func straight(_ text: String) -> [UInt8] {
    let bytes = Array(text.utf8)
    guard bytes.contains(0xE2) else { return bytes }
    var result: [UInt8] = []
    var index = 0
    while index < bytes.count {
      if bytes[index...].starts(with: [0xE2, 0x80, 0x99]) {
        result.append(UInt8(ascii: "'"))
        index += 3
      } else {
        result.append(bytes[index])
        index += 1
      }
    }
    return result
  }

  /// The token sequences under which a name is to be found.
  ///
  /// Beside the name as it stands: without its hyphens ("al Qaeda"), with hyphenated words whole
  /// (where the tokeniser leaves them so), without apostrophes ("Peoples"), and for an
  /// abbreviation with full stops ("P.L.O.").
  static func variants(_ text: String) -> [[UInt64]] {
    let bytes = straight(text)
    var result = [split(bytes).map { WordHash.of($0) }]
    if bytes.contains(UInt8(ascii: "-")) {
      let spaced = bytes.map { $0 == UInt8(ascii: "-") ? UInt8(ascii: " ") : $0 }
      result.append(split(spaced).map { WordHash.of($0) })
      result.append(bytes.split(separator: UInt8(ascii: " ")).map { WordHash.of($0) })
    }
    if bytes.contains(UInt8(ascii: "'")) {
      result.append(
        split(bytes.filter { $0 != UInt8(ascii: "'") }).map { WordHash.of($0) })
    }
    if (2...4).contains(bytes.count),
      bytes.allSatisfy({ $0 >= UInt8(ascii: "A") && $0 <= UInt8(ascii: "Z") })
    {
      result.append([WordHash.of(bytes.flatMap { [$0, UInt8(ascii: ".")] })])
    }
    return result
  }
}
