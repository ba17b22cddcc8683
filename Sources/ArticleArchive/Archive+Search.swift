internal import BriefingModel
internal import GRDB

/// One article that a search found.
public struct SearchHit: Hashable, Sendable {
  /// The article's key in addresses.
  public let key: String
  /// Its headline.
  public let title: String
  /// The day that it counts for.
  public let day: String
  /// The words around the match, which stands between « and »; else the text's first words.
  public let snippet: String
  /// The story that an edition put it to; nil before it is in one.
  public let story: String?
}

/// What a search found.
public struct SearchResult: Hashable, Sendable {
  /// The articles, best first; newest first where no words were asked for.
  public let hits: [SearchHit]
  /// Whether more articles match than are ranked, so that only the newest of them were.
  public let isBounded: Bool
}

extension Archive {
  /// The most articles that one search ranks: the newest of those that match.
  public static let mostRanked = 50_000

  /// The articles that a query describes, best first.
  ///
  /// - Parameters:
  ///   - limit: the most hits that are given back.
  ///   - mostRanked: the most matches that are ranked; the newest of them are taken.
  public func search(
    _ query: SearchQuery, limit: Int = 50, mostRanked: Int = Archive.mostRanked
  ) throws(ArchiveError) -> SearchResult {
    guard !query.isEmpty else { return SearchResult(hits: [], isBounded: false) }
    return try read { database in
      let search = try PreparedSearch(query, in: database)
      let best = try search.best(limit, ofNewest: mostRanked, in: database)
      return SearchResult(
        hits: try best.rows.compactMap { try search.hit($0, in: database) },
        isBounded: best.isBounded)
    }
  }
}

extension Archive {
  /// Those subjects of a query that some article bears under an identifier of theirs.
  public func knownSubjects(
    of query: SearchQuery
  ) throws(ArchiveError) -> Set<SearchQuery.Subject> {
    try read { database in
      try Set(
        query.subjects.filter { try !PreparedSearch.numbers(of: $0, in: database).isEmpty })
    }
  }
}

/// A search as SQL, with the conditions that every step of it shares.
///
/// The full-text index gives rows in the order of arrival, so the newest matches are found without
/// the others; only these are then ranked by BM25, and only the best get a snippet.
private struct PreparedSearch {
  private let pattern: String?
  /// What is gone through, in the order of arrival, and its column of rows.
  private let table: String
  private let row: String
  private var conditions: [String] = []
  private var arguments: StatementArguments = []

  init(_ query: SearchQuery, in database: Database) throws {
    pattern = query.pattern
    var subjects = try query.subjects.map { try Self.numbers(of: $0, in: database) }
    if let pattern {
      (table, row) = ("articleText", "articleText.rowid")
      add("articleText MATCH ?", [pattern])
      try addRows(naming: subjects, in: database)
      subjects = []
    } else if !subjects.isEmpty {
      (table, row) = ("mention", "mention.row")
      add("mention.subject IN (\(subjects.removeFirst()))", [])
    } else {
      (table, row) = ("article INDEXED BY articleByRowAndDay", "article.row")
    }
    for numbers in subjects {
      add(
        "EXISTS (SELECT 1 FROM mention AS other WHERE other.subject IN (\(numbers)) "
          + "AND other.row = \(row))", [])
    }
    guard query.after != nil || query.before != nil else { return }
    try addBounds(query, in: database)
    // Told apart by the small index alone: the rows of the table are large.
    add(
      """
      EXISTS (SELECT 1 FROM article AS dated INDEXED BY articleByRowAndDay
        WHERE dated.row = \(row) AND dated.day >= ? AND dated.day <= ?)
      """, [query.after ?? "", query.before ?? "9999-99-99"])
  }

