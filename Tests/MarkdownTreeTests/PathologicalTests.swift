import MarkdownTree
import Testing

/// Text made to be slow or deep; each must be read within a second or two even unoptimised.
@Suite struct PathologicalTests {
  static let cases: [(name: String, text: String)] = [
    ("open brackets", String(repeating: "[", count: 100_000)),
    (
      "nested brackets",
      String(repeating: "[", count: 50_000) + "a" + String(repeating: "]", count: 50_000)
    ),
    ("nested quotes", String(repeating: "> ", count: 20_000) + "a"),
    ("nested lists", String(repeating: "- ", count: 2_000) + "a"),
    (
      "nested emphasis",
      String(repeating: "*a **a ", count: 20_000) + String(repeating: "b** b*", count: 20_000)
    ),
    ("backticks", (1...600).map { "e" + String(repeating: "`", count: $0) }.joined()),
    ("open links", String(repeating: "[a](<b", count: 20_000)),
    ("one long word", String(repeating: "x", count: 5_000_000)),
    ("nul bytes", String(repeating: "a\0", count: 10_000)),
    (
      "nested links",
      String(repeating: "[a", count: 10_000) + String(repeating: "](b)", count: 10_000)
    ),
  ]

  @Test(.timeLimit(.minutes(1)), arguments: cases.map(\.text))
  func isReadInTime(_ text: String) throws {
    let clock = ContinuousClock()
    let start = clock.now
    let document = try MarkdownDocument(parsing: text)
    #expect(!document.html().isEmpty)
    #expect(clock.now - start < .seconds(10))
  }

  @Test func textTooDeepForTheTreeIsKeptAsText() throws {
    let document = try MarkdownDocument(parsing: String(repeating: "> ", count: 300) + "deepest")
    #expect(document.plainText == "deepest")
    #expect(document.html().components(separatedBy: "<blockquote>").count == 100)
  }

  @Test func textBeyondTheLimitIsRefused() {
    let text = String(repeating: "a", count: MarkdownDocument.maximumBytes + 1)
    #expect(throws: MarkdownError.self) { try MarkdownDocument(parsing: text) }
  }
}
