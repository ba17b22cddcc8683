import Foundation
import TestSupport
import Testing

/// Findings that were made elsewhere, and findings that are out of date.
@Suite struct ReanalysisTests {
  private let binary: ThreatbriefBinary
  private let folder: TemporaryFolder
  private let now = ["--now", "2026-11-23"]

  init() throws {
    binary = try ThreatbriefBinary()
    folder = try TemporaryFolder()
    for number in 1...3 {
      try folder.write(
        "Title: Shots in Gourma, \(number)\nDate: 2026-11-22\n\nGunmen of the Harmattan Front attacked "
          + "market \(number) in Benin on Sunday, the army said.\n", to: "inbox/\(number).txt")
    }
  }

  private func run(_ arguments: [String], input: Data = Data()) throws -> ThreatbriefBinary.Outcome
  {
    try binary.run(arguments + now, in: folder.url, input: input)
  }

  @Test func aNewReferenceFileHasEverythingAnalysedAnew() throws {
    #expect(try run(["daily"]).code == 0)
    #expect(try run(["search", "actor:harmattan-front"]).output.isEmpty)
    try FileManager.default.createDirectory(
      at: folder.url.appending(path: "reference"), withIntermediateDirectories: true)
    try FileManager.default.copyItem(
      at: Self.sampleGroups, to: folder.url.appending(path: "reference/armed-groups.tsv"))
    #expect(try run(["doctor"]).output.contains("[doctor.outdated-findings]"))
    let outcome = try run(["ingest", "--reanalyze"])
    #expect(outcome.code == 0, "\(outcome.errors)")
    #expect(outcome.errors.contains("[2/6] analysis: 3 articles"))
    #expect(!(try run(["doctor"]).output.contains("[doctor.outdated-findings]")))
    #expect(try run(["ingest", "--reanalyze"]).errors.contains("[2/6] analysis: 0 articles"))
  }

  /// An edition is held against the sentences that it was made of, whatever version reads it later.
  @Test func anEditionThatAnotherVersionMadeCanBeChecked() throws {
    #expect(try run(["daily"]).code == 0)
    try FileManager.default.createDirectory(
      at: folder.url.appending(path: "reference"), withIntermediateDirectories: true)
    try FileManager.default.copyItem(
      at: Self.sampleGroups, to: folder.url.appending(path: "reference/armed-groups.tsv"))
    let outcome = try run(["check"])
    #expect(outcome.code == 0, "\(outcome.errors)")
    #expect(!outcome.output.contains("R9"))
  }

  @Test func anEditionWhoseArticleHasOtherWordsSinceCanBeChecked() throws {
    func write(_ words: String) throws {
      try folder.write(
        "{\"id\": \"told-anew\", \"text\": \"\(words) in Benin on Sunday, the army said.\"}\n",
        to: "told.jsonl")
    }
    try write("Gunmen of the Harmattan Front attacked a convoy")
    #expect(try run(["daily", "told.jsonl"]).code == 0)
    try write("Gunmen of the Harmattan Front attacked two convoys")
    #expect(try run(["ingest", "told.jsonl"]).errors.contains("[intake.new-version]"))
    let outcome = try run(["check", "Briefings/2026-11-23.md"])
    #expect(outcome.code == 0, "\(outcome.errors)")
  }

  @Test func aSentenceThatNoArticleHasIsABreachInACheck() throws {
    #expect(try run(["daily"]).code == 0)
    let file = folder.url.appending(path: "Briefings/2026-11-23.json")
    let data = try String(contentsOf: file, encoding: .utf8)
    try data.replacing("attacked market 1 in", with: "razed market 1 in")
      .write(to: file, atomically: true, encoding: .utf8)
    let outcome = try run(["check", "Briefings/2026-11-23.md"])
    #expect(outcome.code == 1)
    #expect(outcome.output.contains("R9"))
  }

  private static let sampleGroups = URL(filePath: #filePath).deletingLastPathComponent()
    .deletingLastPathComponent()
    .appending(path: "Fixtures/SampleInbox/reference/armed-groups.tsv")

  @Test func findingsMadeElsewhereAreTakenWithTheirArticles() throws {
    let made = try run(["analyze", "inbox"])
    let lines = made.output.split(separator: "\n")
    #expect(lines.count == 3)
    let input =
      "\(lines[0])\nno json\n\(lines[1].replacing("\"end\":", with: "\"end\":9"))\n\(lines[2])\n"
    let outcome = try run(["ingest", "--findings", "-"], input: Data(input.utf8))
    #expect(outcome.code == 1)
    #expect(outcome.output == "2 new, 0 known, 1 not read\n")
    #expect(outcome.errors.contains("-:2: error:"))
    #expect(outcome.errors.contains("-:3: error:"))
    #expect(outcome.errors.contains("[2/6] analysis: 0 articles"))
    try folder.write(made.output, to: "findings.ndjson")
    let again = try run(["ingest", "--findings", "findings.ndjson"])
    #expect(again.output == "1 new, 2 known, 0 not read\n")
    let hits = try run(["search", "state:Benin market", "--format", "json"])
    #expect(try (JSONSerialization.jsonObject(with: Data(hits.output.utf8)) as? [Any])?.count == 3)
    #expect(try run(["doctor"]).output == "3 articles, 0 editions: nothing is damaged\n")
  }
}
