import Foundation
import TestSupport
import Testing

/// What fingers expect of a command line.
@Suite struct CommandMannersTests {
  private let binary: ThreatbriefBinary
  private let folder: TemporaryFolder

  init() throws {
    binary = try ThreatbriefBinary()
    folder = try TemporaryFolder()
  }

  private func run(_ arguments: String...) throws -> ThreatbriefBinary.Outcome {
    try binary.run(arguments, in: folder.url)
  }

  @Test(arguments: [
    (["dialy"], "did you mean 'daily'?"), (["show", "--dat", "x"], "Did you mean '--date'?"),
    (["schema", "findigs"], "did you mean 'findings'?"),
    (["--versoin"], "did you mean '--version'?"),
    (["--workspace", ".", "daily"], "'--workspace' stands behind the command"),
    (["export", "--format", "stx"], "did you mean 'stix'?"),
  ])
  func aSlipIsAnsweredWithTheNearestName(_ arguments: [String], answer: String) throws {
    let outcome = try binary.run(arguments, in: folder.url)
    #expect(outcome.code == 2)
    #expect(outcome.errors.contains(answer), "\(outcome.errors)")
  }

  @Test func aSlipInANameIsAnsweredToo() throws {
    try folder.write(
      "The Black Ridge Brotherhood threatens Benin, the army said.", to: "inbox/a.txt")
    #expect(try run("daily", "--now", "2026-11-20").code == 0)
    let outcome = try run("state", "Bennin")
    #expect(outcome.code == 2)
    #expect(outcome.errors.contains("did you mean 'Benin'?"), "\(outcome.errors)")
    // A name that no edition has is known from the reference data.
    #expect(try run("alliance", "ctso").errors.contains("did you mean 'csto'?"))
    #expect(try run("alliance", "csto").errors.hasSuffix("no edition has the alliance 'csto'\n"))
  }

  @Test func aSearchWithoutAHitSaysSo() throws {
    try folder.write("The army left the town.", to: "inbox/a.txt")
    #expect(try run("ingest", "inbox/a.txt").code == 0)
    let outcome = try run("search", "actr:army")
    #expect(outcome.code == 0 && outcome.output.isEmpty)
    #expect(outcome.errors.contains("did you mean 'actor:'? [search.unknown-field]"))
    #expect(outcome.errors.contains("[search.nothing-found]"))
    #expect(try run("search", "town").errors.isEmpty)
  }

  @Test func configShowsWhereEachSettingComesFrom() throws {
    try folder.write("title: Desk\n", to: "threatbrief.yaml")
    let outcome = try run("config", "--set", "tlp=TLP:GREEN")
    #expect(outcome.code == 0)
    let lines = outcome.output.split(separator: "\n").map(String.init)
    #expect(lines.contains("title             Desk  [threatbrief.yaml:1]"))
    #expect(lines.contains("tlp               TLP:GREEN  [--set tlp]"))
    #expect(lines.contains("output            site  [default]"))
  }

  @Test func aFaultInTheSettingsIsExitCodeTwo() throws {
    try folder.write("title: Desk\ntlpp: TLP:CLEAR\n", to: "threatbrief.yaml")
    let outcome = try run("daily")
    #expect(outcome.code == 2)
    #expect(outcome.errors.hasPrefix("threatbrief.yaml:2:1: error: there is no setting 'tlpp'"))
  }

  @Test(arguments: [
    ["daily", "--dry-run"], ["ingest", "inbox", "--dry-run"], ["init", "--dry-run"],
    ["init", "--systemd", "--theme", "--dry-run"],
  ])
  func aDryRunWritesNothing(_ arguments: [String]) throws {
    try folder.write("Gunmen attacked a post in Benin, the army said.", to: "inbox/a.txt")
    let outcome = try binary.run(arguments, in: folder.url)
    #expect(outcome.code == 0, "\(outcome.errors)")
    #expect(!outcome.output.isEmpty)
    #expect(outcome.errors.contains("nothing was written"))
    #expect(try FileManager.default.contentsOfDirectory(atPath: folder.url.path) == ["inbox"])
  }

  @Test(arguments: [
    ["brief", "--dry-run"], ["publish", "--dry-run"], ["backup", "copy.sqlite", "--dry-run"],
  ])
  func aDryRunOverAnArchiveChangesNothing(_ arguments: [String]) throws {
    try folder.write("Gunmen attacked a post in Benin, the army said.", to: "inbox/a.txt")
    #expect(try run("daily", "--now", "2026-11-20").code == 0)
    let before = try WrittenFiles(below: folder.url).bytes
    let outcome = try binary.run(arguments + ["--now", "2026-11-21"], in: folder.url)
    #expect(outcome.code == 0, "\(outcome.errors)")
    #expect(outcome.errors.contains("nothing was written"))
    #expect(try WrittenFiles(below: folder.url).bytes == before)
  }

  @Test func verboseNamesTheStepsWithTheirTimes() throws {
    let outcome = try run("daily", "--verbose", "--now", "2026-11-20")
    let steps = outcome.errors.split(separator: "\n").filter { $0.hasPrefix("[") }
    #expect(steps.count >= 5)
    #expect(steps.allSatisfy { $0.hasSuffix(" s)") })
  }

