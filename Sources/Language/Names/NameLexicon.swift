/// The gazetteer of the name model: words of the world's given names, surnames and places, with a
/// bit for each use.
///
/// A table of 32-bit slots, 24 bits of the word's hash and 8 of uses; a word that is not in it is
/// taken for one that is about once in a million times.
public struct NameLexicon: Sendable {
  /// The uses of a word, in the order of their bits; the first column of the gazetteer.
  public static let uses = [
    "given", "surname", "city", "city-first", "city-other", "town", "county",
  ]

  private let slots: ModelArray<UInt32>?
  private let mask: Int

  /// Makes a lexicon without words.
  public init() {
    slots = nil
    mask = 0
  }

  /// Reads a lexicon where `write` wrote one.
  public init(_ reader: inout ModelReader) throws(LanguageModelError) {
    let slots = try reader.array(of: UInt32.self)
    guard slots.count.nonzeroBitCount == 1 else { throw reader.badSection }
    self.slots = slots
    mask = slots.count - 1
    if reader.isTrusted { return }
    guard slots.buffer.contains(0) else { throw reader.badSection }
  }

  /// The uses of a word; 0 for words that are not in it.
  @inline(__always)
  func uses(_ formHash: UInt64) -> UInt8 {
    guard let slots else { return 0 }
    let table = slots.buffer
    let mark = Self.mark(formHash)
    var index = Int(truncatingIfNeeded: formHash) & mask
    while true {
      let slot = table[index]
      if slot == 0 { return 0 }
      if slot >> 8 == mark { return UInt8(truncatingIfNeeded: slot) }
      index = (index + 1) & mask
    }
  }

  private static func mark(_ formHash: UInt64) -> UInt32 {
    UInt32(truncatingIfNeeded: formHash >> 40)
  }

  /// Writes the words with their uses, by form hash, as a table.
  public static func write(_ words: [UInt64: UInt8], to writer: inout ModelWriter) {
    var capacity = 16
    while capacity < words.count * 2 { capacity *= 2 }
    var slots = [UInt32](repeating: 0, count: capacity)
    for (hash, uses) in words.sorted(by: { $0.key < $1.key }) where uses != 0 {
      var index = Int(truncatingIfNeeded: hash) & (capacity - 1)
      while slots[index] != 0 { index = (index + 1) & (capacity - 1) }
      slots[index] = mark(hash) << 8 | UInt32(uses)
    }
    writer.write(slots)
  }
}
