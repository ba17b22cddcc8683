internal import GRDB

/// A search as SQL, with the conditions that every step of it shares.
///
/// The full-text index gives rows in the order of arrival, so the newest matches are found without
/// the others; only these are then ranked by BM25, and only the best get a snippet.
struct PreparedSearch {
  private let query: SearchQuery
  private let days: DayRows
  /// The numbers of each of the subjects in the index.
  private let subjects: [String]

  init(_ query: SearchQuery, in database: Database) throws {
    self.query = query
    days = try DayRows(query, in: database)
    subjects = try query.subjects.map { try Self.numbers(of: $0, in: database) }
  }

  /// The numbers of a subject in the index, parted by commas; none where no article names it.
  static func numbers(
    of subject: SearchQuery.Subject, in database: Database
  ) throws -> String {
    let marks = subject.identifiers.map { _ in "?" }.joined(separator: ", ")
    return try Int.fetchAll(
      database, sql: "SELECT number FROM subject WHERE kind = ? AND identifier IN (\(marks))",
      arguments: [subject.kind.rawValue] + StatementArguments(subject.identifiers)
    ).map(String.init).joined(separator: ", ")
  }

  /// The rows that match best among the newest so many, and whether there are more than these; the
  /// newest first where no words are asked for.
  func best(
    _ limit: Int, ofNewest most: Int, in database: Database
  ) throws -> (rows: [Int64], isBounded: Bool) {
    guard let pattern = query.pattern else {
      return (try newest(max(0, limit), in: database), false)
    }
    let named = try rowsNamingAll(in: database)
    guard let bounds = named.map(\.bounds) ?? days.bounds else { return ([], false) }
    if let named { try database.askForRows(in: named) }
    // All is read in one pass: in a common word's list of articles a second one takes as long.
    let matches = TextMatches()
    try TextSearch.run(
      """
      SELECT visit(articleText, ?) FROM articleText WHERE articleText MATCH ?
      AND rowid >= ? AND rowid <= ? AND \(days.condition(on: "articleText.rowid"))
      \(named == nil ? "" : "AND isIn(rowid)")
      ORDER BY rowid DESC LIMIT \(max(0, most) + 1)
      """,
      arguments: [pattern, bounds.lowerBound, bounds.upperBound] + days.arguments,
      visitor: matches, in: database)
    let isBounded = matches.rows.count > most
    if isBounded { matches.removeLast() }
    let ranking = try TextRanking(matches, of: query, isBounded: isBounded, in: database)
    return (try ranking.best(limit, in: database), isBounded)
  }

  /// The rows of articles that name each of the subjects; nil where none are asked for.
  private func rowsNamingAll(in database: Database) throws -> RowSet? {
    guard !subjects.isEmpty, let bounds = days.bounds else { return nil }
    var common: RowSet?
    for numbers in subjects {
      let rows = RowSet()
      let found = try Int64.fetchCursor(
        database,
        sql: "SELECT row FROM mention WHERE subject IN (\(numbers)) AND row >= ? AND row <= ?",
        arguments: [bounds.lowerBound, bounds.upperBound])
      while let row = try found.next() {
        if common?.contains(row) ?? true { rows.insert(row) }
      }
      common = rows
    }
    return common
  }

  /// The newest rows of a search without words.
  private func newest(_ limit: Int, in database: Database) throws -> [Int64] {
    guard let bounds = days.bounds else { return [] }
    var table = "article INDEXED BY articleByRowAndDay"
    var row = "article.row"
    var conditions = ["TRUE"]
    if let first = subjects.first {
      (table, row) = ("mention", "mention.row")
      conditions = ["mention.subject IN (\(first))"]
    }
    conditions += subjects.dropFirst().map {
      """
      EXISTS (SELECT 1 FROM mention AS other
        WHERE other.subject IN (\($0)) AND other.row = \(row))
      """
    }
    return try Int64.fetchAll(
      database,
      sql: """
        SELECT DISTINCT \(row) FROM \(table) WHERE \(conditions.joined(separator: " AND "))
        AND \(row) >= ? AND \(row) <= ? AND \(days.condition(on: row))
        ORDER BY \(row) DESC LIMIT \(limit)
        """, arguments: [bounds.lowerBound, bounds.upperBound] + days.arguments)
  }

  func hit(_ row: Int64, in database: Database) throws -> SearchHit? {
    let pattern = query.pattern
    let snippet =
      pattern == nil ? "substr(text, 1, 160)" : "snippet(articleText, 1, '«', '»', ' … ', 20)"
    let words: StatementArguments = pattern.map { [$0] } ?? []
    let found = try Row.fetchOne(
      database.cachedStatement(
        sql: """
          SELECT article.key, article.day, articleText.title, \(snippet) AS snippet, story.story
          FROM articleText JOIN article ON article.row = articleText.rowid
          LEFT JOIN story ON story.row = articleText.rowid
          WHERE \(pattern == nil ? "" : "articleText MATCH ? AND") articleText.rowid = ?
          """), arguments: words + [row])
    return found.map {
      SearchHit(
        key: $0["key"], title: $0["title"], day: $0["day"], snippet: $0["snippet"],
        story: $0["story"])
    }
  }
}
