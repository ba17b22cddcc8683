internal import BriefingModel
internal import Crypto
internal import Foundation
internal import GRDB

/// What an inspection of an archive found. Nothing is written, made or mended.
public struct ArchiveInspection: Sendable {
  /// What is wrong.
  public private(set) var faults: [ArchiveFault] = []
  /// How many articles it holds.
  public private(set) var articles = 0
  /// How many articles have findings of the analysis version asked for.
  public private(set) var analysed = 0
  /// How many articles have findings of another version.
  public private(set) var outdated = 0
  /// The dates of its editions, oldest first.
  public private(set) var editions: [String] = []

  /// Reads an archive through, from its pages to each kept byte: it takes as long as that.
  ///
  /// - Parameters:
  ///   - path: the archive's file, which must be there.
  ///   - analysisVersion: the version of the analysis that findings count as up to date by.
  public init(path: String, analysisVersion: String) {
    let connection: DatabaseQueue
    do {
      connection = try Archive.openedForReading(path)
    } catch {
      faults = [.noDatabase(reason: Archive.reason(error))]
      return
    }
    do {
      try connection.read { database in
        try inspectPages(database)
        try inspectSchema(database)
        guard faults.isEmpty else { return }
        try count(database, analysisVersion)
        try inspectRows(database)
      }
    } catch {
      faults.append(.brokenPages([Archive.reason(error)]))
    }
  }

  private mutating func inspectPages(_ database: Database) throws {
    let answers = try String.fetchAll(database, sql: "PRAGMA integrity_check(20)")
    if answers != ["ok"] { faults.append(.brokenPages(answers)) }
  }

  private mutating func inspectSchema(_ database: Database) throws {
    let migrator = ArchiveMigrations.migrator
    if try migrator.hasBeenSuperseded(database) { faults.append(.newerSchema) }
    if try migrator.appliedMigrations(database).isEmpty {
      faults.append(.noDatabase(reason: "it has no tables of an archive"))
    }
  }

  private mutating func count(_ database: Database, _ version: String) throws {
    func number(_ sql: String, _ arguments: StatementArguments = []) throws -> Int {
      try Int.fetchOne(database, sql: sql, arguments: arguments) ?? 0
    }
    articles = try number("SELECT count(*) FROM article")
    analysed = try number("SELECT count(*) FROM findings WHERE analysisVersion = ?", [version])
    outdated = try number("SELECT count(*) FROM findings WHERE analysisVersion <> ?", [version])
    editions = try String.fetchAll(database, sql: "SELECT date FROM edition ORDER BY date")
    let dangling = try String.fetchAll(database, sql: "PRAGMA foreign_key_check")
    for (table, rows) in Dictionary(grouping: dangling, by: \.self).sorted(by: { $0.key < $1.key })
    {
      faults.append(.danglingRows(table: table, count: rows.count))
    }
    let unindexed = try number(
      "SELECT count(*) FROM article WHERE row NOT IN (SELECT id FROM articleText_docsize)")
    if unindexed > 0 { faults.append(.unindexedArticles(count: unindexed)) }
    let lost = try number(
      "SELECT count(*) FROM article WHERE edition IS NOT NULL "
        + "AND edition NOT IN (SELECT date FROM edition)")
    if lost > 0 { faults.append(.articlesOfNoEdition(count: lost)) }
  }
}

extension ArchiveInspection {
  /// Reads every row that holds packed bytes, each once.
  private mutating func inspectRows(_ database: Database) throws {
    // Files that the settings let go have no bytes left.
    try inspect(
      database, "SELECT sha256, bytes FROM source WHERE length(bytes) > 0",
      fault: ArchiveFault.alteredBytes
    ) { digest, bytes in Archive.digest(of: bytes) == digest }
    try inspect(
      database, "SELECT key, json FROM article", fault: ArchiveFault.unreadableArticles
    ) { key, json in
      (try? JSONDecoder().decode(Article.self, from: json))?.key == key
    }
    try inspect(
      database, "SELECT article, json FROM findings", fault: ArchiveFault.unreadableFindings
    ) { key, json in
      (try? JSONDecoder().decode(Findings.self, from: json))?.article.key == key
    }
    try inspect(
      database, "SELECT date, json FROM edition", fault: ArchiveFault.unreadableEditions
    ) { date, json in
      (try? Edition(json: Array(json)))?.date == date
    }
    // Each is made anew with its edition.
    try inspect(
      database, "SELECT edition, json FROM ledger", fault: ArchiveFault.unreadableEditions
    ) { _, json in
      (try? LedgerEntry.entries(json: json)) != nil
    }
  }

  private mutating func inspect(
    _ database: Database, _ sql: String, fault: ([String], Int) -> ArchiveFault,
    isSound: (String, Data) -> Bool
  ) throws {
    var named: [String] = []
    var count = 0
    let rows = try Row.fetchCursor(database, sql: sql)
    while let row = try rows.next() {
      let name: String = row[0]
      if let bytes = Compression.decompress(row[1]), isSound(name, bytes) { continue }
      count += 1
      if named.count < 20 { named.append(name) }
    }
    if count > 0 { faults.append(fault(named, count)) }
  }
}
