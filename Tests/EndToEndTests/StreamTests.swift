import Foundation
import TestSupport
import Testing

/// `analyze` and `extract` over one file of many articles, which all cores share.
@Suite struct StreamTests {
  private let binary: ThreatbriefBinary
  private let folder: TemporaryFolder

  init() throws {
    binary = try ThreatbriefBinary()
    folder = try TemporaryFolder()
  }

  /// More lines than a window has, so that pieces of several windows are put in order.
  private static let lines = (0..<300).map {
    "{\"id\": \"a\($0)\", \"text\": \"Gunmen attacked market \($0) in Benin, the army said.\"}\n"
  }.joined()

  @Test func aFileGivesTheArticlesOfItsLinesInOrder() throws {
    try folder.write(Self.lines, to: "many.ndjson")
    let outcome = try binary.run(["extract", "many.ndjson"], in: folder.url)
    #expect(outcome.code == 0)
    let markets = outcome.output.split(separator: "\n").compactMap { line in
      line.firstMatch(of: /market (\d+)/).flatMap { Int($0.1) }
    }
    #expect(markets == Array(0..<300))
  }

  @Test func aFileWithOneGoodLineAmongManyHasNotFailed() throws {
    let bad = String(repeating: "no object\n", count: 40)
    try folder.write(bad + Self.lines.prefix { $0 != "\n" } + "\n", to: "one.ndjson")
    let outcome = try binary.run(["extract", "one.ndjson"], in: folder.url)
    #expect(outcome.code == 0)
    #expect(outcome.errors.contains("one.ndjson:40: error:"))
  }

  @Test func aFileOfBadLinesAloneHasFailed() throws {
    try folder.write(String(repeating: "no object\n", count: 40), to: "none.ndjson")
    let outcome = try binary.run(["extract", "none.ndjson"], in: folder.url)
    #expect(outcome.code == 1)
    #expect(outcome.errors.contains("none.ndjson:1: error:"))
  }
}
