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
        try database.execute(
          sql: """
            INSERT INTO findings (article, analysisVersion, json) VALUES (?, ?, ?)
            ON CONFLICT (article) DO UPDATE
            SET analysisVersion = excluded.analysisVersion, json = excluded.json
            """,
          arguments: [key, analysisVersion, try packed(JSONWriter.string(value))])
      }
    }
  }

  /// The findings of an article by this version of the analysis; nil if they must be made anew.
  public func findings(key: String, analysisVersion: String) throws(ArchiveError) -> Findings? {
    try findings(keys: [key], analysisVersion: analysisVersion)[key]
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
      found[key] = try? JSONDecoder().decode(Findings.self, from: json)
    }
    return found
  }
}
