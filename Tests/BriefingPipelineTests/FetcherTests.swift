import Foundation
import Synchronization
import TestSupport
import Testing

@testable import BriefingPipeline

/// Names that a test knows; nothing else has an address.
struct StubResolver: NameResolver {
  var names: [String: [String]] = [:]

  func addresses(of host: String) async -> [InternetAddress] {
    (names[host] ?? []).compactMap { InternetAddress($0) }
  }
}

@Suite(.ownThreads) struct FetcherTests {
  private static func fetcher(
    deadline: Duration = .seconds(10), names: [String: [String]] = [:],
    allowed: Set<String> = ["127.0.0.1", "feeds.example"]
  ) -> Fetcher {
    var limits = FetchLimits()
    limits.deadline = deadline
    limits.bytes = 300_000
    let resolver = StubResolver(
      names: names.merging(["feeds.example": ["127.0.0.1"]]) { given, _ in given })
    return Fetcher(
      rules: AddressRules(resolver: resolver, allowed: allowed), limits: limits, wait: { _ in })
  }

  private func body(_ result: Result<Fetched, FetchFault>) -> String? {
    guard case .success(.body(let bytes, _, _, _)) = result else { return nil }
    return String(decoding: bytes, as: UTF8.self)
  }

  private func fault(_ result: Result<Fetched, FetchFault>) -> FetchFault? {
    guard case .failure(let fault) = result else { return nil }
    return fault
  }

  @Test func aBodyComesWithItsValidatorsAndTheServerSeesTheName() async throws {
    let server = try LoopbackServer { _ in
      .whole(200, ["ETag": "\"v1\"", "Content-Type": "text/html"], Data("hello".utf8))
    }
    let result = await Self.fetcher().fetch("http://feeds.example:\(server.port)/a?b=c")
    guard case .success(.body(let bytes, let type, let address, let validators)) = result else {
      Issue.record("\(result)")
      return
    }
    #expect(String(decoding: bytes, as: UTF8.self) == "hello")
    #expect(type == "text/html")
    #expect(address == "http://feeds.example:\(server.port)/a?b=c")
    #expect(validators.entityTag == "\"v1\"")
    #expect(server.received.map(\.path) == ["/a?b=c"])
    #expect(server.received[0].headers["host"] == "feeds.example:\(server.port)")
  }

  @Test func whatDidNotChangeIsNotSentAgain() async throws {
    let server = try LoopbackServer { request in
      request.headers["if-none-match"] == "\"v1\""
        ? .whole(304, [:], Data()) : .whole(200, [:], Data("x".utf8))
    }
    let result = await Self.fetcher().fetch(
      "http://127.0.0.1:\(server.port)/", known: FetchValidators(entityTag: "\"v1\""))
    #expect(result == .success(.unchanged))
  }

  @Test func redirectsAreFollowedAndCapped() async throws {
    let server = try LoopbackServer { request in
      switch request.path {
      case "/start": .whole(302, ["Location": "/end"], Data())
      case "/end": .whole(200, [:], Data("end".utf8))
      case "/circle": .whole(301, ["Location": "/circle"], Data())
      default: .whole(302, ["Location": request.path + "x"], Data())
      }
    }
    let root = "http://127.0.0.1:\(server.port)"
    #expect(body(await Self.fetcher().fetch("\(root)/start")) == "end")
    #expect(fault(await Self.fetcher().fetch("\(root)/circle")) == .redirects)
    #expect(fault(await Self.fetcher().fetch("\(root)/on")) == .redirects)
  }

  @Test(arguments: [
    "http://169.254.169.254/latest", "http://10.0.0.1/", "http://[::1]/",
    "http://[::ffff:127.0.0.1]/",
    "http://inside.example/", "http://2130706433/", "http://localhost/",
  ])
  func aPrivateAddressIsNeverContacted(address: String) async throws {
    let names = [
      "inside.example": ["93.184.216.34", "192.168.1.1"], "2130706433": ["127.0.0.1"],
      "localhost": ["127.0.0.1"],
    ]
    let found = fault(await Self.fetcher(names: names, allowed: []).fetch(address))
    guard case .privateAddress? = found else {
      Issue.record("\(address): \(String(describing: found))")
      return
    }
  }

  @Test func aRedirectToAPrivateAddressIsNotFollowed() async throws {
    let inner = try LoopbackServer { _ in .whole(200, [:], Data("secret".utf8)) }
    let outer = try LoopbackServer { _ in
      .whole(302, ["Location": "http://inner.example:\(inner.port)/"], Data())
    }
    let fetcher = Self.fetcher(names: ["inner.example": ["127.0.0.1"]], allowed: ["feeds.example"])
    let result = await fetcher.fetch("http://feeds.example:\(outer.port)/")
    #expect(fault(result) == .privateAddress(host: "inner.example", address: "127.0.0.1"))
    #expect(inner.received.isEmpty)
  }

