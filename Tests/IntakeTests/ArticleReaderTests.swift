internal import BriefingModel
import Testing

@testable import Intake

@Suite struct ArticleReaderTests {
  private func read(_ text: String, path: String = "wire.txt") -> Article? {
    ArticleReader().read(Array(text.utf8), path: path).articles.first
  }

  @Test func textIsTheSourceLessTheRemovedSpans() throws {
    let source = """
      Harbour patrol turned back at Velden strait

      harbour 2Velden’s coast guard said that two boats had turned back.

      The coast guard’s spokeswoman\u{A0}said the boats of Velden carried no flag.

      Leave a Reply

      Your email address will not be published. Required fields are marked *
      """
    let article = try #require(read(source))
    #expect(article.title == "Harbour patrol turned back at Velden strait")
    #expect(
      article.removed.map(\.reason) == [
        "headline", "image caption", "comment form", "comment form",
      ])
    #expect(article.removed.map(\.text)[1] == "harbour 2")
    var scalars = Array(source.unicodeScalars)
    for removed in article.removed.reversed() {
      let range = removed.start..<removed.end
      #expect(String(String.UnicodeScalarView(scalars[range])) == removed.text)
      scalars.removeSubrange(range)
    }
    #expect(article.text == String(String.UnicodeScalarView(scalars)))
  }

  @Test func emptyFileIsADiagnostic() {
    let result = ArticleReader().read([], path: "a.txt")
    #expect(result.articles.isEmpty)
    #expect(result.diagnostics.map(\.identifier) == ["intake.empty"])
  }
}
