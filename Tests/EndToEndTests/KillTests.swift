import Foundation
import TestSupport
import Testing

/// kill -9 at random moments: what was reported stays, nothing is half, the next run finishes.
@Suite struct KillTests {
  private let binary: ThreatbriefBinary
  private let folder: TemporaryFolder

  init() throws {
    binary = try ThreatbriefBinary()
    folder = try TemporaryFolder()
  }

  /// Forty kills, or as many as twenty seconds hold, and five however long they take; `.dev/measure-kills` does two hundred.
  @Test(.timeLimit(.minutes(10))) func nothingReportedIsLostAndNothingIsHalf() throws {
    var random = SeededGenerator(seed: 6)
    let start = ContinuousClock.now
    let longest = try duration(of: 0)
    var reported = [0]
    var kills = 0
    var round = 0
    while kills < 40, kills < 5 || ContinuousClock.now - start < .seconds(20), round < 200 {
      round += 1
      let command = try command(round)
      let delay = longest * Double.random(in: 0...1.1, using: &random)
      let code = try binary.runAndKill(command, in: folder.url, after: delay)
      if code == nil { kills += 1 }
      if code == 0, command[0] == "ingest" || command[0] == "daily" { reported.append(round) }
      for part in ["Briefings", "site"] {
        let halves = try WrittenFiles(below: folder.url.appending(path: part)).halves
        #expect(halves.isEmpty, "after \(command[0]) was killed in round \(round)")
      }
    }
    #expect(kills >= 5)
    let doctor = try binary.run(["doctor"], in: folder.url)
    #expect(doctor.code == 0, "\(doctor.output)")
    try whatWasReportedIsThereOnce(reported)
  }

  private func duration(of round: Int) throws -> Duration {
    try article(round)
    let clock = ContinuousClock()
    return try clock.measure {
      let outcome = try binary.run(["daily", "--now", "2026-11-23"], in: folder.url)
      #expect(outcome.code == 0, "\(outcome.errors)")
    }
  }

  private func article(_ number: Int) throws {
    try folder.write(
      "Title: Shots in Gourma\nDate: 2026-11-22\n\nGunmen attacked the zebu\(number) market in Benin "
        + "on Sunday, the army said.\n", to: "inbox/\(number).txt")
  }

  private func command(_ round: Int) throws -> [String] {
    let now = ["--now", "2026-11-23"]
    switch round % 4 {
    case 0: return ["publish"] + now
    case 1:
      try article(round)
      return ["ingest", "inbox/\(round).txt"] + now
    case 2: return ["brief"] + now
    default:
      try article(round)
      return ["daily"] + now
    }
  }

  private func whatWasReportedIsThereOnce(_ reported: [Int]) throws {
    let outcome = try binary.run(["daily", "--now", "2026-11-23"], in: folder.url)
    #expect(outcome.code == 0, "\(outcome.errors)")
    let check = try binary.run(["check"], in: folder.url)
    #expect(check.code == 0, "\(check.output)\(check.errors)")
    for number in reported.suffix(12) {
      let found = try binary.run(["search", "zebu\(number)", "--format", "json"], in: folder.url)
      let hits = try JSONSerialization.jsonObject(with: Data(found.output.utf8)) as? [Any]
      #expect(hits?.count == 1, "article \(number)")
    }
    let left = try FileManager.default.contentsOfDirectory(
      atPath: folder.url.appending(path: "Briefings").path)
    #expect(left.sorted() == ["2026-11-23.json", "2026-11-23.md"])
  }
}
