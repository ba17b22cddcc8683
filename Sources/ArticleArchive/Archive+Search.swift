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
      let oldest = try search.oldest(of: mostRanked, in: database)
      let rows = try search.best(limit, from: oldest ?? 0, in: database)
      return SearchResult(
        hits: try rows.compactMap { try search.hit($0, in: database) }, isBounded: oldest != nil)
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
    // Told apart by the small index alone: the rows of the table are large.
    add(
      """
      EXISTS (SELECT 1 FROM article AS dated INDEXED BY articleByRowAndDay
        WHERE dated.row = \(row) AND dated.day >= ? AND dated.day <= ?)
      """, [query.after ?? "", query.before ?? "9999-99-99"])
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

  /// The oldest row of the newest so many that match; nil where no more than these match.
  func oldest(of count: Int, in database: Database) throws -> Int64? {
    let newest = try Int64.fetchAll(
      database,
      sql: """
        SELECT DISTINCT \(row) FROM \(table) WHERE \(filter)
        ORDER BY \(row) DESC LIMIT 2 OFFSET \(max(0, count - 1))
        """, arguments: arguments)
    return newest.count == 2 ? newest[0] : nil
  }

  /// The rows that match best, from one on.
  func best(_ limit: Int, from oldest: Int64, in database: Database) throws -> [Int64] {
    let order = pattern == nil ? "\(row) DESC" : "bm25(articleText, 4.0, 1.0), \(row)"
    return try Int64.fetchAll(
      database,
      sql: """
        SELECT \(pattern == nil ? "DISTINCT" : "") \(row) FROM \(table)
        WHERE \(filter) AND \(row) >= ? ORDER BY \(order) LIMIT ?
        """, arguments: arguments + [oldest, limit])
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
