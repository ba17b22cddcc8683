import Testing

@testable import TerminalSummary

@Suite struct RightToLeftTests {
  @Test(arguments: [
    ("Olan said", "Olan said"),
    ("محمد علي said", "\u{2068}محمد علي\u{2069} said"),
    ("F3 דוד | BY", "F3 \u{2068}דוד\u{2069} | BY"),
    ("דוד -> דוד  דוד", "\u{2068}דוד\u{2069} -> \u{2068}דוד\u{2069}  \u{2068}דוד\u{2069}"),
    ("a דוד b דוד", "a \u{2068}דוד\u{2069} b \u{2068}דוד\u{2069}"),
  ])
  func wordsAreSetApart(_ text: String, _ wanted: String) {
    #expect(RightToLeft.isolated(text) == wanted)
  }

  @Test func noRunGoesOverALineEnd() {
    #expect(RightToLeft.isolated("דוד\nדוד") == "\u{2068}דוד\u{2069}\n\u{2068}דוד\u{2069}")
  }

  @Test func marksTakeNoColumn() {
    #expect(DisplayWidth.columns(RightToLeft.isolated("דוד")) == 3)
  }
}
