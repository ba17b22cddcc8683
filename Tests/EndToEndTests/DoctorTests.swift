import Foundation
import TestSupport
import Testing

/// `doctor`, `backup` and `restore` as a user meets them.
@Suite struct DoctorTests {
  private let binary: ThreatbriefBinary
  private let folder: TemporaryFolder
  private let now = ["--now", "2026-11-23"]

  init() throws {
    binary = try ThreatbriefBinary()
    folder = try TemporaryFolder()
    try article(1)
  }

  private func article(_ number: Int) throws {
    try folder.write(
      "Title: Shots in Gourma, \(number)\nDate: 2026-11-22\n\nGunmen attacked the zebu\(number) "
        + "market in Benin on Sunday, the army said.\n", to: "inbox/\(number).txt")
  }

  private func run(_ arguments: String...) throws -> ThreatbriefBinary.Outcome {
    try binary.run(arguments, in: folder.url)
  }

  private func daily() throws {
    let outcome = try binary.run(["daily"] + now, in: folder.url)
    #expect(outcome.code == 0, "\(outcome.errors)")
  }

  private var archive: URL { folder.url.appending(path: ".threatbrief/archive.sqlite") }

  private func remove(_ path: String) throws {
    try FileManager.default.removeItem(at: folder.url.appending(path: path))
  }

  @Test func aSoundWorkspaceIsSaidToBeSound() throws {
    try daily()
    let outcome = try run("doctor")
    #expect(outcome.code == 0, "\(outcome.output)")
    #expect(outcome.output == "1 article, 1 edition: nothing is damaged\n")
  }

  @Test func anEmptyFolderIsNoFaultAndStaysEmpty() throws {
    let empty = try TemporaryFolder()
    let outcome = try binary.run(["doctor"], in: empty.url)
    #expect(outcome.code == 0)
    #expect(outcome.output.contains("[doctor.no-archive]"))
    #expect(try FileManager.default.contentsOfDirectory(atPath: empty.url.path).isEmpty)
  }

  @Test func whatAnInterruptedRunLeftIsNamedWithItsRemedy() throws {
    try daily()
    try folder.write("half", to: "Briefings/.2026-11-23.md.aside")
    try folder.write("old", to: "Briefings/2025-01-01.md")
    try remove("Briefings/2026-11-23.json")
    let outcome = try run("doctor")
    #expect(outcome.code == 0)
    for name in ["half-written", "edition-without-file", "file-without-edition"] {
      #expect(outcome.output.contains("[doctor.\(name)]"), "\(outcome.output)")
    }
    try remove("Briefings/2025-01-01.md")
    #expect(try run("publish").code == 0)
    #expect(try run("doctor").output == "1 article, 1 edition: nothing is damaged\n")
  }

  @Test func aBrokenArchiveIsExitCodeThreeAndABackupMendsIt() throws {
    try daily()
    #expect(try run("backup", "copy.sqlite").code == 0)
    try Data("no database at all, whatever its name says".utf8).write(to: archive)
    let broken = try run("doctor", "--format", "json")
    #expect(broken.code == 3)
    let report =
      try JSONSerialization.jsonObject(with: Data(broken.output.utf8)) as? [String: Any]
    #expect(report?["sound"] as? Bool == false)
    let refused = try run("restore", "copy.sqlite")
    #expect(refused.code == 2)
    #expect(refused.errors.contains("--overwrite"))
    #expect(try run("restore", "copy.sqlite", "--overwrite").code == 0)
    #expect(try run("doctor").code == 0)
    #expect(try run("search", "zebu1").output.contains("Shots in Gourma"))
  }

  @Test func aBackupIsNotWrittenOverAnotherUnlessToldTo() throws {
    try daily()
    try folder.write("mine", to: "copy.sqlite")
    #expect(try run("backup", "copy.sqlite").code == 2)
    #expect(
      try String(contentsOf: folder.url.appending(path: "copy.sqlite"), encoding: .utf8) == "mine")
    #expect(try run("backup", "copy.sqlite", "--overwrite").code == 0)
  }

  @Test func aRestoreBringsTheEditionsOfItsDayBack() throws {
    try daily()
    #expect(try run("backup", "copy.sqlite").code == 0)
    let first = try WrittenFiles(below: folder.url.appending(path: "Briefings")).bytes
    try article(2)
    try daily()
    #expect(try run("restore", "copy.sqlite").code == 2)
    let restored = try run("restore", "copy.sqlite", "--overwrite")
    #expect(restored.code == 0, "\(restored.errors)")
    #expect(restored.errors.contains("archive.sqlite.replaced"))
    #expect(try WrittenFiles(below: folder.url.appending(path: "Briefings")).bytes == first)
    #expect(try run("search", "zebu2").output.isEmpty)
    #expect(try run("doctor").code == 0)
  }

  @Test(arguments: [0, 50, 20_000])
  func aDamagedBackupIsRefusedAndNothingChanges(kept: Int) throws {
    try daily()
    #expect(try run("backup", "copy.sqlite").code == 0)
    let copy = folder.url.appending(path: "copy.sqlite")
    var bytes = try Data(contentsOf: copy)
    for index in bytes.indices.dropFirst(kept).prefix(20_000) { bytes[index] = 0x5A }
    try bytes.write(to: copy)
    let outcome = try run("restore", "copy.sqlite", "--overwrite")
    #expect(outcome.code == 1, "\(outcome.errors)")
    #expect(outcome.errors.contains("nothing was changed"))
    #expect(try run("search", "zebu1").output.contains("Shots in Gourma"))
    #expect(try run("restore", "no-such.sqlite").code == 1)
  }
}
