import Foundation
import TestSupport
import Testing

/// Feeds, fetched from a server on the loopback interface.
@Suite struct FeedTests {
  private let binary: ThreatbriefBinary
  private let folder: TemporaryFolder
  private let server: LoopbackServer

  init() throws {
    binary = try ThreatbriefBinary()
    folder = try TemporaryFolder()
    let text = String(repeating: "Gunmen attacked a market in Benin, the army said. ", count: 15)
    let feed =
      "<rss version=\"2.0\"><channel><title>Desk</title><item><title>Shots</title>"
      + "<guid>urn:item:1</guid><description>\(text)</description></item></channel></rss>"
    server = try LoopbackServer { request in
      request.path == "/feed.xml"
        ? .whole(200, ["Content-Type": "application/rss+xml"], Data(feed.utf8))
        : .whole(404, [:], Data())
    }
  }

  private var address: String { "http://127.0.0.1:\(server.port)/feed.xml" }

  @Test func aFeedOfAPrivateNetworkIsRefusedUnlessAllowed() throws {
    let refused = try binary.run(["ingest", "--feed", address], in: folder.url)
    #expect(refused.code == 1)
    #expect(refused.errors.contains("127.0.0.1 is in a private network"))
    #expect(server.received.isEmpty)
    try folder.write("allow_private: [127.0.0.1]\n", to: "threatbrief.yaml")
    let taken = try binary.run(["ingest", "--feed", address], in: folder.url)
    #expect(taken.code == 0, "\(taken.errors)")
    #expect(taken.output == "1 new, 0 known, 0 not read\n")
  }

  @Test func feedsOfTheSettingsAreReadAndADeadOneIsAWarning() throws {
    try folder.write(
      "<opml version=\"2.0\"><body><outline text=\"x\" xmlUrl=\"\(address)\"/></body></opml>",
      to: "feeds.opml")
    try folder.write(
      "allow_private: [127.0.0.1]\nfeeds:\n  - feeds.opml\n  - http://127.0.0.1:\(server.port)/gone\n"
        + "inbox: []\n", to: "threatbrief.yaml")
    let outcome = try binary.run(["daily", "--now", "2026-11-23"], in: folder.url)
    #expect(outcome.code == 0, "\(outcome.errors)")
    #expect(outcome.errors.contains("/gone: warning: the feed cannot be fetched"))
    #expect(outcome.output.contains("1 new article"))
  }
}
