import Foundation
import TestSupport
import Testing

/// Settings that shape a day, from outside: watch list, sources, hook, conditions, the closing line.
@Suite struct WatchedDayTests {
  private let binary: ThreatbriefBinary
  private let folder: TemporaryFolder
  private static let article = """
    Gunmen of the Black Ridge Brotherhood attacked a border post in Benin, the army said. The \
    Black Ridge Brotherhood threatens Benin, the minister of defence, Ada Kolo, said.
    """

  init() throws {
    binary = try ThreatbriefBinary()
    folder = try TemporaryFolder()
    try item("a", outlet: "Courier", Self.article)
  }

  private func item(_ id: String, outlet: String, _ text: String) throws {
    let fields = [
      "id": id, "title": "T", "text": text, "published": "2026-11-20", "outlet": outlet,
    ]
    try folder.write(try JSONEncoder().encode(fields), to: "inbox/\(id).json")
  }

  private func daily(_ options: String..., now: String = "2026-11-20T18:00:00Z") throws
    -> ThreatbriefBinary.Outcome
  {
    try binary.run(["daily", "--now", now] + options, in: folder.url)
  }

  private func closing(_ outcome: ThreatbriefBinary.Outcome) -> [String: String] {
    let words = outcome.errors.split(separator: "\n").last?.split(separator: " ") ?? []
    let pairs = words.compactMap { word -> (String, String)? in
      let parts = word.split(separator: "=", maxSplits: 1)
      return parts.count == 2 ? (String(parts[0]), String(parts[1])) : nil
    }
    return Dictionary(pairs) { first, _ in first }
  }

  @Test func aNewThreatToAWatchedStateIsExitCodeFour() throws {
    try folder.write("watch: {states: [Benin]}\n", to: "threatbrief.yaml")
    let outcome = try daily("--fail-on", "new-threat")
    #expect(outcome.code == 4, "\(outcome.errors)")
    #expect(outcome.errors.contains("--fail-on holds: "))
    #expect(closing(outcome)["result"] == "condition")
    #expect(outcome.output.contains("WATCH *   Benin: "))
    #expect(outcome.output.contains("\n* "))
    #expect(try binary.run(["check"], in: folder.url).code == 0)
  }

  @Test func aMarkedEditionIsSummedUpAndHandedOnThoughItHasNoSite() throws {
    try folder.write("tlp: TLP:AMBER\nhook: cat > sent.txt\n", to: "threatbrief.yaml")
    let outcome = try daily()
    #expect(outcome.code == 1)
    #expect(outcome.errors.contains("[publish.refused]"))
    #expect(outcome.output.contains("TLP:AMBER"))
    #expect(!outcome.output.contains("Site: "))
    #expect(closing(outcome)["result"] == "done-with-faults")
    let sent = folder.url.appending(path: "sent.txt")
    #expect(try String(contentsOf: sent, encoding: .utf8).hasPrefix("DAILY THREAT BRIEFING"))
  }

  @Test func noThreatToAWatchedStateLeavesZero() throws {
    try folder.write("watch: {states: [Iceland]}\n", to: "threatbrief.yaml")
    let outcome = try daily("--fail-on", "new-threat,breach")
    #expect(outcome.code == 0, "\(outcome.errors)")
  }

  @Test func aConditionOnAnEmptyWatchListIsWrongUsage() throws {
    let outcome = try daily("--fail-on", "new-threat")
    #expect(outcome.code == 2)
    #expect(outcome.errors.contains("fill 'watch' in threatbrief.yaml"))
    #expect(!FileManager.default.fileExists(atPath: folder.url.appending(path: "site").path))
  }

  @Test func theLastLineOfTheLogIsForMonitors() throws {
    let outcome = try daily()
    let facts = closing(outcome)
    #expect(outcome.errors.split(separator: "\n").last?.hasPrefix("threatbrief: daily ") == true)
    #expect(facts["result"] == "done" && facts["exit"] == "0" && facts["new"] == "1")
    #expect(facts["date"] == "2026-11-20" && facts["edition"] == "1" && facts["unread"] == "0")
    let failed = try daily("no-such-file.txt")
    #expect(failed.code == 1)
    #expect(closing(failed)["result"] == "done-with-faults" && closing(failed)["exit"] == "1")
  }

