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
