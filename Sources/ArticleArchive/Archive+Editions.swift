public import BriefingModel
internal import Crypto
public import Foundation
internal import GRDB

extension Archive {
  /// Keeps an edition and marks its articles as its own; one of the same date is replaced.
  public func store(_ edition: StoredEdition, articles keys: [String]) throws(ArchiveError) {
    try write { database in
      try database.execute(
        sql: """
          INSERT INTO edition (date, number, made, digest, json) VALUES (?, ?, ?, ?, ?)
          ON CONFLICT (date) DO UPDATE
          SET made = excluded.made, digest = excluded.digest, json = excluded.json
          """,
        arguments: [
          edition.date, edition.number, edition.made, Self.digest(of: Data(edition.json.utf8)),
          try packed(edition.json, inHaste: true),
        ])
      let marking = try database.cachedStatement(
        sql: """
          UPDATE article SET edition = ?1
          WHERE key = ?2 AND day <= ?1 AND (edition IS NULL OR edition = ?1)
          """)
      for key in keys { try marking.execute(arguments: [edition.date, key]) }
      try edition.records.store(edition: edition.date, in: database)
      try LedgerRow.store(edition.records.ledger, edition: edition.date, in: database)
      if let stories = edition.stories {
        try StoredStory.store(stories, edition: edition.date, in: database)
      }
    }
  }

  /// The edition of a date; nil if there is none.
  public func edition(date: String) throws(ArchiveError) -> StoredEdition? {
    try editions(where: "date = ?", [date], limit: 1).first
  }

  /// The last edition before a date; nil if there is none.
  public func edition(before date: String) throws(ArchiveError) -> StoredEdition? {
    try editions(where: "date < ?", [date], limit: 1).first
  }

  /// The newest edition; nil if there is none.
  public func latestEdition() throws(ArchiveError) -> StoredEdition? {
    try editions(where: "1", [], limit: 1).first
  }

  /// All editions, newest first.
  public func editions() throws(ArchiveError) -> [StoredEdition] {
    try editions(where: "1", [], limit: -1)
  }

  /// The date of each edition with a digest of its data, oldest first. No edition is read.
  public func editionDigests() throws(ArchiveError) -> [(date: String, digest: String)] {
    try read { database in
      let rows = try Row.fetchCursor(
        database, sql: "SELECT date, digest FROM edition ORDER BY date")
      return try Array(rows.map { (date: $0["date"], digest: $0["digest"]) })
    }
  }

  /// The SHA-256 of some bytes in lower-case hex.
  public static func digest(of bytes: Data) -> String { hex(SHA256.hash(data: bytes)) }

  /// The dates of all editions, oldest first.
  public func editionDates() throws(ArchiveError) -> [String] {
    try read { try String.fetchAll($0, sql: "SELECT date FROM edition ORDER BY date") }
  }

  /// The number that an edition of a date has or would get.
  public func editionNumber(date: String) throws(ArchiveError) -> Int {
    try read { database in
      let known = try Int.fetchOne(
        database, sql: "SELECT number FROM edition WHERE date = ?", arguments: [date])
      let last = try Int.fetchOne(database, sql: "SELECT max(number) FROM edition")
      return known ?? (last ?? 0) + 1
    }
  }

  /// Records inputs that could not be read on a day; the same path and day counts once.
  public func record(unread: [UnreadInput], day: String) throws(ArchiveError) {
    try write { database in
      for input in unread {
        try database.execute(
          sql: "INSERT OR REPLACE INTO unread (path, day, reason) VALUES (?, ?, ?)",
          arguments: [input.path, day, input.reason])
      }
    }
  }

  /// The inputs that could not be read after one day, up to and with another; by path.
  public func unreadInputs(after: String, through day: String) throws(ArchiveError)
    -> [UnreadInput]
  {
    try read { database in
      let rows = try Row.fetchAll(
        database,
        sql: "SELECT DISTINCT path, reason FROM unread WHERE day > ? AND day <= ? ORDER BY path",
        arguments: [after, day])
      return rows.map { UnreadInput(path: $0["path"], reason: $0["reason"]) }
    }
  }

  private func editions(
    where condition: String, _ arguments: [String], limit: Int
  ) throws(ArchiveError) -> [StoredEdition] {
    try read { database in
      let rows = try Row.fetchAll(
        database,
        sql: """
          SELECT date, number, made, json FROM edition
          WHERE \(condition) ORDER BY date DESC LIMIT \(limit)
          """,
        arguments: StatementArguments(arguments))
      return try rows.map { row in
        let json = try unpacked(row["json"], of: "the edition of \(row["date"] as String)")
        return StoredEdition(
          date: row["date"], number: row["number"], made: row["made"],
          json: String(decoding: json, as: UTF8.self))
      }
    }
  }
}
