/// Splits names into the tokens that the language core makes of them.
///
/// As in the Universal Dependencies treebanks of English: spaces part words; hyphens, slashes,
/// brackets and commas are tokens of their own; a possessive `'s` or `'` at the end of a word is
/// one too. Full stops stay with their word ("U.S.", "St.").
///
/// Keeps the room that it works in, for there are ten thousand names to split at each start.
struct NameTokens: Sendable {
  private var bytes: [UInt8] = []
  /// The tokens of all variants of the name, one after another.
  private var hashes: [UInt64] = []
  private var ends: [Int] = []

  /// The hashes of a name's tokens. A curly apostrophe counts as a straight one.
  static func hashes(_ text: String) -> [UInt64] {
    var tokens = NameTokens()
    tokens.take(text)
    tokens.split(tokens.bytes)
    return tokens.hashes
  }

  /// The token sequences of the name that was taken in last.
  var variants: some Sequence<ArraySlice<UInt64>> {
    ends.indices.lazy.map { hashes[($0 == 0 ? 0 : ends[$0 - 1])..<ends[$0]] }
  }

  /// Finds the token sequences under which a name is to be found.
  ///
  /// Beside the name as it stands: without its hyphens ("al Qaeda"), with hyphenated words whole
  /// (where the tokeniser leaves them so), without apostrophes ("Peoples"), and for an
  /// abbreviation with full stops ("P.L.O.").
  mutating func read(_ name: String) {
    take(name)
    split(bytes)
    if bytes.contains(Self.hyphen) {
      split(bytes.map { $0 == Self.hyphen ? Self.space : $0 })
      hashes += bytes.split(separator: Self.space).map { WordHash.of($0) }
      ends.append(hashes.count)
    }
    if bytes.contains(Self.apostrophe) { split(bytes.filter { $0 != Self.apostrophe }) }
    if (2...4).contains(bytes.count), bytes.allSatisfy({ $0 >= 0x41 && $0 <= 0x5A }) {
      hashes.append(WordHash.of(bytes.flatMap { [$0, UInt8(ascii: ".")] }))
      ends.append(hashes.count)
    }
  }

  private static let space = UInt8(ascii: " ")
  private static let hyphen = UInt8(ascii: "-")
  private static let apostrophe = UInt8(ascii: "'")

  /// Adds a variant: the tokens of some bytes whose apostrophes are straight.
  private mutating func split(_ bytes: [UInt8]) {
    var start = 0
    for (index, byte) in bytes.enumerated() {
      switch byte {
      case Self.space:
        appendWord(start, index, of: bytes)
        start = index + 1
      case Self.hyphen, UInt8(ascii: "/"), UInt8(ascii: "("), UInt8(ascii: ")"), UInt8(ascii: ","),
        UInt8(ascii: "&"):
        appendWord(start, index, of: bytes)
        hashes.append(Self.hash(index, index + 1, of: bytes))
        start = index + 1
      default:
        break
      }
    }
    appendWord(start, bytes.count, of: bytes)
    ends.append(hashes.count)
  }

  private mutating func appendWord(_ start: Int, _ end: Int, of bytes: [UInt8]) {
    guard end > start else { return }
    var cut = end
    if end - start > 2, bytes[end - 1] == UInt8(ascii: "s"), bytes[end - 2] == Self.apostrophe {
      cut = end - 2
    } else if end - start > 1, bytes[end - 1] == Self.apostrophe {
      cut = end - 1
    }
    hashes.append(Self.hash(start, cut, of: bytes))
    if cut < end { hashes.append(Self.hash(cut, end, of: bytes)) }
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

  /// Takes the bytes of a name over, with straight apostrophes.
  private mutating func take(_ text: String) {
    hashes.removeAll(keepingCapacity: true)
    ends.removeAll(keepingCapacity: true)
    bytes.removeAll(keepingCapacity: true)
    bytes.append(contentsOf: text.utf8)
    guard bytes.contains(0xE2) else { return }
    var kept = 0
    var index = 0
    while index < bytes.count {
      let isCurly = bytes[index...].starts(with: [0xE2, 0x80, 0x99])
      bytes[kept] = isCurly ? Self.apostrophe : bytes[index]
      kept += 1
      index += isCurly ? 3 : 1
    }
    bytes.removeLast(bytes.count - kept)
  }
}
