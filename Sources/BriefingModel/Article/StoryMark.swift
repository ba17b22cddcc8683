/// What articles on one event are told by: the words of an article that say most of it, with the
/// days and countries of its dated events.
///
/// Stable and small: it is stored and compared with those of later days.
public struct StoryMark: Hashable, Sendable {
  /// A word by its hash, with how much is made of it.
  public struct Word: Hashable, Sendable {
    /// The hash of the word without its ending.
    public let hash: UInt32
    /// Tenths of one and the logarithm of its count, at least 10.
    public let weight: UInt8

    /// Makes a word.
    public init(hash: UInt32, weight: UInt8) {
      self.hash = hash
      self.weight = weight
    }
  }

  /// Ascending by hash, each once.
  public let words: [Word]
  /// Hashes of the day and country of each event that the article dates to the day, ascending.
  public let occasions: [UInt32]

  /// Makes a mark; both lists ascend.
  public init(words: [Word], occasions: [UInt32] = []) {
    self.words = words
    self.occasions = occasions
  }
}

extension StoryMark {
  /// Five bytes for each word and occasion; an occasion has the weight 0.
  public var bytes: [UInt8] {
    let entries = words.map { ($0.hash, $0.weight) } + occasions.map { ($0, 0) }
    return entries.flatMap { hash, weight in
      [0, 8, 16, 24].map { UInt8(truncatingIfNeeded: hash >> $0) } + [weight]
    }
  }

  /// Reads what `bytes` gave; nil where they are no such list.
  public init?(bytes: [UInt8]) {
    guard bytes.count.isMultiple(of: 5) else { return nil }
    var words: [Word] = []
    var occasions: [UInt32] = []
    for start in stride(from: 0, to: bytes.count, by: 5) {
      let hash = (0..<4).reduce(UInt32(0)) { $0 | UInt32(bytes[start + $1]) << (8 * UInt32($1)) }
      let weight = bytes[start + 4]
      if weight == 0 {
        occasions.append(hash)
      } else {
        words.append(Word(hash: hash, weight: weight))
      }
    }
    self.init(words: words, occasions: occasions)
  }

  /// The hash of a word (FNV-1a).
  public static func hash(_ word: some Sequence<UInt8>) -> UInt32 {
    word.reduce(2_166_136_261) { ($0 ^ UInt32($1)) &* 16_777_619 }
  }
}
