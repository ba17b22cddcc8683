import Language
import Testing

@testable import AnalysisCore

@Suite struct EdgeTests {
  @Test func offsetsCountScalarsNotBytes() {
    let offsets = ScalarOffsets(Array("é“a".utf8))
    #expect([0, 2, 5, 6].map { offsets.scalar($0) } == [0, 1, 2, 3])
  }

  @Test func offsetsHoldBeyondABlock() {
    let text = String(repeating: "ü", count: 200)
    let offsets = ScalarOffsets(Array(text.utf8))
    #expect(offsets.scalar(398) == 199)
    #expect(offsets.scalar(10_000) == 200)
    #expect(ScalarOffsets([]).scalar(5) == 0)
  }

  @Test(arguments: [
    ("Russia's partners", "russias-partners"), ("  Two (2) men ", "two-2-men"), ("…", "unnamed"),
  ])
  func slugsKeepLettersAndDigits(text: String, slug: String) {
    #expect(EntityTable.slug(text) == slug)
  }

  @Test(arguments: [
    ("24", 24), ("1,121", 1121), ("seven", 7), ("two hundred", 200), ("forty", 40),
  ])
  func numeralsAreReadInFiguresAndWords(text: String, value: Int) {
    let tree = SyntaxTree(TextReader().read("\(text) men"))
    #expect(Numeral.value(of: 0, in: tree) == value)
  }

  @Test func wordsAreNoNumerals() {
    let tree = SyntaxTree(TextReader().read("men 3.5 B-52"))
    #expect(Numeral.value(of: 0, in: tree) == nil)
    #expect(Numeral.value(of: 1, in: tree) == nil)
  }
}
