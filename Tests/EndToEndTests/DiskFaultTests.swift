import Foundation
import TestSupport
import Testing

/// A disk that fails at one write or another: exit code 3, a message, and nothing half-written.
@Suite struct DiskFaultTests {
  private let binary: ThreatbriefBinary
  private let folder: TemporaryFolder

  init() throws {
    binary = try ThreatbriefBinary()
    folder = try TemporaryFolder()
    for number in 1...12 {
      try folder.write(
        "Title: Shots in Gourma, \(number)\nDate: 2026-11-22\n\nGunmen attacked market \(number) in "
          + "Benin on Sunday, the army said. The minister said that Niger had sent no troops.\n",
        to: "inbox/\(number).txt")
    }
  }

  private func daily(_ constraint: ThreatbriefBinary.Constraint? = nil) throws
    -> ThreatbriefBinary.Outcome
  {
    try binary.run(["daily", "--now", "2026-11-23"], in: folder.url, under: constraint)
  }

  private var briefings: URL { folder.url.appending(path: "Briefings") }
  private var site: URL { folder.url.appending(path: "site") }

  /// Small limits stop the archive, larger ones the edition or a page of the site.
  @Test(arguments: [4, 24, 48, 64, 96, 128, 160, 256])
  func whereNoFileMayGrowNothingIsLeftHalf(kilobytes: Int) throws {
    let outcome = try daily(.fileSize(kilobytes * 1024))
    #expect([0, 3].contains(outcome.code), "\(outcome.errors)")
    if outcome.code == 3 {
      #expect(outcome.errors.contains("threatbrief: error:"))
      #expect(outcome.errors.contains("free"))
    }
    for place in [briefings, site] {
      #expect(try WrittenFiles(below: place).halves.isEmpty)
    }
    let after = try daily()
    #expect(after.code == 0, "\(after.errors)")
    #expect(after.output.contains("12 new articles"))
    #expect(try WrittenFiles(below: site).bytes["index.html"] != nil)
  }

  @Test func somePageThatCannotBePutInPlaceLeavesTheOthersWhole() throws {
    try folder.write("in the way", to: "site/feed.xml/file")
    try folder.write("threatbrief.site/1\n", to: "site/.threatbrief-site")
    let outcome = try daily()
    #expect(outcome.code == 3)
    #expect(outcome.errors.contains("feed.xml: cannot be written"))
    #expect(try WrittenFiles(below: site).halves.isEmpty)
    try FileManager.default.removeItem(at: site.appending(path: "feed.xml"))
    #expect(try daily().code == 0)
    #expect(try WrittenFiles(below: site).bytes["feed.xml"] != nil)
  }

  @Test func anEditionThatCannotBePutInPlaceIsMadeByTheNextRun() throws {
    try folder.write("in the way", to: "Briefings/2026-11-23.md/file")
    let outcome = try daily()
    #expect(outcome.code == 3)
    #expect(outcome.errors.contains("2026-11-23.md: cannot be written"))
    try FileManager.default.removeItem(at: briefings.appending(path: "2026-11-23.md"))
    #expect(try binary.run(["publish"], in: folder.url).code == 0)
    #expect(try WrittenFiles(below: briefings).bytes["2026-11-23.md"] != nil)
    #expect(try WrittenFiles(below: site).bytes["briefings/2026/11/23/index.html"] != nil)
  }

  @Test func aFullStandardOutputIsSaid() throws {
    #expect(try daily().code == 0)
    let outcome = try binary.run(["show"], in: folder.url, under: .fullOutput)
    #expect(outcome.code == 3)
    #expect(outcome.errors.contains("standard output cannot be written"))
  }

  @Test func aReadOnlyWorkspaceCanBeReadAndNotWritten() throws {
    #expect(try daily().code == 0)
    let manager = FileManager.default
    let paths = manager.enumerator(atPath: folder.url.path)?.compactMap { $0 as? String } ?? []
    for path in paths.map({ folder.url.appending(path: $0).path }) + [folder.url.path] {
      var isFolder: ObjCBool = false
      guard manager.fileExists(atPath: path, isDirectory: &isFolder) else { continue }
      try manager.setAttributes(
        [.posixPermissions: isFolder.boolValue ? 0o555 : 0o444], ofItemAtPath: path)
    }
    let writing = try binary.run(
      ["daily", "--now", "2026-11-24"], in: folder.url, under: .unprivileged)
    #expect(writing.code == 3)
    #expect(writing.errors.contains("ermission"))
    let shown = try binary.run(["show"], in: folder.url, under: .unprivileged)
    #expect(shown.code == 0, "\(shown.errors)")
    #expect(shown.output.contains("2026-11-23"))
    try manager.setAttributes([.posixPermissions: 0o755], ofItemAtPath: folder.url.path)
    for path in paths.map({ folder.url.appending(path: $0).path }) {
      var isFolder: ObjCBool = false
      if manager.fileExists(atPath: path, isDirectory: &isFolder), isFolder.boolValue {
        try manager.setAttributes([.posixPermissions: 0o755], ofItemAtPath: path)
      }
    }
  }

  @Test func twoRunsAtOnceDoNotMeet() throws {
    try folder.write("4711\n", to: ".threatbrief/lock")
    let lock = open(folder.url.appending(path: ".threatbrief/lock").path, O_RDWR)
    #expect(flock(lock, LOCK_EX | LOCK_NB) == 0)
    let second = try daily()
    #expect(second.code == 3)
    #expect(second.errors.contains("another run is at work here (process 4711)"))
    #expect(!FileManager.default.fileExists(atPath: briefings.path))
    close(lock)
    #expect(try daily().code == 0)
  }
}
