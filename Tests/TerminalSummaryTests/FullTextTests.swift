import MarkdownTree
import TestSupport
import Testing

@testable import TerminalSummary

@Suite struct FullTextTests {
  @Test func blocksBecomeText() throws {
    let source = """
      # Title

      A paragraph with *stress*, `code` and [a page](https://example.org/x), [again](https://example.org/x).

      > Quoted text that is long enough to need a second line of its own.

      1. First [A1.2].
      2. Second
         line

      ```table
      Name | Size
      東京 | 14
      Oslo | 1
      ```

      [A1.2]: ../articles/0f/#s2

      """
    #expect(
      try FullText.text(for: MarkdownDocument(parsing: source), width: 40) == """
        TITLE
        =====

        A paragraph with stress, code and a page
        [1], again [1].

        | Quoted text that is long enough to
        | need a second line of its own.

        1. First [A1.2].
        2. Second line

          Name  Size
          東京  14
          Oslo  1

        LINKS

        [1]     https://example.org/x
        [A1.2]  ../articles/0f/#s2

        """)
  }

  @Test(arguments: [40, 60, 80, 200]) func linesOfTheTextKeepToTheWidth(_ width: Int) throws {
    let document = try MarkdownDocument(
      parsing: FixtureEdition.markdown + "\n" + String(repeating: "y", count: 10_000) + "\n")
    let text = FullText.text(for: document, width: width)
    let body = text.components(separatedBy: "\nLINKS\n")[0]
    for line in body.split(separator: "\n") {
      #expect(DisplayWidth.columns(line) <= width, "\(line)")
    }
  }

  @Test func rawHTMLAndTerminalCodesDoNotComeThrough() throws {
    let document = try MarkdownDocument(
      parsing: "a <b>c</b>\n\n<script>x</script>\n\n```\n\u{1B}[2J\tz\n```\n")
    #expect(FullText.text(for: document) == "a c\n\n  \u{FFFD}[2J    z\n")
  }
}
