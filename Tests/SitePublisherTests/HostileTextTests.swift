import BriefingModel
import TestSupport
import Testing

@testable import SitePublisher

/// Text from articles never becomes markup, whatever it holds.
@Suite struct HostileTextTests {
  @Test(arguments: HostileText.samples) func textOfArticlesStaysText(_ text: String) throws {
    let edition = HostileText.edition(text)
    let files = try SiteBuilder(theme: try SiteTheme()).files(for: [
      PublishedEdition(
        edition: edition, markdown: FixtureEdition.markdown,
        attachments: SiteBuilderTests.editions[0].attachments)
    ])
    try expectHarmless(files)
    #expect(LinkChecker(files).deadLinks().map(\.description) == [])
  }

  @Test(arguments: HostileText.samples) func markdownThatATemplateLetThroughIsHarmless(
    _ text: String
  ) throws {
    let markdown = FixtureEdition.markdown + "\n" + text + "\n"
    let files = try SiteBuilder(theme: try SiteTheme()).files(for: [
      PublishedEdition(edition: FixtureEdition.rich(), markdown: markdown)
    ])
    try expectHarmless(files)
  }

  /// Every tag and attribute is one that this program writes, and every address is allowed.
  private func expectHarmless(
    _ files: [SiteFile], sourceLocation: SourceLocation = #_sourceLocation
  ) throws {
    for file in files where file.path.hasSuffix(".html") {
      let html = try #require(String(validating: file.bytes, as: UTF8.self))
      let tags = Set(html.matches(of: /<\/?([^\s<>]+)/).map { String($0.output.1).lowercased() })
      let known = file.path == "search/index.html" ? Self.tags.union(Self.searchTags) : Self.tags
      #expect(tags.subtracting(known) == [], "\(file.path)", sourceLocation: sourceLocation)
      for attribute in Self.quoted(in: file.bytes) {
        #expect(
          Self.attributes.contains(attribute.name), "\(file.path):\(attribute.place)",
          sourceLocation: sourceLocation)
        if attribute.name == "href" || attribute.name == "src" {
          #expect(
            !attribute.value.lowercased().hasPrefix("javascript"), sourceLocation: sourceLocation)
        }
      }
      let unfit = html.unicodeScalars.contains { scalar in
        (0x202A...0x202E).contains(scalar.value) || (0x2066...0x2069).contains(scalar.value)
          || (0x7F...0x9F).contains(scalar.value)
          || (scalar.value < 0x20 && scalar.value != 0x0A && scalar.value != 0x0D
            && scalar.value != 0x09)
      }
      #expect(!unfit, "\(file.path)", sourceLocation: sourceLocation)
    }
    #expect(files.allSatisfy { !$0.path.contains("..") && !$0.path.hasPrefix("/") })
    #expect(Set(files.map(\.path)).count == files.count)
  }

  private static func quoted(
    in html: [UInt8]
  ) -> [(name: String, value: String, place: Int)] {
    var found: [(name: String, value: String, place: Int)] = []
    AttributeScanner.visit(html) { name, value, place in
      found.append((String(decoding: name, as: UTF8.self), AttributeScanner.text(value), place))
    }
    return found
  }

  private static let tags: Set<String> = [
    "!doctype", "!--", "a", "article", "aside", "bdi", "blockquote", "body", "br", "code", "dd",
    "details", "div", "dl", "dt", "em", "figcaption", "figure", "footer", "h1", "h2", "h3", "h4",
    "h5", "h6", "head", "header", "hr", "html", "li", "link", "main", "meta", "nav", "ol", "p",
    "pre", "q", "section", "span", "strong", "summary", "table", "tbody", "td", "th", "thead",
    "time", "title", "tr", "ul", "svg", "g", "rect", "line", "circle", "text", "desc", "path",
  ]

  /// The search page is the same whatever articles say.
  private static let searchTags: Set<String> = ["script", "noscript", "label", "input"]

  private static let attributes: Set<String> = [
    "aria-label", "aria-labelledby", "charset", "class", "content", "datetime", "height", "href",
    "http-equiv", "id", "lang", "name", "rel", "role", "scope", "src", "start", "tabindex", "title",
    "type", "width", "viewBox", "x", "y", "x1", "x2", "font-size", "y1", "y2", "cx", "cy", "r", "d",
    "text-anchor", "xmlns", "alt", "for", "autocomplete", "spellcheck",
    "stroke-width",
  ]
}
