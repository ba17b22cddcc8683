import BriefingModel
import Foundation
import MarkdownTree
import TestSupport
import Testing

@testable import SitePublisher

@Suite struct SiteBuilderTests {
  @Test func everyKindOfPageIsThere() throws {
    let paths = Set(try Self.files().map(\.path))
    for path in [
      "index.html", "briefings/2026/11/23/index.html", "briefings/2026/11/23/index.md",
      "briefings/2026/11/23/data.json", "briefings/2026/11/24/index.html", "latest/index.html",
      "archive/index.html", "archive/2026/index.html", "archive/2026/11/index.html",
      "articles/0f1e2d3c4b5a6978/index.html", "actors/index.html",
      "actors/grey-lantern-front/index.html", "actors/grey-lantern-front/feed.xml",
      "states/ISL/index.html", "states/NOR/index.html", "states/ISL/feed.xml",
      "alliances/nato/index.html", "sources/index.html", "sources/runa-veld/index.html",
      "method/index.html", "corrections/index.html", "about/index.html", "feed.xml", "feed.json",
      "sitemap.xml", "robots.txt", "_headers", "style.css",
    ] {
      #expect(paths.contains(path), "\(path) is missing")
    }
  }

  @Test func noLinkIsDead() throws {
    #expect(LinkChecker(try Self.files()).deadLinks() == [])
  }

