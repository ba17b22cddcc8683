import BriefingModel
import Foundation
import TestSupport
import Testing

@testable import ArticleArchive

/// An archive that an earlier version of the program left is opened with nothing lost.
@Suite struct MigrationTests {
  private static let earlier = Array(ArchiveMigrations.names.dropLast())

  @Test(.enabled(if: ProcessInfo.processInfo.environment["RECORD_ARCHIVES"] != nil))
  func theSchemaOfTodayIsKept() throws {
    let folder = try TemporaryFolder()
    let archive = try Archive(path: folder.url.appending(path: "archive.sqlite").path)
    try StoredArchives.fill(archive)
    try FileManager.default.createDirectory(
      at: StoredArchives.folder, withIntermediateDirectories: true)
    let name = try #require(ArchiveMigrations.names.last)
    try archive.backUp(to: StoredArchives.file(name).path)
    Issue.record("kept \(name): look at it, and run again without RECORD_ARCHIVES")
  }

  @Test(arguments: MigrationTests.earlier)
  func everyEarlierSchemaIsMigratedWithNothingLost(migration: String) throws {
    let folder = try TemporaryFolder()
    let file = try folder.write(
      Data(contentsOf: StoredArchives.file(migration)), to: "archive.sqlite")
    let archive = try Archive(path: file.path)
    for number in 1...3 {
      let stored = try archive.article(key: Article.key(of: "stored-\(number)"))
      #expect(stored?.article == StoredArchives.article(number))
      #expect(stored?.day == "2026-11-2\(number)")
      let found = try archive.search(SearchQuery("zebu\(number)")).hits
      #expect(found.map(\.day) == ["2026-11-2\(number)"])
    }
    let keys = (1...3).map { Article.key(of: "stored-\($0)") }
    #expect(try archive.findings(keys: keys, analysisVersion: "analysis/1").count == 3)
    #expect(try archive.editionDates() == ["2026-11-21", "2026-11-22"])
    #expect(
      try archive.articles(forEdition: "2026-11-23").map(\.article.id) == ["stored-3"])
    #expect(
      try archive.editionDigests().map(\.digest)
        == [21, 22].map { Archive.digest(of: Data(#"{"date":"2026-11-\#($0)"}"#.utf8)) })
    #expect(try archive.ledger(from: "2026-11-01", through: "2026-11-30").isEmpty)
    #expect(try archive.unreadInputs(after: "", through: "2026-11-21").count == 1)
  }

  @Test(arguments: MigrationTests.earlier)
  func anEarlierArchiveHasNoFaultsOnceItIsMigrated(migration: String) throws {
    let folder = try TemporaryFolder()
    let file = try folder.write(
      Data(contentsOf: StoredArchives.file(migration)), to: "archive.sqlite")
    _ = try Archive(path: file.path)
    let inspection = ArchiveInspection(path: file.path, analysisVersion: "analysis/1")
    // The editions of these files are no whole ones.
    #expect(
      inspection.faults == [.unreadableEditions(["2026-11-21", "2026-11-22"], count: 2)])
    #expect(inspection.articles == 3)
  }
}
