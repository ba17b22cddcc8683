import TestSupport

/// Spoils articles: bytes flipped, pieces cut, doubled, swapped between articles, and marks set among
/// them that readers stumble over. Every third text is words of all of them in any order, which the
/// parser reads in ways that no writer meant.
struct ArticleMutation {
  private let seeds: [[UInt8]]
  private let words: [[UInt8]]
  private var random: SeededGenerator

  private static let stumbling: [[UInt8]] =
    [
      "\"", "“", "”", "'", "(", ")", "[", ".", "!?", "\n\n", "\r\n", "\u{0}", "\u{202E}",
      "\u{FEFF}",
      "\u{A0}", "U.S.", "said", " that ", ", according to ", "killed", " and ", "1,000", "Mr.", "—",
      "é", "漢字", "\u{2028}", "'s", "he ", "its ",
    ].map { Array($0.utf8) } + [[0xFF], [0xC3], [0xE2, 0x80], [0xED, 0xA0, 0x80], [0xF4, 0x90]]

  /// The same seed gives the same texts.
  init(of articles: [String], seed: UInt64) {
    seeds = articles.map { Array($0.utf8) }
    words = seeds.flatMap { $0.split(separator: UInt8(ascii: " ")).map(Array.init) }
    random = SeededGenerator(seed: seed)
  }

  /// The next spoilt article.
  mutating func next() -> [UInt8] {
    if below(3) == 0 { return salad() }
    var bytes = pick(seeds) ?? []
    for _ in 0..<(1 + below(8)) { spoil(&bytes) }
    return Array(bytes.prefix(6_000))
  }

  private mutating func salad() -> [UInt8] {
    var bytes: [UInt8] = []
    for _ in 0..<(2 + below(60)) {
      bytes += (below(4) == 0 ? pick(Self.stumbling) : pick(words)) ?? []
      bytes.append(UInt8(ascii: " "))
    }
    return bytes
  }

  private mutating func below(_ bound: Int) -> Int {
    bound > 0 ? Int(random.next() % UInt64(bound)) : 0
  }

  private mutating func pick<Element>(_ elements: [Element]) -> Element? {
    elements.isEmpty ? nil : elements[below(elements.count)]
  }

  /// A stretch of some bytes, of 60 at most.
  private mutating func stretch(of bytes: [UInt8]) -> Range<Int> {
    let start = below(bytes.count)
    return start..<min(bytes.count, start + below(60))
  }

  private mutating func spoil(_ bytes: inout [UInt8]) {
    let place = below(bytes.count + 1)
    switch below(7) {
    case 0 where !bytes.isEmpty: bytes[below(bytes.count)] ^= 1 << UInt8(below(8))
    case 1: bytes.removeSubrange(stretch(of: bytes))
    case 2: bytes.insert(contentsOf: bytes[stretch(of: bytes)], at: place)
    case 3:
      let other = pick(seeds) ?? []
      bytes.insert(contentsOf: other[stretch(of: other)], at: place)
    case 4: bytes = Array(bytes.prefix(place))
    case 5:
      let mark = pick(Self.stumbling) ?? []
      for _ in 0..<(1 + below(40)) { bytes.insert(contentsOf: mark, at: place) }
    default: bytes.insert(contentsOf: pick(Self.stumbling) ?? [], at: place)
    }
  }
}
