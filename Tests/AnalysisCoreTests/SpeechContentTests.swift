internal import Testing

@testable import AnalysisCore
@testable import Language

@Suite struct SpeechContentTests {
  /// A cue at a place, and for each word whether a content begins and ends there and lies inside.
  private func reading(
    _ odds: [(begins: Int16, ends: Int16, inside: Int16)], cue: Int
  ) -> SpeechReading {
    var reading = SpeechReading(count: odds.count)
    reading.add(
      odds.map { SIMD4($0.begins, $0.ends, $0.inside, 0) }, of: cue, to: 0..<odds.count)
    return reading
  }

  @Test func likeliestContentDoesNotHoldTheCue() throws {
    let speech = reading(
      [(0, -300, 100), (-200, -200, 100), (-10, -100, 100), (-200, 0, 100)], cue: 1)
    let pointer = try #require(speech.pointer(of: 1))
    #expect(speech.content(pointer, of: 1) == 2..<4)
  }

  @Test func edgesAreAddedUp() throws {
    let speech = reading([(-5, -300, 0), (-200, -7, 0), (-300, -300, 0)], cue: 2)
    let pointer = try #require(speech.pointer(of: 2))
    #expect(speech.edges(0..<2, pointer) == -12)
    #expect(speech.edges(5..<9, pointer) == -1_024)
    #expect(speech.edges(1..<1, pointer) == -1_024)
  }

  @Test func whereNothingBeginsThereIsNoContent() throws {
    let speech = reading([(-500, 0, 0), (-500, 0, 0)], cue: 0)
    let pointer = try #require(speech.pointer(of: 0))
    #expect(speech.content(pointer, of: 0).isEmpty)
  }

  @Test func bandsAreOrderedAndBounded() {
    #expect(SpeechBand.odds(-9_999) == 0)
    #expect(SpeechBand.odds(0) == 8)
    #expect(SpeechBand.odds(9_999) == 16)
    #expect(SpeechBand.gap(0) == 0)
    #expect(SpeechBand.gap(-9_999) == 9)
  }
}
