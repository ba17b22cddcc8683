public import BriefingModel
internal import Foundation
internal import GRDB

extension Archive {
  /// Keeps the findings of articles, replacing those of an earlier version of the analysis.
  public func store(
    _ findings: [(key: String, findings: Findings)], analysisVersion: String
  ) throws(ArchiveError) {
    try write { database in
      for (key, value) in findings {
        guard
          let row = try Int64.fetchOne(
            database.cachedStatement(sql: "SELECT row FROM article WHERE key = ?"),
            arguments: [key])
        else { throw ArchiveError.damaged(path: path, what: "there is no article \(key)") }
        let insertion = try database.cachedStatement(
          sql: """
            INSERT INTO findings (article, analysisVersion, json) VALUES (?, ?, ?)
            ON CONFLICT (article) DO UPDATE
            SET analysisVersion = excluded.analysisVersion, json = excluded.json
            """)
        try insertion.execute(
          arguments: [key, analysisVersion, try packed(JSONWriter.string(value))])
        for sql in ["DELETE FROM mention WHERE row = ?", "DELETE FROM pending WHERE row = ?"] {
          try database.cachedStatement(sql: sql).execute(arguments: [row])
        }
        for subject in value.subjects { try subject.store(row: row, in: database) }
      }
    }
  }

  /// The findings of many articles by this version of the analysis, in one reading; those that must
  /// be made anew are missing.
  public func findings(
    keys: [String], analysisVersion: String
  ) throws(ArchiveError) -> [String: Findings] {
    let packed = try read { database in
      let statement = try database.cachedStatement(
        sql: "SELECT json FROM findings WHERE article = ? AND analysisVersion = ?")
      return try keys.compactMap { key -> (key: String, data: Data)? in
        try Data.fetchOne(statement, arguments: [key, analysisVersion]).map { (key, $0) }
      }
    }
    var found: [String: Findings] = [:]
    for (key, data) in packed {
      // Findings that cannot be read are as good as none: they are made anew from the article.
      guard let json = Compression.decompress(data) else { continue }
      found[key] = try? Findings(json: json)
    }
    return found
  }

  /// How many articles wait for their first analysis, or have findings of another version than one.
  public func countOfArticles(
    waiting: Bool, outdatedBy version: String?
  ) throws(ArchiveError) -> Int {
    try read { database in
      let first =
        waiting ? try Int.fetchOne(database, sql: "SELECT count(*) FROM pending") ?? 0 : 0
      guard let version else { return first }
      let others = try Int.fetchOne(
        database,
        sql: """
          SELECT count(*) FROM findings WHERE analysisVersion < ?1 OR analysisVersion > ?1
          """, arguments: [version])
      return first + (others ?? 0)
    }
  }

  /// Articles that wait for their first analysis, in the order of arrival.
  public func waitingArticles(limit: Int) throws(ArchiveError) -> [StoredArticle] {
    try storedArticles(
      where: "row IN (SELECT row FROM pending ORDER BY row LIMIT ?) ORDER BY row", [limit])
  }

  /// Articles whose findings are of another version of the analysis.
  public func outdatedArticles(
    analysisVersion: String, limit: Int
  ) throws(ArchiveError) -> [StoredArticle] {
    try storedArticles(
      where: """
        key IN (SELECT article FROM findings WHERE analysisVersion < ?1 OR analysisVersion > ?1
          LIMIT ?2) ORDER BY row
        """, [analysisVersion, limit])
  }
}