  @Test(arguments: [
    "file:///etc/passwd", "ftp://feeds.example/", "gopher://x/", "http://u:p@feeds.example/", "//x",
    "",
  ])
  func otherSchemesAreRefused(address: String) async {
    guard case .badAddress? = fault(await Self.fetcher().fetch(address)) else {
      Issue.record("\(address) was not refused")
      return
    }
  }

  @Test func aDripMeetsTheDeadline() async throws {
    let server = try LoopbackServer { _ in .drip }
    let start = ContinuousClock.now
    let result = await Self.fetcher(deadline: .seconds(1)).fetch("http://127.0.0.1:\(server.port)/")
    #expect(fault(result) == .deadline)
    // The drip would go on for good; a busy machine may let this task go on late.
    #expect(ContinuousClock.now - start < .seconds(20))
  }

  @Test func anEndlessBodyIsCutOff() async throws {
    let server = try LoopbackServer { _ in .endless }
    let result = await Self.fetcher().fetch("http://127.0.0.1:\(server.port)/")
    #expect(fault(result) == .tooLarge(300_000))
  }

  @Test func aBombIsCountedUnpacked() async throws {
    let packed = try #require(Self.packed)
    let server = try LoopbackServer { _ in
      .whole(200, ["Content-Encoding": "gzip"], packed)
    }
    let result = await Self.fetcher().fetch("http://127.0.0.1:\(server.port)/")
    #expect(fault(result) == .tooLarge(300_000))
  }

  /// A million zeros, packed by the system's gzip.
  private static var packed: Data? {
    let process = Process()
    process.executableURL = URL(filePath: "/bin/sh")
    process.arguments = ["-c", "head -c 1000000 /dev/zero | gzip -9"]
    let pipe = Pipe()
    process.standardOutput = pipe
    guard (try? process.run()) != nil else { return nil }
    let data = pipe.fileHandleForReading.readDataToEndOfFile()
    process.waitUntilExit()
    return data.isEmpty ? nil : data
  }

  @Test func aShortBodyIsNoBody() async throws {
    let server = try LoopbackServer { _ in .short(Data("half".utf8), announced: 100) }
    let result = await Self.fetcher().fetch("http://127.0.0.1:\(server.port)/")
    #expect(fault(result) == .truncated)
    #expect(server.received.count == 3)
  }

  @Test func aServerThatFailsIsTriedAgainAndOneThatRefusesIsNot() async throws {
    let count = Mutex(0)
    let failing = try LoopbackServer { _ in
      count.withLock { $0 += 1 }
      return count.withLock { $0 } < 3
        ? .whole(500, [:], Data()) : .whole(200, [:], Data("ok".utf8))
    }
    #expect(body(await Self.fetcher().fetch("http://127.0.0.1:\(failing.port)/")) == "ok")
    let refusing = try LoopbackServer { _ in .whole(404, [:], Data()) }
    #expect(
      fault(await Self.fetcher().fetch("http://127.0.0.1:\(refusing.port)/")) == .status(404))
    #expect(refusing.received.count == 1)
  }

  @Test func aBusyServerIsLeftAloneAsLongAsItAsks() async throws {
    let server = try LoopbackServer { _ in .whole(429, ["Retry-After": "3600"], Data()) }
    let result = await Self.fetcher().fetch("http://127.0.0.1:\(server.port)/")
    #expect(fault(result) == .busy(seconds: 3600))
    #expect(server.received.count == 1)
  }

  @Test func theTimeToComeBackMayBeADate() {
    let now = Date(timeIntervalSince1970: 1_000_000_000)
    #expect(RetryAfter.seconds("120") == 120)
    #expect(RetryAfter.seconds("Sun, 09 Sep 2001 01:47:40 GMT", now: now) == 60)
    #expect(RetryAfter.seconds("soon") == nil)
  }

  @Test func fewAtOneHostAndRobotsAreHeard() async throws {
    let running = Mutex((now: 0, most: 0))
    let server = try LoopbackServer { request in
      if request.path == "/robots.txt" {
        return .whole(200, [:], Data("User-agent: *\nDisallow: /no\n".utf8))
      }
      running.withLock {
        $0.now += 1
        $0.most = max($0.most, $0.now)
      }
      usleep(100_000)
      running.withLock { $0.now -= 1 }
      return .whole(200, [:], Data(request.path.utf8))
    }
    let root = "http://127.0.0.1:\(server.port)"
    let polite = PoliteFetcher(fetcher: Self.fetcher())
    let results = await polite.fetch(
      (["/no/1"] + (1...8).map { "/\($0)" }).map { PoliteFetcher.Order(address: root + $0) })
    #expect(fault(results[0]) == .robots)
    #expect(results.dropFirst().map { body($0) } == (1...8).map { "/\($0)" })
    #expect(running.withLock { $0.most } <= 2)
    #expect(server.received.count { $0.path == "/robots.txt" } == 1)
  }
}