  /// Only the rows of articles that name each of some subjects.
  private mutating func addRows(naming subjects: [String], in database: Database) throws {
    guard !subjects.isEmpty else { return }
    var common: RowSet?
    for numbers in subjects {
      let rows = RowSet()
      let found = try Int64.fetchCursor(
        database, sql: "SELECT row FROM mention WHERE subject IN (\(numbers))")
      while let row = try found.next() {
        if common?.contains(row) ?? true { rows.insert(row) }
      }
      common = rows
    }
    guard let common, let bounds = common.bounds else { return add("FALSE", []) }
    add("\(row) >= ? AND \(row) <= ?", [bounds.lowerBound, bounds.upperBound])
    try database.askForRows(in: common)
    add("isIn(\(row))", [])
  }

  /// The rows between which the days asked for lie: nothing beyond them need be looked at. Each of the
  /// days is asked for its first row and its last, since the days need not come in the order of rows.
  private mutating func addBounds(_ query: SearchQuery, in database: Database) throws {
    let bounds = try Row.fetchOne(
      database,
      sql: """
        WITH RECURSIVE days (day) AS (
          SELECT min(day) FROM article INDEXED BY articleByDay WHERE day >= ?1
          UNION ALL
          SELECT (SELECT min(day) FROM article INDEXED BY articleByDay WHERE day > days.day)
          FROM days WHERE day <= ?2)
        SELECT
          min((SELECT min(row) FROM article INDEXED BY articleByDay WHERE day = days.day)),
          max((SELECT max(row) FROM article INDEXED BY articleByDay WHERE day = days.day))
        FROM days WHERE day <= ?2
        """, arguments: [query.after ?? "", query.before ?? "9999-99-99"])
    guard let bounds, let first: Int64 = bounds[0], let last: Int64 = bounds[1] else {
      return add("FALSE", [])
    }
    add("\(row) >= ? AND \(row) <= ?", [first, last])
  }

  private mutating func add(_ condition: String, _ values: StatementArguments) {
    conditions.append(condition)
    arguments += values
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

  private var filter: String { conditions.joined(separator: " AND ") }

  /// The rows that match best among the newest so many, and whether there are more than these; the
  /// newest first where no words are asked for.
  ///
  /// All is read in one pass: in a common word's list of articles a second one takes as long.
  func best(
    _ limit: Int, ofNewest most: Int, in database: Database
  ) throws -> (rows: [Int64], isBounded: Bool) {
    guard pattern != nil else {
      let rows = try Int64.fetchAll(
        database,
        sql: """
          SELECT DISTINCT \(row) FROM \(table) WHERE \(filter)
          ORDER BY \(row) DESC LIMIT \(max(0, limit))
          """, arguments: arguments)
      return (rows, false)
    }
    let matches = try Row.fetchCursor(
      database,
      sql: """
        SELECT \(row), bm25(articleText, 4.0, 1.0) FROM \(table) WHERE \(filter)
        ORDER BY \(row) DESC LIMIT \(max(0, most) + 1)
        """, arguments: arguments)
    var ranked: [(row: Int64, rank: Double)] = []
    while let match = try matches.next() { ranked.append((match[0], match[1])) }
    let isBounded = ranked.count > most
    if isBounded { ranked.removeLast() }
    ranked.sort { ($0.rank, $0.row) < ($1.rank, $1.row) }
    return (ranked.prefix(max(0, limit)).map(\.row), isBounded)
  }

  func hit(_ row: Int64, in database: Database) throws -> SearchHit? {
    let snippet =
      pattern == nil ? "substr(text, 1, 160)" : "snippet(articleText, 1, '«', '»', ' … ', 20)"
    let words: StatementArguments = pattern.map { [$0] } ?? []
    let found = try Row.fetchOne(
      database,
      sql: """
        SELECT article.key, article.day, articleText.title, \(snippet) AS snippet, story.story
        FROM articleText JOIN article ON article.row = articleText.rowid
        LEFT JOIN story ON story.row = articleText.rowid
        WHERE \(pattern == nil ? "" : "articleText MATCH ? AND") articleText.rowid = ?
        """, arguments: words + [row])
    return found.map {
      SearchHit(
        key: $0["key"], title: $0["title"], day: $0["day"], snippet: $0["snippet"],
        story: $0["story"])
    }
  }
}
