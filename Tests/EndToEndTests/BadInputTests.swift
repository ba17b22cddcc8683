import Foundation
import TestSupport
import Testing

/// Bad input, tried from outside: the fault is named, the rest is still read, the exit code holds.
@Suite struct BadInputTests {
  private let binary: ThreatbriefBinary
  private let folder: TemporaryFolder

  init() throws {
    binary = try ThreatbriefBinary()
    folder = try TemporaryFolder()
    try folder.write(
      "Title: Shots in Gourma\n\nGunmen attacked a market in Benin, the army said.\n",
      to: "good.txt")
  }

  private func ingest(_ paths: String...) throws -> ThreatbriefBinary.Outcome {
    try binary.run(["ingest"] + paths, in: folder.url)
  }

  @Test func aMissingFileIsNamedAndTheOthersAreRead() throws {
    let outcome = try ingest("gone.txt", "good.txt")
    #expect(outcome.code == 1)
    #expect(outcome.errors.contains("gone.txt: error: there is no such file"))
    #expect(outcome.errors.contains("[intake.missing]"))
    #expect(outcome.output == "1 new, 0 known, 1 not read\n")
  }

  @Test func anEmptyFileIsNamed() throws {
    try folder.write("", to: "empty.txt")
    let outcome = try ingest("empty.txt", "good.txt")
    #expect(outcome.code == 1)
    #expect(outcome.errors.contains("empty.txt: error:"))
    #expect(outcome.output.hasPrefix("1 new"))
  }

  @Test func aBinaryFileIsNamed() throws {
    try folder.write(Data((0..<4096).map { UInt8(truncatingIfNeeded: $0 &* 7919) }), to: "x.txt")
    let outcome = try ingest("x.txt", "good.txt")
    #expect(outcome.code == 1)
    #expect(outcome.errors.contains("[intake.binary]"))
    #expect(outcome.output.hasPrefix("1 new"))
  }

  @Test func aFileOverTheLimitIsNamed() throws {
    try folder.write(Data(repeating: UInt8(ascii: "a"), count: 50_000_001), to: "large.txt")
    let outcome = try ingest("large.txt", "good.txt")
    #expect(outcome.code == 1)
    #expect(outcome.errors.contains("[intake.too-large]"))
    #expect(outcome.output.hasPrefix("1 new"))
  }

  @Test func anUnreadableInboxFileIsSetAsideAndCounted() throws {
    try folder.write("", to: "inbox/empty.txt")
    let outcome = try binary.run(["daily", "good.txt", "--now", "2026-11-23"], in: folder.url)
    #expect(outcome.code == 0, "\(outcome.errors)")
    #expect(outcome.errors.contains("inbox/empty.txt: warning:"))
    let edition = try String(
      contentsOf: folder.url.appending(path: "Briefings/2026-11-23.md"), encoding: .utf8)
    #expect(edition.contains("inbox/empty.txt"))
  }

  @Test func anArticleInAnotherLanguageIsListedAndNotAnalysed() throws {
    try folder.write(
      "Le gouvernement a annoncé dimanche que l'armée allait renforcer les patrouilles dans le nord "
        + "du pays. Le ministre a déclaré que les soldats recevraient de nouveaux véhicules.\n",
      to: "inbox/rivage.txt")
    let outcome = try binary.run(["daily", "--now", "2026-11-23"], in: folder.url)
    #expect(outcome.code == 0, "\(outcome.errors)")
    #expect(outcome.errors.contains("[intake.other-language]"))
  }

  @Test func aMissingInboxIsAWarning() throws {
    let outcome = try binary.run(["daily", "--now", "2026-11-23"], in: folder.url)
    #expect(outcome.code == 0, "\(outcome.errors)")
    #expect(outcome.errors.contains("[pipeline.missing-inbox]"))
  }

  @Test func aFaultInATemplateStopsBeforeAnythingIsWritten() throws {
    try folder.write(
      "## Bottom line\n\n{{no_such_name}}\n", to: "Templates/Briefing/bottom-line.mustache")
    let outcome = try binary.run(["daily", "good.txt", "--now", "2026-11-23"], in: folder.url)
    #expect(outcome.code == 2)
    #expect(outcome.errors.contains("bottom-line.mustache:3:"))
    #expect(outcome.errors.contains("no_such_name"))
    let briefings = folder.url.appending(path: "Briefings").path
    let written = (try? FileManager.default.contentsOfDirectory(atPath: briefings)) ?? []
    #expect(written.isEmpty)
  }

  @Test func aFullDiskIsExitCodeThreeAndLeavesNothingHalfWritten() throws {
    try folder.write("in the way", to: "Briefings")
    let outcome = try binary.run(["daily", "good.txt", "--now", "2026-11-23"], in: folder.url)
    #expect(outcome.code == 3)
    #expect(outcome.errors.contains("cannot be written"))
    #expect(!FileManager.default.fileExists(atPath: folder.url.appending(path: "site").path))
  }

  @Test func settingsFaultsHaveLineAndColumn() throws {
    try folder.write("title: Desk\ntimezone: UTC\n", to: "threatbrief.yaml")
    let outcome = try binary.run(["show"], in: folder.url)
    #expect(outcome.code == 2)
    #expect(outcome.errors.contains("threatbrief.yaml:2:1: error: there is no setting 'timezone'"))
    #expect(outcome.errors.contains("did you mean 'time_zone'?"))
  }
}
