import Foundation
import TestSupport
import Testing

#if canImport(FoundationNetworking)
  import FoundationNetworking
#endif

/// The site as others meet it: served by nginx with the headers that it asks for, opened in a
/// browser, read by the readers of its formats. `.dev/setup` installs what is needed.
@Suite struct RealToolsTests {
  private static let served = Result {
    let sample = try SampleSite.made.get()
    let hostile = try HostileInputTests.run.get()
    let headers = String(decoding: sample.files.bytes["_headers"] ?? Data(), as: UTF8.self)
    let server = try WebServer(
      root: sample.site, folders: ["hostile": hostile.folder.url.appending(path: "site")],
      headers: headers)
    return (sample: sample, hostile: hostile, server: server)
  }

  private let sample: (folder: TemporaryFolder, site: URL, files: WrittenFiles)
  private let hostile: WrittenFiles
  private let hostileSite: URL
  private let server: WebServer

  init() throws {
    let served = try Self.served.get()
    sample = served.sample
    hostile = served.hostile.site
    hostileSite = served.hostile.folder.url.appending(path: "site")
    server = served.server
  }

  @Test func everyKindOfFileIsServedWithTheHeaders() async throws {
    let beside = sample.files.bytes.keys.filter { $0.hasPrefix("briefings/2026/11/22/") }
    let others = ["feed.xml", "feed.json", "sitemap.xml", "robots.txt", "style.css", "search.js"]
    for path in SampleSite.kinds(of: sample.files) + beside + others {
      let address = try #require(URL(string: server.address + path))
      let (data, answer) = try await URLSession.shared.data(from: address)
      let response = try #require(answer as? HTTPURLResponse)
      #expect(response.statusCode == 200, "\(path)")
      let file = path.isEmpty || path.hasSuffix("/") ? path + "index.html" : path
      #expect(data == sample.files.bytes[file], "\(path)")
      let policy = response.value(forHTTPHeaderField: "Content-Security-Policy") ?? ""
      #expect(policy.hasPrefix("default-src 'none'"), "\(path)")
      #expect(policy.hasSuffix("frame-ancestors 'none'"), "\(path)")
      #expect(response.value(forHTTPHeaderField: "X-Content-Type-Options") == "nosniff")
      #expect(response.value(forHTTPHeaderField: "Referrer-Policy") == "no-referrer")
    }
  }

  /// No word on the console, no request to another host, axe's rules, the keyboard, narrow screens.
  @Test func noKindOfPageHasAFaultInTheBrowser() throws {
    try #require(
      Self.browser != nil, "no Chromium is installed; .dev/setup installs it on Debian")
    let axe = try #require(Tool.axe, "axe is not there; .dev/setup installs it")
    let hostilePages = SampleSite.kinds(of: hostile).map { "hostile/" + $0 }
    let pages = SampleSite.kinds(of: sample.files) + hostilePages
    let outcome = try Tool.python("open-pages.py", [axe.path, server.address] + pages)
    let report = try JSONDecoder().decode(BrowserReport.self, from: outcome)
    #expect(report.faults == [])
    #expect(report.opened == pages.count && pages.count > 25)
    #expect(report.searched > 0)
  }

  @Test func everyFormatIsReadByItsReader() throws {
    for (site, files) in [(sample.site, sample.files), (hostileSite, hostile)] {
      let pages = SampleSite.kinds(of: files).map { $0 + "index.html" }
      let outcome = try Tool.python("check-files.py", [site.path] + pages)
      let report = try JSONDecoder().decode(FileReport.self, from: outcome)
      #expect(report.faults == [])
      for kind in ["html", "atom", "json feed", "stix", "geojson", "json"] {
        #expect(report.read[kind] ?? 0 > 0, "\(kind)")
      }
      let unlisted = report.warnings.filter { warning in
        !Self.listedWarnings.contains { warning.contains($0) }
      }
      #expect(unlisted == [])
    }
  }

  /// What the validator of STIX may remark, each with its reason.
  private static let listedWarnings: [String] = [
    // STIX has no relationship between a state and its alliance; the specification allows our own.
    "'member-of'",
    // A state that acts is an identity, and no other relationship says what it is said to do.
    "'targets' is permitted, but not a suggested relationship type for 'identity' objects",
    // Identifiers come from the content, by UUID version 5, so that two runs give the same bytes.
    "is not a valid UUIDv4 ID",
  ]

  private static let browser = Tool.find(["chromium-headless-shell", "chromium", "google-chrome"])

  private struct BrowserReport: Decodable {
    let opened: Int
    let searched: Int
    let faults: [[String]]
  }

  private struct FileReport: Decodable {
    let read: [String: Int]
    let faults: [[String]]
    let warnings: [String]
  }
}
