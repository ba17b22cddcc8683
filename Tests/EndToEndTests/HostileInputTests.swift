import Foundation
import TestSupport
import Testing

#if canImport(FoundationXML)
  import FoundationXML
#endif

/// Articles that try to break out of the page, through the whole program (R68).
@Suite struct HostileInputTests {
  static let run = Result {
    let folder = try TemporaryFolder()
    // Two to an article, in turn in the text and around it, so that the run stays quick.
    let samples = HostileText.samples
    for number in stride(from: 0, to: samples.count, by: 2) {
      let text = samples[number]
      let other = samples[(number + 1) % samples.count]
      try folder.write(
        "\(text)\n\nGunmen attacked the market of \(text) in Benin on Sunday, \(other) said. "
          + "\u{201C}\(other) will strike Niger,\u{201D} said Colonel \(text).\n",
        to: "inbox/\(number).txt")
      let item: [String: String] = [
        "id": "item-\(number) \(text)", "title": other, "outlet": text, "author": other,
        "url": "javascript:alert(1)//\(number)",
        "text": "Fighters of \(other) fired on soldiers in Mali, officials said. \(text)",
      ]
      try folder.write(
        try JSONSerialization.data(withJSONObject: item), to: "inbox/\(number).json")
    }
    let outcome = try ThreatbriefBinary().run(["daily", "--now", "2026-11-23"], in: folder.url)
    return (
      outcome: outcome, site: try WrittenFiles(below: folder.url.appending(path: "site")),
      check: try ThreatbriefBinary().run(["check"], in: folder.url), folder: folder
    )
  }

  private let outcome: ThreatbriefBinary.Outcome
  private let site: WrittenFiles
  private let check: ThreatbriefBinary.Outcome

  init() throws {
    let run = try Self.run.get()
    (outcome, site, check) = (run.outcome, run.site, run.check)
  }

  @Test func theDayIsDoneAndHoldsTheRules() {
    #expect(outcome.code == 0, "\(outcome.errors.suffix(2000))")
    #expect(check.code == 0, "\(check.output.suffix(2000))")
    #expect(site.halves.isEmpty)
  }

  @Test func nothingRunsOnAnyPage() {
    for (path, bytes) in site.bytes where path.hasSuffix(".html") {
      let page = String(decoding: bytes, as: UTF8.self)
      #expect(
        page.components(separatedBy: "<script").count == (path == "search/index.html" ? 2 : 1),
        "\(path)")
      #expect(!page.contains("<img"), "\(path)")
      #expect(Markup.handlers(in: page).isEmpty, "\(path)")
      for link in Markup.values(of: ["href", "src", "xlink:href"], in: page) {
        let scheme = link.split(separator: ":").first.map { $0.lowercased() } ?? ""
        #expect(
          !link.contains(":") || ["http", "https"].contains(scheme) || scheme.contains("/")
            || scheme.contains("#"), "\(path): \(link)")
      }
      #expect(Markup.headingLevels(in: page).count { $0 == 1 } == 1, "\(path)")
    }
  }

  @Test func theMarkdownHasNoMarkupOfAnArticle() throws {
    let text = try #require(site.bytes["briefings/2026/11/23/index.md"])
    let lines = String(decoding: text, as: UTF8.self).split(separator: "\n")
    for line in lines {
      #expect(!line.replacing("\\<", with: "").contains("<script"))
      #expect(!line.hasPrefix("[A1.1]: https://host.example"))
    }
    #expect(lines.count { $0.hasPrefix("# ") } == 1)
  }

  /// What a terminal or a browser obeys instead of showing it.
  @Test func noOutputHasCharactersThatAct() throws {
    let shown = ["html", "txt", "xml", "csv"]
    var texts = site.bytes.filter { path, _ in shown.contains { path.hasSuffix("." + $0) } }
      .mapValues { String(decoding: $0, as: UTF8.self) }
    texts["the terminal"] = outcome.output
    for (path, text) in texts {
      for scalar in text.unicodeScalars {
        let isControl =
          scalar.properties.generalCategory == .control
          && !"\n\r\t\u{C}".unicodeScalars.contains(scalar)
        let turns =
          (0x202A...0x202E).contains(scalar.value) || (0x2066...0x2069).contains(scalar.value)
        #expect(!isControl && !turns, "\(path): U+\(String(scalar.value, radix: 16))")
      }
    }
  }

  @Test func noCellOfTheTableIsAFormula() throws {
    let table = try #require(site.bytes.first { $0.key.hasSuffix(".csv") }?.value)
    for cell in String(decoding: table, as: UTF8.self).split(whereSeparator: { ",\n".contains($0) })
    {
      let first = cell.drop { $0 == "\"" }.first
      #expect(first.map { !"=@\t\r".contains($0) } ?? true, "\(cell.prefix(60))")
    }
  }

  @Test func theFeedsAreWellFormed() throws {
    for (path, bytes) in site.bytes where path.hasSuffix(".xml") {
      #expect(XMLParser(data: bytes).parse(), "\(path)")
    }
  }
}
