internal import BriefingModel
internal import Foundation
internal import GRDB

extension ArchiveMigrations {
  /// Editions with a digest of their data, so that one is known to be as it was without being read.
  ///
  /// SQLite wants a default of a column that is added; no edition keeps it.
  static func addEditionDigests(_ database: Database) throws {
    try database.execute(
      sql: """
        ALTER TABLE edition ADD COLUMN digest TEXT NOT NULL DEFAULT ''
          CHECK (length(digest) IN (0, 64))
        """)
    for date in try String.fetchAll(database, sql: "SELECT date FROM edition") {
      let packed = try Data.fetchOne(
        database, sql: "SELECT json FROM edition WHERE date = ?", arguments: [date])
      guard let packed else { continue }
      // What cannot be unpacked stays as it is, for `doctor` to name.
      let digest = Archive.digest(of: Compression.decompress(packed) ?? packed)
      try database.execute(
        sql: "UPDATE edition SET digest = ? WHERE date = ?", arguments: [digest, date])
    }
  }

  /// What each edition noted of its claims, apart from it: so that a day reads the notes of thirty days
  /// without their editions, and no edition carries those of others.
  static func createLedger(_ database: Database) throws {
    try database.execute(
      sql: """
        CREATE TABLE ledger (
          edition TEXT NOT NULL PRIMARY KEY REFERENCES edition (date) ON DELETE CASCADE,
          json BLOB NOT NULL
        )
        """)
    let editions = try Row.fetchCursor(database, sql: "SELECT date, json FROM edition")
    while let row = try editions.next() {
      guard let json = Compression.decompress(row["json"]),
        let edition = try? Edition(json: json)
      else { continue }
      try LedgerRow.store(edition.ownLedger, edition: edition.date, in: database)
    }
  }

  /// The digests beside the dates, so that they are read without the editions, which lie before them
  /// in the rows and are large.
  static func indexEditionDigests(_ database: Database) throws {
    try database.execute(sql: "CREATE INDEX editionDigest ON edition (date, digest)")
  }
}
