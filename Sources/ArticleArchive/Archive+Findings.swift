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
    try read { database in
      let data = try Data.fetchOne(
        database, sql: "SELECT json FROM findings WHERE article = ? AND analysisVersion = ?",
        arguments: [key, analysisVersion])
      guard let data else { return nil }
      let json = try unpacked(data, of: "the findings of \(key)")
      return try? JSONDecoder().decode(Findings.self, from: json)
    }
  }
}
