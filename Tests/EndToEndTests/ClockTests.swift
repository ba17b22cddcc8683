import Foundation
import TestSupport
import Testing

/// A clock that goes backwards, and two runs that start together.
@Suite struct ClockTests {
  private let binary: ThreatbriefBinary
  private let folder: TemporaryFolder

  init() throws {
    binary = try ThreatbriefBinary()
    folder = try TemporaryFolder()
  }

  private func article(_ number: Int) throws {
    try folder.write(
      "Title: Shots in Gourma, \(number)\nDate: 2026-11-19\n\nGunmen attacked the zebu\(number) "
        + "market in Benin on Thursday, the army said.\n", to: "inbox/\(number).txt")
  }

  /// The identifiers of the articles that an edition was made from.
  private func articles(of date: String) throws -> [String] {
    let data = try Data(contentsOf: folder.url.appending(path: "Briefings/\(date).json"))
    let edition = try JSONSerialization.jsonObject(with: data) as? [String: Any]
    let sources = edition?["sources"] as? [String: Any]
    let items = sources?["items"] as? [[String: Any]] ?? []
    return items.filter { $0["edition"] as? String == date }.compactMap { $0["path"] as? String }
      .sorted()
  }

  @Test func aClockThatGoesBackLosesNoArticleAndTakesNoneTwice() throws {
    for (number, now) in [(1, "2026-11-23"), (2, "2026-11-20"), (3, "2026-11-24")] {
      try article(number)
      let outcome = try binary.run(["daily", "--now", now], in: folder.url)
      #expect(outcome.code == 0, "\(outcome.errors)")
    }
    #expect(try articles(of: "2026-11-23") == ["inbox/1.txt"])
    #expect(try articles(of: "2026-11-20") == ["inbox/2.txt"])
    #expect(try articles(of: "2026-11-24") == ["inbox/3.txt"])
    let doctor = try binary.run(["doctor"], in: folder.url)
    #expect(doctor.output == "3 articles, 3 editions: nothing is damaged\n")
  }

  @Test func ofRunsThatStartTogetherEachEndsWellOrSaysThatAnotherIsAtWork() async throws {
    for number in 1...8 { try article(number) }
    let outcomes = try await withThrowingTaskGroup(of: ThreatbriefBinary.Outcome.self) { group in
      for _ in 0..<3 {
        group.addTask { try binary.run(["daily", "--now", "2026-11-23"], in: folder.url) }
      }
      return try await group.reduce(into: []) { $0.append($1) }
    }
    #expect(outcomes.contains { $0.code == 0 })
    for outcome in outcomes where outcome.code != 0 {
      #expect(outcome.code == 3)
      #expect(outcome.errors.contains("another run is at work here"))
    }
    let doctor = try binary.run(["doctor"], in: folder.url)
    #expect(doctor.output == "8 articles, 1 edition: nothing is damaged\n")
  }
}
