public import BriefingModel
internal import Foundation
internal import GRDB

extension Archive {
  /// What the editions of some dates noted of their claims, each as the last of them has it; sorted by
  /// identifier. What was last reported before the first date is left out.
  public func ledger(
    from first: String, through last: String
  ) throws(ArchiveError) -> [LedgerEntry] {
    let rows = try read { database in
      let rows = try Row.fetchCursor(
        database,
        sql:
          "SELECT edition, json FROM ledger WHERE edition >= ? AND edition <= ? ORDER BY edition",
        arguments: [first, last])
      return try Array(rows.map { (date: $0[0] as String, json: $0[1] as Data) })
    }
    var entries: [String: LedgerEntry] = [:]
    for (date, packed) in rows {
      guard let json = Compression.decompress(packed),
        let noted = try? LedgerEntry.entries(json: json)
      else { throw .damaged(path: path, what: "the ledger of \(date)") }
      for entry in noted { entries[entry.id] = entry }
    }
    return entries.values.filter { $0.lastEdition >= first }.sorted { $0.id < $1.id }
  }
}

/// The ledger of one edition, as its row holds it.
enum LedgerRow {
  /// Keeps the entries in the place of those that the edition had.
  static func store(
    _ entries: [LedgerEntry], edition date: String, in database: Database
  ) throws {
    try database.execute(sql: "DELETE FROM ledger WHERE edition = ?", arguments: [date])
    guard !entries.isEmpty else { return }
    let json = Data(JSONWriter.string(entries).utf8)
    guard let packed = Compression.compress(json, inHaste: true) else {
      throw DatabaseError(resultCode: .SQLITE_TOOBIG)
    }
    try database.execute(
      sql: "INSERT INTO ledger (edition, json) VALUES (?, ?)", arguments: [date, packed])
  }
}
