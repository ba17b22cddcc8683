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

  @Test(arguments: [50_000_000, 4_000_001]) func aTextTooLongForAnArticleIsNamed(bytes: Int) throws
  {
    let sentence = Array("Gunmen attacked a market in Benin, the army said. ".utf8)
    let text = Data((0..<bytes).map { sentence[$0 % sentence.count] })
    try folder.write(text, to: "long.txt")
    let analysed = try binary.run(["analyze", "long.txt", "good.txt"], in: folder.url)
    #expect(analysed.code == 1)
    #expect(analysed.errors.contains("long.txt: error: the text is longer than 4 MB"))
    #expect(analysed.output.contains("\"path\":\"good.txt\""))
  }

  @Test func aFileThatMayNotBeReadIsNamed() throws {
    let secret = try folder.write("Gunmen fled, the army said.\n", to: "secret.txt")
    let manager = FileManager.default
    try manager.setAttributes([.posixPermissions: 0], ofItemAtPath: secret.path)
    try manager.setAttributes([.posixPermissions: 0o777], ofItemAtPath: folder.url.path)
    let outcome = try binary.run(
      ["ingest", "secret.txt", "good.txt"], in: folder.url, under: .unprivileged)
    #expect(outcome.code == 1)
    #expect(
      outcome.errors.contains("secret.txt: error: the file cannot be read (Permission denied)"))
    #expect(outcome.output == "1 new, 0 known, 1 not read\n")
  }

  @Test func aFileThatIsNoFileIsNamedByItsInbox() throws {
    try folder.write("", to: "inbox/.keep")
    #expect(mkfifo(folder.url.appending(path: "inbox/pipe.txt").path, 0o644) == 0)
    let outcome = try binary.run(["daily", "good.txt", "--now", "2026-11-23"], in: folder.url)
    #expect(outcome.code == 0, "\(outcome.errors)")
    #expect(outcome.errors.contains("\ninbox/pipe.txt: warning: the file cannot be read"))
  }

  @Test func aMissingFolderIsNamed() throws {
    let outcome = try ingest("gone/", "good.txt")
    #expect(outcome.code == 1)
    #expect(outcome.errors.contains("gone/: error: there is no such file"))
    #expect(outcome.output == "1 new, 0 known, 1 not read\n")
  }

  @Test func aWrongEncodingIsReadAsWhatItIs() throws {
    let page =
      "<html><head><meta charset=utf-8><title>Shots</title></head><body><article><p>Gunmen "
    let rest = " attacked a market in Benin, the army said on Sunday.</p></article></body></html>"
    try folder.write(
      Data(page.utf8) + Data([0x43, 0x61, 0x66, 0xE9]) + Data(rest.utf8), to: "wrong.html")
    let outcome = try binary.run(["extract", "wrong.html", "good.txt"], in: folder.url)
    #expect(outcome.code == 0)
    #expect(outcome.output.contains("Gunmen Caf\u{E9} attacked"))
  }

  @Test func anArticleWithoutASentenceIsListed() throws {
    try folder.write("***\n\n\u{2014}\n", to: "inbox/rules.txt")
    let outcome = try binary.run(["daily", "good.txt", "--now", "2026-11-23"], in: folder.url)
    #expect(outcome.code == 0, "\(outcome.errors)")
    #expect(outcome.errors.contains("inbox/rules.txt: warning: no article text was found"))
    #expect(outcome.output.contains("2 new articles"))
    #expect(try binary.run(["check"], in: folder.url).code == 0)
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
    let outcome = try binary.run(
      ["daily", "--inbox", "elsewhere", "--now", "2026-11-23"], in: folder.url)
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
    #expect(
      try WrittenFiles(below: folder.url).bytes.keys.sorted() == [
        "Templates/Briefing/bottom-line.mustache", "good.txt",
      ])
    #expect(try binary.run(["show"], in: folder.url).code == 2)
  }

  @Test(arguments: ["Briefing/gaps.mustache", "Site/page.html"])
  func aTemplateThatIsNoTextStopsBeforeAnythingIsWritten(path: String) throws {
    try folder.write(Data([0x7B, 0x7B, 0xFF, 0xFE]), to: "Templates/\(path)")
    let outcome = try binary.run(["daily", "--sample", "--now", "2026-11-23"], in: folder.url)
    #expect(outcome.code == 2)
    #expect(outcome.errors.contains("Templates/\(path)"))
    #expect(try WrittenFiles(below: folder.url).bytes.count == 2)
  }

  @Test func aFaultInTheFrameOfThePagesHasLineAndColumn() throws {
    try folder.write("<html>\n<p>{{no_such_slot}}</p>\n", to: "Templates/Site/page.html")
    let outcome = try binary.run(["daily", "good.txt", "--now", "2026-11-23"], in: folder.url)
    #expect(outcome.code == 2)
    #expect(outcome.errors.contains("Templates/Site/page.html:2:4"))
    #expect(try WrittenFiles(below: folder.url).bytes.count == 2)
  }

  @Test func theCopiedThemeIsTheShippedOne() throws {
    #expect(try binary.run(["init", "--theme"], in: folder.url).code == 0)
    let copied = try WrittenFiles(below: folder.url.appending(path: "Templates")).bytes
    #expect(copied["Site/style.css"] != nil && copied["Briefing/edition.mustache"] != nil)
    let with = try binary.run(["daily", "good.txt", "--now", "2026-11-23"], in: folder.url)
    #expect(with.code == 0, "\(with.errors)")
    let other = try TemporaryFolder()
    try other.write(try Data(contentsOf: folder.url.appending(path: "good.txt")), to: "good.txt")
    _ = try binary.run(["daily", "good.txt", "--now", "2026-11-23"], in: other.url)
    #expect(
      try WrittenFiles(below: folder.url.appending(path: "Briefings")).bytes
        == WrittenFiles(below: other.url.appending(path: "Briefings")).bytes)
  }

  @Test func settingsFaultsHaveLineAndColumn() throws {
    try folder.write("title: Desk\ntimezone: UTC\n", to: "threatbrief.yaml")
    let outcome = try binary.run(["show"], in: folder.url)
    #expect(outcome.code == 2)
    #expect(outcome.errors.contains("threatbrief.yaml:2:1: error: there is no setting 'timezone'"))
    #expect(outcome.errors.contains("did you mean 'time_zone'?"))
  }
}
