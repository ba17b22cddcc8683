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

  /// The digests beside the dates, so that they are read without the editions, which lie before them
  /// in the rows and are large.
  static func indexEditionDigests(_ database: Database) throws {
    try database.execute(sql: "CREATE INDEX editionDigest ON edition (date, digest)")
  }
}
