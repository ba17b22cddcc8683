import BriefingModel
import Foundation
import Synchronization
import TestSupport
import Testing

@testable import SitePublisher

@Suite struct SitePublisherTests {
  @Test func anAppendedEditionGivesTheSameSiteAsAFullBuild() throws {
    let folder = try TemporaryFolder()
    let stepwise = folder.url.appending(path: "stepwise")
    let whole = folder.url.appending(path: "whole")
    let sources = Self.sources
    for count in 1...sources.count {
      try Self.publisher(stepwise).publish(Array(sources.prefix(count)))
    }
    try Self.publisher(whole).publish(sources)
    #expect(try Self.content(stepwise) == Self.content(whole))
  }

  @Test func theNewestEditionMadeAnewGivesTheSameSiteAsAFullBuild() throws {
    let folder = try TemporaryFolder()
    let stepwise = folder.url.appending(path: "stepwise")
    let whole = folder.url.appending(path: "whole")
    var sources = Self.sources
    try Self.publisher(stepwise).publish(sources)
    var edition = FixtureEdition.rich(date: "2026-11-24", number: 3)
    edition.header.revision = 2
    let remade = PublishedEdition(edition: edition, markdown: FixtureEdition.markdown)
    sources[2] = EditionSource(date: "2026-11-24", fingerprint: "other") { remade }
    try Self.publisher(stepwise).publish(sources)
    try Self.publisher(whole).publish(sources)
    #expect(try Self.content(stepwise) == Self.content(whole))
  }

  @Test func onlyChangedEditionsAndTheirNeighbourAreRead() throws {
    let folder = try TemporaryFolder()
    let read = Mutex<[String]>([])
    let sources = Self.sources.map { source in
      EditionSource(date: source.date, fingerprint: source.fingerprint) {
        read.withLock { $0.append(source.date) }
        return try source.load()
      }
    }
    let publisher = try Self.publisher(folder.url.appending(path: "site"))
    try publisher.publish(Array(sources.prefix(2)))
    read.withLock { $0 = [] }
    let outcome = try publisher.publish(sources)
    #expect(read.withLock { $0.sorted() } == ["2026-11-23", "2026-11-24"])
    #expect(!outcome.written.contains { $0.hasPrefix("briefings/2026/11/22/") })
    read.withLock { $0 = [] }
    #expect(try publisher.publish(sources).written == [])
    #expect(read.withLock { $0 } == [])
  }

