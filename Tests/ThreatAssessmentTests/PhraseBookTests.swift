import Testing

@testable import ThreatAssessment

@Suite struct PhraseBookTests {
  @Test(arguments: PhraseKey.allCases)
  func everyPhraseHasAWording(key: PhraseKey) {
    #expect(PhraseBook.shipped.has(key.rawValue), "no row for \(key.rawValue) in phrases.tsv")
  }

  @Test(arguments: PhraseKey.allCases)
  func noArticleStandsTwice(key: PhraseKey) {
    let text = PhraseBook.shipped(key, ["articles": "the articles", "alliance": "the alliance"])
    #expect(!text.lowercased().contains("the the "), "\(text)")
  }

  @Test func slotsAreFilledAndTheFirstLetterIsACapital() {
    let text = PhraseBook.shipped(.bottomDispute, ["about": "the size"])
    #expect(text == "Accounts of the size differ.")
  }

  @Test func aListEndsInAnd() {
    #expect(PhraseBook.list(["a"]) == "a")
    #expect(PhraseBook.list(["a", "b"]) == "a and b")
    #expect(PhraseBook.list(["a", "b", "c"]) == "a, b and c")
  }

  @Test func labelsInARowAreOneStretch() {
    #expect(PhraseBook.labels(["A1", "A2", "A3"]) == "A1, A2 and A3")
    #expect(PhraseBook.labels(["A1", "A2", "A3", "A4", "A9"]) == "A1 to A4 and A9")
    #expect(PhraseBook.labels([]) == "")
  }
}