  @Test func quietPrintsTheSummaryAlone() throws {
    let outcome = try run("daily", "--quiet", "--now", "2026-11-20")
    #expect(outcome.code == 0)
    #expect(outcome.errors.isEmpty)
    #expect(outcome.output.hasPrefix("DAILY THREAT BRIEFING"))
  }

  @Test func initWritesServiceTimerAndCronLine() throws {
    let outcome = try run("init", "my desk 100%", "--systemd")
    #expect(outcome.code == 0, "\(outcome.errors)")
    func text(_ name: String) throws -> String {
      let path = "my desk 100%/systemd/threatbrief.\(name)"
      return try String(contentsOf: folder.url.appending(path: path), encoding: .utf8)
    }
    let service = try text("service")
    #expect(service.contains("\nSuccessExitStatus=1\n"))
    #expect(service.contains("my desk 100%%\"\n"))
    #expect(try text("timer").contains("\nOnCalendar=*-*-* 06:00:00 UTC\n"))
    #expect(try text("cron").contains("my desk 100\\%'"))
    #expect(!(service + (try text("timer")) + (try text("cron"))).contains("@ZONE@"))
  }

  @Test func anInterruptedRunEndsAtOnceAndKeepsItsWork() throws {
    let line = "Gunmen attacked a post in Benin, the army said. "
    let text = String(repeating: line, count: 300)
    for number in 0..<80 { try folder.write("\(number). \(text)", to: "inbox/\(number).txt") }
    let archive = folder.url.appending(path: ".threatbrief/archive.sqlite")
    let outcome = try binary.runAndInterrupt(["daily"], in: folder.url, once: archive)
    #expect(outcome.ended < .seconds(1))
    #expect(outcome.code == nil, "it ended before it could be interrupted")
    #expect(outcome.errors.components(separatedBy: "interrupted: ").count == 2)
    #expect(outcome.errors.contains("what was finished is kept"))
    #expect(try binary.run(["search", "gunmen"], in: folder.url).code == 0)
  }

  @Test func anInterruptedIntakeOfOneLargeFileKeepsItsWorkAndTheNextRunFinishesIt() throws {
    // In a language that is not analysed, for this is about what comes before.
    let words = "Bewaffnete haben am Montag den Posten der Armee angegriffen, sagte er."
    let count = 6000
    let lines = (0..<count).map { #"{"id": "a\#($0)", "text": "Number \#($0). \#(words)"}"# }
    try folder.write(lines.joined(separator: "\n"), to: "large.jsonl")
    let archive = folder.url.appending(path: ".threatbrief/archive.sqlite")
    let log = archive.path + "-wal"
    let outcome = try binary.runAndInterrupt(["ingest", "large.jsonl"], in: folder.url) {
      let size = (try? FileManager.default.attributesOfItem(atPath: log))?[.size] as? Int
      return (size ?? 0) > 1 << 20
    }
    #expect(outcome.ended < .seconds(1))
    #expect(outcome.code == nil, "it ended before it could be interrupted")
    let kept = try articles()
    #expect(kept > 0 && kept < count, "\(kept)")
    let rest = try run("ingest", "large.jsonl")
    #expect(rest.output == "\(count - kept) new, \(kept) known, 0 not read\n", "\(rest.errors)")
    #expect(try articles() == count)
  }

  /// How many articles the archive holds.
  private func articles() throws -> Int {
    let lines = try run("doctor").output.split(separator: "\n")
    return Int(lines.last?.prefix { $0.isNumber } ?? "") ?? 0
  }

  @Test func aReaderThatLeavesEndsTheRunQuietly() throws {
    try folder.write("Gunmen attacked a post in Benin, the army said.", to: "inbox/a.txt")
    #expect(try run("daily", "--now", "2026-11-20").code == 0)
    let outcome = try binary.runInShell("\"$0\" show --full | true", in: folder.url)
    #expect(outcome.code == 0)
    #expect(outcome.errors.isEmpty)
  }

  @Test(arguments: [
    ("actor", "Black Ridge Brotherhood"), ("state", "Benin"), ("show --date", "2026-11-20"),
    ("explain", "J1"),
  ])
  func namesAndDatesCompleteFromTheArchive(_ command: String, name: String) throws {
    try folder.write(
      "The Black Ridge Brotherhood threatens Benin, the army said.", to: "inbox/a.txt")
    #expect(try run("daily", "--now", "2026-11-20").code == 0)
    let words = command.split(separator: " ")
    let asked = words.count > 1 ? String(words[1]) : command == "explain" ? "id" : "name"
    let argument = words.count > 1 ? asked : "positional@0"
    let outcome = try binary.runInShell(
      "SAP_SHELL=fish SAP_SHELL_VERSION=3 \"$0\" ---completion \(words[0]) -- \(argument) 2 0 "
        + "threatbrief \(command) ''", in: folder.url)
    #expect(outcome.output.split(separator: "\n").contains { $0 == name }, "\(outcome)")
  }
}
