import MarkdownTree
import Testing

@Suite struct MarkdownDocumentTests {
  @Test func blocksKnowTheirLines() throws {
    let document = try MarkdownDocument(parsing: "# Title\n\nFirst\nline.\n\n- one\n- two\n")
    #expect(document.blocks.map(\.lines) == [1...1, 3...4, 6...7])
  }

  @Test func linksKnowTheirLineAfterSoftBreaks() throws {
    let document = try MarkdownDocument(parsing: "One\ntwo [a](b)\nthree *[c](d)*\n")
    #expect(document.links.map(\.line) == [2, 3])
    #expect(document.links.map(\.destination) == ["b", "d"])
    #expect(document.links.map(\.text) == ["a", "c"])
  }

  @Test func plainTextHasNoMarkup() throws {
    let document = try MarkdownDocument(
      parsing:
        "## A *fine* `day`\n\n> Said [he](x), \\*so\\* &amp;\n> more <b>now</b>\n\n1. one\n2. two\n"
    )
    #expect(document.plainText == "A fine day\nSaid he, *so* & more now\none\ntwo")
  }

  @Test func numberedListKeepsItsStart() throws {
    let document = try MarkdownDocument(parsing: "7. seven\n8. eight\n")
    guard case .list(let list)? = document.blocks.first?.content else {
      Issue.record("no list")
      return
    }
    #expect(list.start == 7)
    #expect(list.isTight)
    #expect(list.items.map(\.blocks.plainText) == ["seven", "eight"])
    #expect(document.html() == "<ol start=\"7\">\n<li>seven</li>\n<li>eight</li>\n</ol>\n")
  }

  @Test func fencedBlockGivesWayToOurHTML() throws {
    let source = "```figure timeline\n2015: a & b\n```\n\n```\nplain\n```\n"
    let style = HTMLStyle(fencedBlock: { info, text in
      guard info == "figure timeline" else { return nil }
      return HTMLBuffer(markup: "<svg><title>\(text.utf8.count)</title></svg>")
    })
    #expect(
      try MarkdownDocument(parsing: source).html(style)
        == "<svg><title>12</title></svg>\n<pre><code>plain\n</code></pre>\n")
  }

  @Test func headingsMoveDownAndBearAnchors() throws {
    let style = HTMLStyle(
      headingShift: 1,
      identifier: { block in
        if case .heading(_, let inlines) = block.content { return inlines.plainText.lowercased() }
        return nil
      })
    #expect(
      try MarkdownDocument(parsing: "# Gaps\n\nText\n").html(style)
        == "<h2 id=\"gaps\">Gaps</h2>\n<p>Text</p>\n")
  }

  @Test func aLinkCanBeLedElsewhereButNotOutOfTheRules() throws {
    let style = HTMLStyle(
      destination: { $0 == "a" ? "javascript:alert(1)" : "../" + $0 },
      linkClass: { _ in "cite\" onclick=\"x" })
    #expect(
      try MarkdownDocument(parsing: "[one](a) [two](b)\n").html(style)
        == "<p>one <a href=\"../b\" class=\"cite&quot; onclick=&quot;x\">two</a></p>\n")
  }

  @Test func emptyTextHasNoBlocks() throws {
    let document = try MarkdownDocument(parsing: "")
    #expect(document.blocks.isEmpty)
    #expect(document.html() == "")
    #expect(try document.commonMark() == "\n")
  }

  @Test(arguments: [
    ("https://example.org/", LinkAddress.outside), ("HTTP://example.org", .outside),
    ("../a/#s1", .inside), ("#j1", .inside), ("", .inside), ("?q=a:b", .inside),
    ("javascript:alert(1)", .refused), (" javascript:x", .refused), ("java\tscript:x", .refused),
    ("data:text/html,x", .refused), ("//host.example", .refused), ("https:evil", .refused),
    ("\\\\host.example", .refused), ("a:b", .refused), ("\u{1}x", .refused),
    ("a//b", .inside), ("../..//x", .inside), ("a/:b", .inside), ("a_b-c.d#e", .inside),
    ("a\\b", .refused), ("é/x", .inside),
  ])
  func addressIsJudged(_ address: String, _ kind: LinkAddress) {
    #expect(LinkAddress(address) == kind)
  }
}