  @Test func anOlderEditionThatChangedMakesAllAnew() throws {
    let folder = try TemporaryFolder()
    let site = folder.url.appending(path: "site")
    var sources = Self.sources
    try Self.publisher(site).publish(sources)
    var edition = FixtureEdition.rich(date: "2026-11-22")
    edition.corrections = [Correction(date: "2026-11-25", text: "The size was misread.")]
    let corrected = PublishedEdition(edition: edition, markdown: FixtureEdition.markdown)
    sources[0] = EditionSource(date: "2026-11-22", fingerprint: "corrected") { corrected }
    let written = try Self.publisher(site).publish(sources).written
    #expect(written.contains("corrections/index.html"))
    #expect(written.contains("briefings/2026/11/22/index.html"))
    let page = try String(
      contentsOf: site.appending(path: "corrections/index.html"), encoding: .utf8)
    #expect(
      page.contains("<ol class=\"record\">\n<li><p class=\"when\"><time datetime=\"2026-11-25\">"))
    #expect(page.contains("<p>The size was misread.</p></li>"))
  }

  @Test(arguments: [false, true])
  func aRecordThatNoEditionHasAnyMoreSaysSo(rebuild: Bool) throws {
    let folder = try TemporaryFolder()
    let site = folder.url.appending(path: "site")
    let first = PublishedEdition(
      edition: FixtureEdition.rich(date: "2026-11-24"), markdown: FixtureEdition.markdown)
    try Self.publisher(site).publish([
      EditionSource(date: "2026-11-24", fingerprint: "1") { first }
    ])
    let remade = PublishedEdition(
      edition: FixtureEdition.poor(number: 1), markdown: FixtureEdition.poorMarkdown)
    let outcome = try Self.publisher(site).publish(
      [EditionSource(date: remade.edition.date, fingerprint: "2") { remade }], rebuild: rebuild)
    #expect(outcome.deadLinks.isEmpty)
    for path in ["actors/grey-lantern-front/index.html", "actors/grey-lantern-front/feed.xml"] {
      let text = try String(contentsOf: site.appending(path: path), encoding: .utf8)
      #expect(text.contains("In no edition any more"), "\(path)")
      #expect(!text.contains("briefings/2026/11/24/#"), "\(path)")
    }
  }

  @Test func aDamagedStateIsNoMoreThanLostTime() throws {
    let folder = try TemporaryFolder()
    let site = folder.url.appending(path: "site")
    try Self.publisher(site).publish(Self.sources)
    let state = site.appending(path: ".threatbrief-state")
    let bytes = try Data(contentsOf: state)
    for count in [0, 1, 40, bytes.count / 2, bytes.count - 1] {
      try bytes.prefix(count).write(to: state)
      #expect(try Self.publisher(site).publish(Self.sources).written == [])
    }
  }

  @Test func anotherThemeMakesAllAnew() throws {
    let folder = try TemporaryFolder()
    let site = folder.url.appending(path: "site")
    try Self.publisher(site).publish(Self.sources)
    let theme = try SiteTheme(overrides: ["style.css": Array("p { color: black; }\n".utf8)])
    let written = try SitePublisher(theme: theme, output: site).publish(Self.sources).written
    #expect(written == ["style.css"])
  }

  @Test func aLongRecordHasAPageForEachMonthAndGrowsByOneOfThem() throws {
    let folder = try TemporaryFolder()
    let stepwise = folder.url.appending(path: "stepwise")
    let whole = folder.url.appending(path: "whole")
    let dates = (1...12).flatMap { month in
      (10...17).map { "2026-\(month < 10 ? "0" : "")\(month)-\($0)" }
    }
    let sources = dates.enumerated().map { place, date in
      let edition = PublishedEdition(
        edition: FixtureEdition.rich(date: date, number: place + 1), markdown: "# \(date)\n")
      return EditionSource(date: date, fingerprint: "1") { edition }
    }
    // Three claims an edition: the 34th crosses the number that one page holds.
    for count in [33, 34, 35, dates.count - 1, dates.count] {
      let written = try Self.publisher(stepwise).publish(Array(sources.prefix(count))).written
      let months = written.filter { $0.hasPrefix("actors/grey-lantern-front/2026/") }
      #expect(months.count == [33: 0, 34: 5, 35: 1, 95: 8, 96: 1][count])
    }
    try Self.publisher(whole).publish(sources)
    #expect(try Self.content(stepwise) == Self.content(whole))
    let page = try String(
      contentsOf: whole.appending(path: "actors/grey-lantern-front/index.html"), encoding: .utf8)
    #expect(page.contains("href=\"../../actors/grey-lantern-front/2026/01/\""))
    #expect(!page.contains("briefings/2026/01/10/#"))
  }

  static let sources: [EditionSource] = {
    let editions = [
      PublishedEdition(
        edition: FixtureEdition.rich(date: "2026-11-22"), markdown: FixtureEdition.markdown),
      PublishedEdition(
        edition: FixtureEdition.rich(date: "2026-11-23", number: 2),
        markdown: FixtureEdition.markdown),
      PublishedEdition(
        edition: FixtureEdition.poor(number: 3), markdown: FixtureEdition.poorMarkdown),
    ]
    return editions.map { edition in
      EditionSource(date: edition.edition.date, fingerprint: "1") { edition }
    }
  }()

  private static func publisher(_ output: URL) throws -> SitePublisher {
    SitePublisher(theme: try SiteTheme(), output: output)
  }

  /// Every file below a folder, by path.
  private static func content(_ folder: URL) throws -> [String: Data] {
    var content: [String: Data] = [:]
    for path in FileManager.default.enumerator(atPath: folder.path)?.compactMap({ $0 as? String })
      ?? []
    {
      let place = folder.appending(path: path)
      if let data = try? Data(contentsOf: place), !data.isEmpty { content[path] = data }
    }
    return content
  }
}
