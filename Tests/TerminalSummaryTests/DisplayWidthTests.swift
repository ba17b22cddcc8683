import Testing

@testable import TerminalSummary

@Suite struct DisplayWidthTests {
  @Test(arguments: [
    ("abc", 3), ("", 0), ("東京", 4), ("e\u{301}", 1), ("👩‍👩‍👧‍👦", 2), ("🇮🇸", 2), ("❤️", 2), ("محمد", 4),
    ("ｆｕｌｌ", 8), ("한국", 4), ("a\u{200B}b", 2), ("→", 1), ("“”", 2), ("नमस्ते", 4),
    ("\u{1112}\u{1161}\u{11AB}", 2),
  ])
  func charactersTakeTheirColumns(_ text: String, _ columns: Int) {
    #expect(DisplayWidth.columns(text) == columns)
  }

  @Test func aCutNeverHalvesAWideCharacter() {
    #expect(TerminalLine.cut("東京都", to: 6) == "東京都")
    #expect(TerminalLine.cut("東京都", to: 5) == "東京…")
    #expect(TerminalLine.cut("東京都", to: 4) == "東…")
    #expect(TerminalLine.column("東京", 6) == "東京  ")
  }

  @Test func aLongWordIsBroken() {
    #expect(TerminalLine.wrap("ab cdefghij k", columns: 4) == ["ab", "cdef", "ghij", "k"])
    #expect(TerminalLine.wrap("東京都庁 x", columns: 5) == ["東京", "都庁", "x"])
  }
}
