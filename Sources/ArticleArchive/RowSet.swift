internal import GRDB
internal import GRDBSQLite

/// Rows of articles, of which SQLite can ask whether they hold one.
///
/// A common word's list of articles has hundreds of thousands of rows. To look each up in an index
/// took three quarters of such a search; a bit for each row takes hardly any.
final class RowSet {
  private var words: [UInt64] = []
  /// The rows between which all of the set lie; nil while there are none.
  private(set) var bounds: ClosedRange<Int64>?

  /// Adds a row; negative ones, which the archive never gives, are left out.
  func insert(_ row: Int64) {
    guard let place = Int(exactly: row), place >= 0 else { return }
    let word = place >> 6
    if word >= words.count {
      words.append(
        contentsOf: repeatElement(0, count: max(word + 1, 2 * words.count) - words.count))
    }
    words[word] |= 1 << UInt64(place & 63)
    bounds = bounds.map { min($0.lowerBound, row)...max($0.upperBound, row) } ?? row...row
  }

  /// Whether a row is in the set.
  func contains(_ row: Int64) -> Bool {
    guard row >= 0, row >> 6 < words.count else { return false }
    return words[Int(row >> 6)] & 1 << UInt64(row & 63) != 0
  }
}

extension Database {
  /// Lets the statements of this connection ask `isIn(row)`, of this set until another is given.
  ///
  /// GRDB's own functions wrap each call's values, which takes longer than the lookups did.
  func askForRows(in rows: RowSet) throws {
    guard let sqliteConnection else { throw DatabaseError(resultCode: .SQLITE_MISUSE) }
    let code = sqlite3_create_function_v2(
      sqliteConnection, "isIn", 1, SQLITE_UTF8, Unmanaged.passRetained(rows).toOpaque(),
      { context, _, values in
        guard let set = sqlite3_user_data(context), let value = values?[0] else { return }
        let row = sqlite3_value_int64(value)
        let isIn = Unmanaged<RowSet>.fromOpaque(set)._withUnsafeGuaranteedRef { $0.contains(row) }
        sqlite3_result_int(context, isIn ? 1 : 0)
      }, nil, nil,
      { set in
        guard let set else { return }
        Unmanaged<RowSet>.fromOpaque(set).release()
      })
    guard code == SQLITE_OK else { throw DatabaseError(resultCode: ResultCode(rawValue: code)) }
  }
}
