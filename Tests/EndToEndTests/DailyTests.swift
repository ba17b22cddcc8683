import Foundation
import TestSupport
import Testing

/// The main job over the sample inbox, from outside.
@Suite struct DailyTests {
  private let binary: ThreatbriefBinary

  init() throws { binary = try ThreatbriefBinary() }

  private func daily(in folder: TemporaryFolder) throws -> ThreatbriefBinary.Outcome {
    try binary.run(["daily", "--sample", "--now", "2026-11-22T18:00:00Z"], in: folder.url)
  }

  @Test func theSampleInboxGivesThreeEditionsASiteAndASummary() throws {
    let folder = try TemporaryFolder()
    let outcome = try daily(in: folder)
    #expect(outcome.code == 0, "\(outcome.errors)")
    for day in 20...22 {
      for path in ["Briefings/2026-11-\(day).md", "site/briefings/2026/11/\(day)/index.html"] {
        #expect(FileManager.default.fileExists(atPath: folder.url.appending(path: path).path))
      }
    }
    let lines = outcome.output.split(separator: "\n", omittingEmptySubsequences: false)
    #expect(lines[0].contains("2026-11-22"))
    #expect(lines.contains { $0.hasPrefix("Site: ") })
    #expect(lines.prefix(24).allSatisfy { $0.count <= 80 })
  }

  @Test func theSameInputGivesTheSameBytes() throws {
    let folders = [try TemporaryFolder(), try TemporaryFolder()]
    for folder in folders { #expect(try daily(in: folder).code == 0) }
    let trees = try folders.map { folder in
      try ["Briefings", "site"].flatMap { try files(below: folder.url.appending(path: $0)) }
    }
    #expect(trees[0].map(\.path) == trees[1].map(\.path))
    for (left, right) in zip(trees[0], trees[1]) where left.bytes != right.bytes {
      Issue.record("\(left.path) differs between two runs")
    }
  }

  @Test func aSecondRunTakesNothingInTwice() throws {
    let folder = try TemporaryFolder()
    _ = try daily(in: folder)
    let outcome = try binary.run(["daily", "--now", "2026-11-22T20:00:00Z"], in: folder.url)
    #expect(outcome.code == 0, "\(outcome.errors)")
    #expect(outcome.errors.contains("0 new articles"))
    #expect(outcome.output.contains("edition 3"))
  }

  @Test func checkFindsNothingToObjectTo() throws {
    let folder = try TemporaryFolder()
    _ = try daily(in: folder)
    let outcome = try binary.run(["check"], in: folder.url)
    #expect(outcome.code == 0, "\(outcome.output)")
  }

  @Test func aDayWithoutArticlesGivesAnEditionThatSaysSo() throws {
    let folder = try TemporaryFolder()
    let outcome = try binary.run(["daily", "--now", "2026-11-23"], in: folder.url)
    #expect(outcome.code == 0, "\(outcome.errors)")
    #expect(outcome.output.contains("0 new articles") || outcome.output.contains("No new article"))
  }

  private func files(below folder: URL) throws -> [(path: String, bytes: Data)] {
    let paths = FileManager.default.enumerator(atPath: folder.path)?.compactMap { $0 as? String }
    return try (paths ?? []).sorted().compactMap { path in
      let place = folder.appending(path: path)
      guard (try place.resourceValues(forKeys: [.isRegularFileKey])).isRegularFile == true else {
        return nil
      }
      return (path, try Data(contentsOf: place))
    }
  }
}
