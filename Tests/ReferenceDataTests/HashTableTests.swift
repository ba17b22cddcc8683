internal import ReferenceData
internal import Testing

/// A table over hashes that are not hashed again finds what was set, whatever its keys share.
@Suite struct HashTableTests {
  @Test func keysThatShareTheirLowBitsAreAllFound() {
    var table = HashTable<Int>()
    for number in 0..<500 { table.set(UInt64(number) << 32, to: number) }
    #expect((0..<500).allSatisfy { table[UInt64($0) << 32] == $0 })
    #expect(table[UInt64(500) << 32] == nil)
    #expect(table.count == 500)
  }

  @Test func laterValueOfAKeyCounts() {
    var table = HashTable([(7, "one"), (0, "none"), (7, "two")])
    #expect(table[7] == "two")
    #expect(table[0] == "none")
    table.removeAll()
    #expect(table[7] == nil)
    #expect(table.count == 0)
  }

  @Test func setHoldsItsWordsOnly() {
    let words = HashSet(["army", "police"].map { WordHash.of($0) })
    #expect(words.contains(WordHash.of("Army")))
    #expect(!words.contains(WordHash.of("navy")))
    #expect(!words.contains(0))
  }
}
