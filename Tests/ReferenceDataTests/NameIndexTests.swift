import Testing

@testable import ReferenceData

@Suite struct NameIndexTests {
  private func index(_ names: [(String, NameKind)]) -> NameIndex {
    var index = NameIndex(capacity: 16)
    for (number, name) in names.enumerated() {
      index.add(ReferenceName(marked: Array(name.0.utf8)[...]), name.1, entry: number)
    }
    index.finish()
    return index
  }

  private func longest(_ index: NameIndex, _ words: [String]) -> (Int, [Int32])? {
    let hashes = words.map { WordHash.of($0) }
    let match = index.longestMatch(from: 0, to: hashes.count) { hashes[$0] }
    return match.map { ($0.length, $0.names.map(\.entry)) }
  }

  @Test func theLongestNameWins() throws {
    let index = index([("Guinea", .stateName), ("Guinea-Bissau", .stateName)])
    let match = try #require(longest(index, ["Guinea", "-", "Bissau", "said"]))
    #expect(match == (3, [1]))
  }

  @Test func aNameThatBreaksOffFallsBackToTheShorterOne() throws {
    let index = index([("New York", .city), ("New York Police Department", .stateForce)])
    let match = try #require(longest(index, ["New", "York", "Police", "said"]))
    #expect(match == (2, [0]))
  }

  @Test func noNameBeginsInsideAnother() {
    #expect(longest(index([("New York", .city)]), ["York", "New"]) == nil)
  }

  @Test(arguments: [
    ["al", "-", "Qaeda"], ["al", "Qaeda"], ["al-Qaeda"], ["Al", "-", "Qaeda"],
  ])
  func hyphenatedNameIsFoundHoweverItIsSplit(words: [String]) {
    #expect(longest(index([("al-Qaeda", .armedGroup)]), words)?.0 == words.count)
  }

  @Test(arguments: [["Lord", "'s", "Army"], ["Lord", "’s", "Army"], ["Lords", "Army"]])
  func possessiveNameIsFoundHoweverItIsWritten(words: [String]) {
    #expect(longest(index([("Lord's Army", .armedGroup)]), words)?.0 == words.count)
  }

  @Test func abbreviationIsFoundWithFullStops() {
    #expect(longest(index([("PLO!", .armedGroup)]), ["P.L.O."])?.0 == 1)
  }

  @Test func twoEntriesMayBearOneName() {
    let index = index([("Georgia?", .stateName), ("Georgia?", .region)])
    #expect(longest(index, ["Georgia"])?.1 == [0, 1])
  }

  @Test(arguments: ["Word", "São", "Žepa", "don't", "don’t", "U.S."])
  func aWordHasTheHashThatTokensCarry(word: String) {
    #expect(NameTokens.hashes(word) == [WordHash.of(word)])
  }

  @Test func marksAreReadFromTheFile() {
    let name = ReferenceName(marked: Array("FACT!?".utf8)[...])
    #expect(name.text == "FACT")
    #expect(name.flags == [.exactCase, .needsContext])
  }

  @Test func threeCapitalsNeedTheirCaseUnmarked() {
    #expect(ReferenceName(marked: Array("IRA".utf8)[...]).flags == .exactCase)
    #expect(ReferenceName(marked: Array("NATO".utf8)[...]).flags == [])
  }
}
