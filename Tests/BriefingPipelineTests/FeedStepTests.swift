import ArticleArchive
import Foundation
import Intake
import TestSupport
import Testing

@testable import BriefingPipeline

@Suite(.ownThreads) struct FeedStepTests {
  private let archive: Archive

  init() throws { archive = try Archive() }

  private static let page = """
    <html><head><title>Shots</title></head><body><article><h1>Shots</h1><p>Gunmen attacked a market in
    Benin on Saturday, the army said, and soldiers drove them off after an hour.</p><p>The minister said
    that nobody had been killed, and that the market would open again on Monday morning.</p></article>
    </body></html>
    """

  private static func feed(_ port: Int, items: Int = 2) -> Data {
    let items = (1...items).map {
      "<item><title>Shots \($0)</title><guid>urn:item:\($0)</guid>"
        + "<link>http://127.0.0.1:\(port)/page/\($0)</link><description>Gunmen \($0).</description></item>"
    }
    return Data(
      "<rss version=\"2.0\"><channel><title>Desk</title>\(items.joined())</channel></rss>".utf8)
  }

  private func run(
    _ feeds: [FeedInput], now: TimeInterval = 1_795_500_000
  ) async throws -> IntakeReport {
    var fetcher = Fetcher(
      rules: AddressRules(resolver: StubResolver(), allowed: ["127.0.0.1"]), wait: { _ in })
    fetcher.limits.deadline = .seconds(10)
    let step = FeedStep(
      archive: archive, reader: ArticleReader(), fetcher: PoliteFetcher(fetcher: fetcher),
      time: RunTime(now: Date(timeIntervalSince1970: now), zone: .gmt), day: "2026-11-23")
    var report = IntakeReport()
    try await step.run(feeds, into: &report)
    return report
  }

  private func server(_ port: @escaping @Sendable () -> Int) throws -> LoopbackServer {
    try LoopbackServer { request in
      switch request.path {
      case "/feed":
        request.headers["if-none-match"] == "\"1\""
          ? .whole(304, [:], Data())
          : .whole(
            200, ["ETag": "\"1\"", "Content-Type": "application/rss+xml"], Self.feed(port()))
      case "/page/1": .whole(200, ["Content-Type": "text/html"], Data(Self.page.utf8))
      case "/busy": .whole(429, ["Retry-After": "3600"], Data())
      default: .whole(404, [:], Data())
      }
    }
  }

  private final class Port: Sendable {
    nonisolated(unsafe) var number = 0
  }

  private func started() throws -> (server: LoopbackServer, root: String) {
    let port = Port()
    let server = try server { port.number }
    port.number = server.port
    return (server, "http://127.0.0.1:\(server.port)")
  }

  @Test func teasersAreFilledFromTheirPagesWhereThereIsOne() async throws {
    let (server, root) = try started()
    let report = try await run([FeedInput(address: "\(root)/feed", isNamed: true)])
    #expect(report.taken == 2)
    #expect(report.failedNamed.isEmpty)
    let articles = try archive.articles(forEdition: "2026-11-23").map(\.article)
    let full = try #require(articles.first { $0.id == "urn:item:1" })
    #expect(full.text.contains("the market would open again"))
    #expect(full.outlet == "Desk")
    #expect(articles.first { $0.id == "urn:item:2" }?.text == "Gunmen 2.")
    #expect(server.received.contains { $0.path == "/page/2" })
  }

  @Test func aSecondRunAsksOnlyForWhatChanged() async throws {
    let (server, root) = try started()
    let feed = FeedInput(address: "\(root)/feed", isNamed: false)
    _ = try await run([feed])
    let before = server.received.count
    let report = try await run([feed])
    #expect(report.taken == 0)
    #expect(server.received.dropFirst(before).map(\.path) == ["/robots.txt", "/feed"])
  }

  /// A server of one feed with one item, whose text is what a value says at the time.
  private func server(of text: ItemText) throws -> LoopbackServer {
    try LoopbackServer { request in
      guard request.path == "/feed" else { return .whole(404, [:], Data()) }
      let item =
        "<item><title>Shots</title><guid>urn:item:1</guid><description>\(text.value)</description></item>"
      return .whole(
        200, ["Content-Type": "application/rss+xml"],
        Data("<rss version=\"2.0\"><channel><title>Desk</title>\(item)</channel></rss>".utf8))
    }
  }

  private final class ItemText: Sendable {
    nonisolated(unsafe) var value = ""
  }

  @Test func aChangedTeaserIsNoNewVersionAndAChangedArticleIs() async throws {
    let text = ItemText()
    let server = try server(of: text)
    let feed = FeedInput(address: "http://127.0.0.1:\(server.port)/feed", isNamed: true)
    func taken(_ words: String) async throws -> (taken: Int, revised: Bool) {
      text.value = words
      let report = try await run([feed])
      return (
        report.taken, report.diagnostics.contains { $0.identifier == "intake.new-version" }
      )
    }
    let whole = String(repeating: "Gunmen attacked a market in Benin, the army said. ", count: 15)
    #expect(try await taken(whole) == (1, false))
    #expect(try await taken("Gunmen attacked a market.") == (0, false))
    #expect(try await taken("Gunmen attacked a market near Kandi.") == (0, false))
    let key = try #require(try archive.articles(forEdition: "2026-11-23").first?.key)
    #expect(try archive.article(key: key)?.article.text.contains("the army said") == true)
    #expect(try await taken(whole + "Nobody was hurt.") == (1, true))
    #expect(try archive.article(key: key)?.article.text.hasSuffix("Nobody was hurt.") == true)
    #expect(try await taken(whole + "Nobody was hurt.") == (0, false))
  }

  @Test func aDeadFeedIsAWarningAndTheOthersAreRead() async throws {
    let (server, root) = try started()
    let report = try await run([
      FeedInput(address: "\(root)/gone", isNamed: false),
      FeedInput(address: "\(root)/feed", isNamed: false),
    ])
    #expect(report.taken == 2)
    #expect(report.failedNamed.isEmpty)
    #expect(report.diagnostics.contains { $0.identifier == "intake.feed-unreachable" })
    #expect(server.received.isEmpty == false)
  }

  @Test func aServerThatAsksForTimeIsLeftAloneByLaterRuns() async throws {
    let (server, root) = try started()
    let feed = FeedInput(address: "\(root)/busy", isNamed: false)
    _ = try await run([feed], now: 1_795_500_000)
    let before = server.received.count
    _ = try await run([feed], now: 1_795_500_000 + 1800)
    #expect(server.received.count == before)
    _ = try await run([feed], now: 1_795_500_000 + 3700)
    #expect(server.received.count > before)
  }
}
