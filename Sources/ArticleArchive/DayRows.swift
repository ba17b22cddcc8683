internal import GRDB

/// The rows of the articles of some days: those between which all of them lie, and what tells them
/// from others there.
struct DayRows {
  /// The rows between which they lie; nil where there are none.
  private(set) var bounds: ClosedRange<Int64>?
  /// The first and the last day; nil where all rows within the bounds are of these days.
  private var days: (first: String, last: String)?

  /// The days that a query asks for.
  ///
  /// Each day is asked for its first row and its last: days need not come in the order of rows.
  init(_ query: SearchQuery, in database: Database) throws {
    guard query.after != nil || query.before != nil else {
      bounds = 0...Int64.max
      return
    }
    let (first, last) = (query.after ?? "", query.before ?? "9999-99-99")
    var others: [ClosedRange<Int64>] = []
    let rows = try Row.fetchCursor(database, sql: Self.allDays)
    while let row = try rows.next() {
      guard let day: String = row[0] else { continue }
      let (low, high): (Int64, Int64) = (row[1], row[2])
      guard day >= first, day <= last else {
        others.append(low...high)
        continue
      }
      bounds = bounds.map { min($0.lowerBound, low)...max($0.upperBound, high) } ?? low...high
    }
    if let bounds, others.contains(where: bounds.overlaps) { days = (first, last) }
  }

  private static let allDays = """
    WITH RECURSIVE days (day) AS (
      SELECT min(day) FROM article INDEXED BY articleByDay
      UNION ALL
      SELECT (SELECT min(day) FROM article INDEXED BY articleByDay WHERE day > days.day)
      FROM days WHERE day IS NOT NULL)
    SELECT day,
      (SELECT min(row) FROM article INDEXED BY articleByDay WHERE day = days.day),
      (SELECT max(row) FROM article INDEXED BY articleByDay WHERE day = days.day)
    FROM days WHERE day IS NOT NULL
    """

  /// Whether a row within the bounds is of one of the days. They are told apart by the small index
  /// alone: the rows of the table are large.
  func condition(on row: String) -> String {
    days == nil
      ? "TRUE"
      : """
      EXISTS (SELECT 1 FROM article AS dated INDEXED BY articleByRowAndDay
        WHERE dated.row = \(row) AND dated.day >= ? AND dated.day <= ?)
      """
  }

  /// What the condition asks for.
  var arguments: StatementArguments { days.map { [$0.first, $0.last] } ?? [] }
}