  @Test func aDeadLinkIsFound() {
    let page =
      "<h1 id=\"a\">A</h1>\n<a href=\"#a\">x</a> <a href=\"#b\">y</a> <a href=\"../gone/\">z</a>"
    let checker = LinkChecker([SiteFile(path: "x/index.html", text: page, rank: .leaf)])
    #expect(
      checker.deadLinks().map(\.summary) == [
        "the link '#b' leads nowhere on the site", "the link '../gone/' leads nowhere on the site",
      ])
    #expect(checker.deadLinks().first?.place == SourcePlace(path: "x/index.html", line: 2))
  }

  /// What is made from the text stands beside the page, and before it in its job.
  @Test func anAttachmentIsMadeFromTheTextThatThePageShows() throws {
    let edition = PublishedEdition(
      edition: FixtureEdition.rich(), markdown: FixtureEdition.markdown,
      attachments: [
        .init(name: "index.txt", label: "plain text") { Array($0.plainText.utf8) }
      ])
    let files = try SiteBuilder(theme: try SiteTheme()).files(for: [edition])
    let text = try #require(files.first { $0.path == "briefings/2026/11/23/index.txt" })
    #expect(text.rank == .leaf)
    #expect(
      try Self.text(text) == MarkdownDocument(parsing: FixtureEdition.markdown).plainText)
  }

  @Test func theSameEditionsGiveTheSameBytes() throws {
    #expect(try Self.files() == Self.files())
    let editions = Self.editions
    let builder = SiteBuilder(theme: try SiteTheme())
    #expect(try builder.files(for: editions) == builder.files(for: editions.reversed()))
  }

  @Test func everyPageHasOneFirstHeadingAndNoneSkipsALevel() throws {
    for file in try Self.files() where file.path.hasSuffix(".html") {
      let levels = try Self.text(file).matches(
        of: Regex("<h([1-6])", as: (Substring, Substring).self)
      )
      .compactMap { Int($0.output.1) }
      #expect(levels.count { $0 == 1 } == 1, "\(file.path): \(levels)")
      for (level, next) in zip(levels, levels.dropFirst()) {
        #expect(next <= level + 1, "\(file.path): h\(level) before h\(next)")
      }
    }
  }

  @Test func everyPageBearsPolicyMarkingTitleAndDescription() throws {
    for file in try Self.files() where file.path.hasSuffix(".html") {
      let text = try Self.text(file)
      #expect(
        text.contains("content=\"default-src &#39;none&#39;")
          || text.contains("content=\"default-src 'none'; style-src 'self'"))
      #expect(text.components(separatedBy: "TLP:CLEAR").count >= 3, "\(file.path)")
      #expect(text.contains("<html lang=\"en\">"))
      #expect(text.contains("class=\"skip\""))
      #expect(!text.contains("<title></title>") && !text.contains("content=\"\">"), "\(file.path)")
      #expect(!text.contains("style=\""), "\(file.path)")
      #expect(!text.contains("<script") || file.path == "search/index.html", "\(file.path)")
    }
  }

  @Test func claimsBearTheirLastingIdentifierOnPageAndInFeed() throws {
    let files = try Self.files()
    for path in ["briefings/2026/11/23/index.html", "feed.xml", "feed.json"] {
      let text = try Self.text(try #require(files.first { $0.path == path }))
      for id in ["Caaa111", "Cbbb222", "Cccc333"] { #expect(text.contains(id), "\(path): \(id)") }
    }
  }

  @Test func articlePageShowsCitedSentencesOnly() throws {
    let page = try Self.page("articles/0f1e2d3c4b5a6978/index.html")
    #expect(page.contains("<p id=\"s2\">"))
    #expect(page.contains("She spoke in Reykjavik on March 4."))
    #expect(!page.contains("is cited by nobody"))
    #expect(
      page.contains("<span id=\"s6\"></span><span class=\"number\">6</span> not cited, not shown"))
  }

  @Test func otherNamesAreNamesAndNoDescriptions() {
    let names = [
      "the Grey Lantern", "GL", "fighters of the Grey Lantern", "the group", "GL fighters",
      "Front of the Grey Lantern", "not the Grey Lantern", "gl", "The GL",
    ]
    #expect(
      RecordPages.properNames(names, of: "Grey Lantern") == ["GL", "Front of the Grey Lantern"])
  }

  @Test func citedTextOpensInPlace() throws {
    let page = try Self.page("briefings/2026/11/23/index.html")
    #expect(page.contains("<details class=\"evidence\"><summary><span class=\"rating\">"))
    #expect(page.contains("<details class=\"evidence sign\"><summary><span class=\"unseen\">"))
    #expect(page.contains("<q><bdi>The Front is a threat to Iceland, she said.</bdi></q>"))
  }

  @Test func memberOnlyIsNotShownAsThreatened() throws {
    let page = try Self.page("states/NOR/index.html")
    #expect(page.contains("No claim about it."))
    #expect(!page.contains("Grey Lantern"))
  }

  @Test func anEditionThatIsNotClearIsRefused() throws {
    var edition = FixtureEdition.rich()
    edition.header.marking = "TLP:AMBER"
    let builder = SiteBuilder(theme: try SiteTheme())
    #expect(throws: SiteError.restricted(date: "2026-11-23", marking: "TLP:AMBER")) {
      try builder.files(for: [PublishedEdition(edition: edition, markdown: "# x\n")])
    }
  }

  @Test func aDateThatClimbsOutIsRefused() throws {
    let builder = SiteBuilder(theme: try SiteTheme())
    #expect(throws: SiteError.badDate("../../../../x")) {
      try builder.files(for: [
        PublishedEdition(edition: FixtureEdition.rich(date: "../../../../x"), markdown: "# x\n")
      ])
    }
  }

  @Test func aSiteWithoutEditionsIsWhole() throws {
    let files = try SiteBuilder(theme: try SiteTheme()).files(for: [])
    #expect(LinkChecker(files).deadLinks().map(\.summary) == [])
  }

  @Test func anUnknownSlotOfATemplateIsNamedWithItsPlace() {
    #expect(
      throws: SiteError.unknownSlot(
        name: "titel", file: "Templates/Site/page.html", line: 2, column: 8,
        known: PageTemplate.Slot.allCases.map { "'\($0.rawValue)'" })
    ) {
      try SiteTheme(overrides: ["page.html": Array("<html>\n<title>{{titel}}</title>".utf8)])
    }
  }

  static let editions = [
    PublishedEdition(
      edition: FixtureEdition.rich(), markdown: FixtureEdition.markdown,
      attachments: [
        .init(name: "data.json", label: "JSON", bytes: Array("{}".utf8)),
        .init(name: "index.txt", label: "plain text", bytes: Array("text".utf8)),
      ]),
    PublishedEdition(
      edition: FixtureEdition.poor(previous: "2026-11-23"), markdown: FixtureEdition.poorMarkdown),
  ]

  static func files() throws -> [SiteFile] {
    try SiteBuilder(theme: try SiteTheme()).files(for: editions)
  }

  static func page(_ path: String) throws -> String {
    try text(try #require(files().first { $0.path == path }))
  }

  static func text(_ file: SiteFile) throws -> String {
    try #require(String(validating: file.bytes, as: UTF8.self))
  }
}

extension SiteBuilderTests {
  @Test func whatChangedBearsNoNotesOfItsOwn() throws {
    let markdown = FixtureEdition.markdown.replacing(
      "First edition: there is none before it to compare with.",
      with: "- New: claim 1 [A1.1].")
    let files = try SiteBuilder(theme: try SiteTheme()).files(for: [
      PublishedEdition(edition: FixtureEdition.rich(), markdown: markdown)
    ])
    let file = try #require(files.first { $0.path == "briefings/2026/11/23/index.html" })
    let page = try Self.text(file)
    let part = try #require(page.components(separatedBy: "id=\"what-changed\"").last)
      .components(separatedBy: "<h2")[0]
    #expect(part.contains("New: claim 1"))
    #expect(!part.contains("evidence"))
  }
}