  @Test func theHookGetsTheSummaryOnceForAnEditionThatChanged() throws {
    try folder.write(
      "hook: cat >> sent.txt; echo $THREATBRIEF_EDITION_DATE >> sent.txt\n", to: "threatbrief.yaml")
    let first = try daily()
    let sent = folder.url.appending(path: "sent.txt")
    let text = try String(contentsOf: sent, encoding: .utf8)
    #expect(text.hasPrefix("DAILY THREAT BRIEFING  2026-11-20"))
    #expect(text.hasSuffix("\n2026-11-20\n"))
    #expect(closing(first)["hooks"] == "1/1")
    let second = try daily(now: "2026-11-20T19:00:00Z")
    #expect(closing(second)["hooks"] == "0/0")
    #expect(try String(contentsOf: sent, encoding: .utf8) == text)
  }

  @Test func aHookThatFailsIsAWarning() throws {
    try folder.write("hook: exit 3\n", to: "threatbrief.yaml")
    let outcome = try daily()
    #expect(outcome.code == 0)
    #expect(outcome.errors.contains("it ended with 3"))
    #expect(outcome.errors.contains("[pipeline.hook-failed]"))
    #expect(closing(outcome)["hooks"] == "0/1")
  }

  @Test func anOutletThatIsHiddenIsNamedAndLeftOut() throws {
    try item("b", outlet: "Rumour Mill", "Raiders attacked a bridge in Togo, villagers said.")
    try folder.write(
      "- {outlet: Rumour Mill, hide: true, reason: invents incidents, date: 2026-11-01}\n",
      to: "sources.yaml")
    let outcome = try daily()
    #expect(outcome.code == 0, "\(outcome.errors)")
    let text = try String(
      contentsOf: folder.url.appending(path: "Briefings/2026-11-20.md"), encoding: .utf8)
    #expect(!text.contains("Togo"))
    #expect(text.contains("left out by an entry on its outlet: invents incidents"))
  }

  @Test func aRatingIsPrintedWithReasonAndNote() throws {
    try folder.write(
      "- {outlet: Courier, rating: C, reason: corrects itself, date: 2026-11-01, note: weekly}\n",
      to: "sources.yaml")
    let outcome = try daily()
    #expect(outcome.code == 0, "\(outcome.errors)")
    let text = try String(
      contentsOf: folder.url.appending(path: "Briefings/2026-11-20.md"), encoding: .utf8)
    #expect(text.contains("corrects itself; note: weekly"))
    #expect(try binary.run(["check"], in: folder.url).code == 0)
  }

  @Test func aDayEndsInTheZoneOfTheSettings() throws {
    try folder.write("time_zone: Pacific/Auckland\n", to: "threatbrief.yaml")
    let before = try daily(now: "2026-11-20T10:59:59Z")
    #expect(closing(before)["date"] == "2026-11-20")
    let after = try daily(now: "2026-11-20T11:00:00Z")
    #expect(closing(after)["date"] == "2026-11-21")
    #expect(closing(after)["edition"] == "2")
  }

  @Test func missedDaysAreListedInOneEdition() throws {
    _ = try daily()
    let outcome = try daily(now: "2026-11-24T18:00:00Z")
    #expect(closing(outcome)["missed_days"] == "3")
    #expect(closing(outcome)["edition"] == "2")
    let text = try String(
      contentsOf: folder.url.appending(path: "Briefings/2026-11-24.md"), encoding: .utf8)
    #expect(text.contains("21 November 2026, 22 November 2026 and 23 November 2026"))
  }

  @Test func whatIsOlderThanTheRetentionIsDroppedAndStillCited() throws {
    _ = try daily()
    try folder.write("retention: 2\n", to: "threatbrief.yaml")
    let outcome = try daily(now: "2026-11-24T18:00:00Z")
    #expect(outcome.errors.contains("retention: 1 file from before 2026-11-22 dropped"))
    #expect(try binary.run(["check"], in: folder.url).code == 0)
  }
}
