/// Splits names into the tokens that the language core makes of them.
///
/// As in the Universal Dependencies treebanks of English: spaces part words; hyphens, slashes,
/// brackets and commas are tokens of their own; a possessive `'s` or `'` at the end of a word is
/// one too. Full stops stay with their word ("U.S.", "St.").
enum NameTokens {
  /// The hashes of a name's tokens. A curly apostrophe counts as a straight one.
  static func hashes(_ text: String) -> [UInt64] { split(straight(text)) }

  /// The token sequences under which a name is to be found.
  ///
  /// Beside the name as it stands: without its hyphens ("al Qaeda"), with hyphenated words whole
  /// (where the tokeniser leaves them so), without apostrophes ("Peoples"), and for an
  /// abbreviation with full stops ("P.L.O.").
  static func variants(_ text: String) -> [[UInt64]] {
    let bytes = straight(text)
    var result = [split(bytes)]
    if bytes.contains(hyphen) {
      result.append(split(bytes.map { $0 == hyphen ? space : $0 }))
      result.append(bytes.split(separator: space).map { WordHash.of($0) })
    }
    if bytes.contains(apostrophe) { result.append(split(bytes.filter { $0 != apostrophe })) }
    if (2...4).contains(bytes.count), bytes.allSatisfy({ $0 >= 0x41 && $0 <= 0x5A }) {
      result.append([WordHash.of(bytes.flatMap { [$0, UInt8(ascii: ".")] })])
    }
    return result
  }

  private static let space = UInt8(ascii: " ")
  private static let hyphen = UInt8(ascii: "-")
  private static let apostrophe = UInt8(ascii: "'")

  /// The hashes of the tokens of some bytes whose apostrophes are straight.
  private static func split(_ bytes: [UInt8]) -> [UInt64] {
    var hashes: [UInt64] = []
    hashes.reserveCapacity(4)
    var start = 0
    for (index, byte) in bytes.enumerated() {
      switch byte {
      case space:
        appendWord(start, index, of: bytes, to: &hashes)
        start = index + 1
      case hyphen, UInt8(ascii: "/"), UInt8(ascii: "("), UInt8(ascii: ")"), UInt8(ascii: ","),
        UInt8(ascii: "&"):
        appendWord(start, index, of: bytes, to: &hashes)
        hashes.append(hash(index, index + 1, of: bytes))
        start = index + 1
      default:
        break
      }
    }
    appendWord(start, bytes.count, of: bytes, to: &hashes)
    return hashes
  }

  private static func appendWord(
    _ start: Int, _ end: Int, of bytes: [UInt8], to hashes: inout [UInt64]
  ) {
    guard end > start else { return }
    var cut = end
    if end - start > 2, bytes[end - 1] == UInt8(ascii: "s"), bytes[end - 2] == apostrophe {
      cut = end - 2
    } else if end - start > 1, bytes[end - 1] == apostrophe {
      cut = end - 1
    }
    hashes.append(hash(start, cut, of: bytes))
    if cut < end { hashes.append(hash(cut, end, of: bytes)) }
  }

  /// `WordHash.of` for bytes without curly apostrophes; a test holds the two together.
  private static func hash(_ start: Int, _ end: Int, of bytes: [UInt8]) -> UInt64 {
    var hash: UInt64 = 0xcbf2_9ce4_8422_2325
    for index in start..<end {
      let byte = bytes[index]
      let folded = byte >= 0x41 && byte <= 0x5A ? byte | 0x20 : byte
      hash = (hash ^ UInt64(folded)) &* 0x100_0000_01b3
    }
    return hash
  }

  private static func straight(_ text: String) -> [UInt8] {
    let bytes = Array(text.utf8)
    guard bytes.contains(0xE2) else { return bytes }
    var result: [UInt8] = []
    var index = 0
    while index < bytes.count {
      if bytes[index...].starts(with: [0xE2, 0x80, 0x99]) {
        result.append(apostrophe)
        index += 3
      } else {
        result.append(bytes[index])
        index += 1
      }
    }
    return result
  }
}
