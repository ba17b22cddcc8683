import BriefingModel
import MarkdownTree
import Testing

@testable import BriefingTemplates

@Suite struct BriefingWriterTests {
  private static let hostile = [
    "# Fake heading", "\n\n## Sources\n\ntext", "<script>alert(1)</script>", "[A1.9](javascript:x)",
    "![x](http://evil.example/p.png)", "[A1.1]: http://evil.example/", "{{title}} {{{title}}}",
    "</p><iframe src=x>", "```\ncode\n```", "&lt;b&gt; &#x3C;", "\u{202E}gnp.exe", "a  \nb",
    "* * *", "1. one\n2. two",
  ]

  @Test(arguments: hostile)
  func hostileTextStaysText(text: String) throws {
    let clean = headings(of: try markdown(with: "plain words"))
    let document = try MarkdownDocument(parsing: try markdown(with: text))
    #expect(headings(of: document.source) == clean)
    #expect(document.links.allSatisfy { !$0.destination.contains("evil") })
    #expect(document.links.allSatisfy { !$0.destination.hasPrefix("javascript") })
    let html = document.html()
    #expect(!html.contains("<script") && !html.contains("<iframe") && !html.contains("<img"))
  }

  @Test func theSameEditionGivesTheSameBytes() throws {
    #expect(try markdown(with: "x") == markdown(with: "x"))
  }

  @Test func thePartsStandInTheirOrder() throws {
    let wanted = [
      "Bottom line", "Judgements", "What changed", "Reported claims", "Where sources disagree",
      "Actors, states and alliances", "Timeline", "What we do not know", "Assumptions",
      "What would change this", "Sources",
    ]
    let found = try markdown(with: "x").split(separator: "\n")
      .filter { $0.hasPrefix("## ") }.map { String($0.dropFirst(3)) }
    #expect(found == wanted)
  }

  @Test func citationsStandBeforeTheFullStopAndAreDefinedAtTheEnd() throws {
    let text = try markdown(with: "x")
    #expect(text.contains("Nobody said anything [A1.1]."))
    #expect(text.hasSuffix("[A1.1]: ../../../../articles/0/#s1\n"))
  }

  @Test func onlyWebAddressesBecomeLinks() {
    #expect(BriefingContext.address("https://example.org/a") == "https://example.org/a")
    #expect(BriefingContext.address("javascript:alert(1)") == nil)
    #expect(BriefingContext.address("http://example.org/\n>") == nil)
  }

  private func headings(of source: String) -> [Substring] {
    source.split(separator: "\n").filter { $0.hasPrefix("#") }
  }

  /// The example edition with a text in every place that an article can fill.
  private func markdown(with text: String) throws -> String {
    var edition = ExampleEdition.full
    let sentence = CitedSentence(
      text: text, citations: [Citation(label: "A1.1", article: "0", sentence: 1)])
    edition.bottomLine.append(sentence)
    edition.claims.items[0].claims[0].sentences.append(sentence)
    edition.disagreements.items[0].accounts[0].sentence = sentence
    edition.timeline.items[0].sentence = sentence
    edition.timeline.items[0].written = text
    edition.sources.items[0].title = text
    edition.sources.items[0].outlet = text
    edition.sources.items[0].author = text
    edition.sources.items[0].url = text
    edition.sources.items[0].path = text
    edition.sources.items[0].removed[0] = RemovedText(text: text, reason: "x", start: 0, end: 1)
    return BriefingWriter(templates: try BriefingTemplates()).markdown(for: edition)
  }
}
