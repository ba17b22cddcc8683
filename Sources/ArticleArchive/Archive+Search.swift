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
  /// The words around the match; the match stands between « and ».
  public let snippet: String
}

extension Archive {
  /// The articles that hold all words of a query, best first.
  ///
  /// - Parameters:
  ///   - query: words; a phrase stands in quotation marks.
  ///   - after: only articles of this day or later; nil for all.
  ///   - before: only articles of this day or earlier; nil for all.
  public func search(
    _ query: String, after: String? = nil, before: String? = nil, limit: Int = 50
  ) throws(ArchiveError) -> [SearchHit] {
    guard let pattern = Self.pattern(query) else { return [] }
    return try read { database in
      let rows = try Row.fetchAll(
        database,
        sql: """
          SELECT article.key, articleText.title, article.day,
            snippet(articleText, 1, '«', '»', ' … ', 20) AS snippet
          FROM articleText JOIN article ON article.row = articleText.rowid
          WHERE articleText MATCH ? AND article.day >= ? AND article.day <= ?
          ORDER BY bm25(articleText, 4.0, 1.0), article.row LIMIT ?
          """,
        arguments: [pattern, after ?? "", before ?? "9999-99-99", limit])
      return rows.map {
        SearchHit(key: $0["key"], title: $0["title"], day: $0["day"], snippet: $0["snippet"])
      }
    }
  }

  /// The query as FTS5 takes it: every word and phrase quoted, so that nothing in it is an operator.
  private static func pattern(_ query: String) -> String? {
    let parts = query.split(separator: "\"", omittingEmptySubsequences: false)
    var terms: [String] = []
    for (index, part) in parts.enumerated() {
      let words = part.split { !($0.isLetter || $0.isNumber) }.map(String.init)
      guard !words.isEmpty else { continue }
      terms += index % 2 == 1 ? ["\"\(words.joined(separator: " "))\""] : words.map { "\"\($0)\"" }
    }
    return terms.isEmpty ? nil : terms.joined(separator: " ")
  }
}
