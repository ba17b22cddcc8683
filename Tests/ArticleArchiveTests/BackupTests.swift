import BriefingModel
import Foundation
import TestSupport
import Testing

@testable import ArticleArchive

/// Copies of an archive, and what is wrong with one.
@Suite struct BackupTests {
  private let folder: TemporaryFolder
  private let place: String

  init() throws {
    folder = try TemporaryFolder()
    place = folder.url.appending(path: "archive.sqlite").path
    try StoredArchives.fill(Archive(path: place))
  }

  private func path(_ name: String) -> String { folder.url.appending(path: name).path }

  /// Changes bytes of a file as a bad disk would.
  private func spoil(_ path: String, _ change: (inout Data) -> Void) throws {
    var bytes = try Data(contentsOf: URL(filePath: path))
    change(&bytes)
    try bytes.write(to: URL(filePath: path))
  }

  private func sql(_ statement: String) throws {
    try Archive(path: place).write { try $0.execute(sql: statement) }
  }

  private var faults: [ArchiveFault] {
    ArchiveInspection(path: place, analysisVersion: "analysis/1").faults
      .filter { if case .unreadableEditions = $0 { false } else { true } }
  }

  @Test func aSoundArchiveHasNoFaults() throws {
    #expect(faults.isEmpty)
  }

  @Test func keptBytesThatChangedAreFound() throws {
    try sql("UPDATE source SET bytes = (SELECT bytes FROM source ORDER BY sha256 DESC LIMIT 1)")
    guard case .alteredBytes(let named, count: 2) = faults.first else {
      Issue.record("\(faults)")
      return
    }
    #expect(named.count == 2)
  }

  @Test func rowsThatPointNowhereAreFound() throws {
    try sql("PRAGMA defer_foreign_keys = ON; DELETE FROM articleText WHERE rowid = 1")
    #expect(faults == [.unindexedArticles(count: 1)])
  }

  @Test func aPageThatIsNoneIsFound() throws {
    try Archive(path: place).backUp(to: path("copy.sqlite"))
    try spoil(path("copy.sqlite")) { bytes in
      for index in 8_192..<12_288 { bytes[index] = 0x5A }
    }
    let inspection = ArchiveInspection(path: path("copy.sqlite"), analysisVersion: "analysis/1")
    guard case .brokenPages = inspection.faults.first else {
      Issue.record("\(inspection.faults)")
      return
    }
  }

  @Test func anArchiveOfANewerProgramIsLeftAlone() throws {
    try sql("INSERT INTO grdb_migrations VALUES ('v99-of-the-future')")
    #expect(faults == [.newerSchema])
    #expect(throws: ArchiveError.newerSchema(path: place)) { try Archive(path: place) }
    #expect(throws: ArchiveError.newerSchema(path: place)) { try Archive(reading: place) }
  }

  @Test func findingsThatCannotBeReadAreMadeAnew() throws {
    try sql("UPDATE findings SET json = x'00' WHERE article = '\(Article.key(of: "stored-1"))'")
    let keys = [1, 2].map { Article.key(of: "stored-\($0)") }
    let found = try Archive(path: place).findings(keys: keys, analysisVersion: "analysis/1")
    #expect(found.keys.sorted() == [keys[1]])
    #expect(faults == [.unreadableFindings([keys[0]], count: 1)])
  }
}
