internal import BriefingModel
internal import Crypto
internal import Foundation
internal import GRDB

extension Archive {
  /// Whether an article with this identifier is in the archive.
  public func holds(identifier: String) throws(ArchiveError) -> Bool {
    try read { database in
      try Bool.fetchOne(
        database, sql: "SELECT EXISTS (SELECT 1 FROM article WHERE identifier = ?)",
        arguments: [identifier]) ?? false
    }
  }

  /// The articles of an edition: those that no other edition has, taken in up to the end of its day.
  ///
  /// In order of arrival. An article that came after its day's edition falls to the next one. Of an
  /// article that has other words since, the edition that had the earlier ones keeps these.
  public func articles(forEdition date: String) throws(ArchiveError) -> [StoredArticle] {
    try read { database in
      try Row.fetchAll(
        database,
        sql: """
          SELECT key, takenIn, day, json, isSuperseded FROM (
            SELECT row, key, takenIn, day, json, FALSE AS isSuperseded FROM article
            WHERE (edition IS NULL OR edition = ?1) AND day <= ?1
            UNION ALL
            SELECT article.row, article.key, version.takenIn, version.day, version.json, TRUE
            FROM articleVersion AS version JOIN article ON article.row = version.row
            WHERE version.edition = ?1
              AND NOT (article.day <= ?1 AND (article.edition IS NULL OR article.edition = ?1))
              AND version.number = (
                SELECT max(number) FROM articleVersion AS other
                WHERE other.row = version.row AND other.edition = ?1)
          ) ORDER BY row
          """, arguments: [date]
      ).map(stored)
    }
  }

  /// The article with a key; nil if there is none.
  public func article(key: String) throws(ArchiveError) -> StoredArticle? {
    try storedArticles(where: "key = ?", [key]).first
  }

  /// The words that an article had when it was read from bytes of a digest, now or in an earlier
  /// version; nil where it had none such.
  public func text(ofArticle key: String, sha256: String) throws(ArchiveError) -> String? {
    try read { database in
      let versions = try Row.fetchCursor(
        database,
        sql: """
          SELECT key, '' AS takenIn, day, json, FALSE AS isSuperseded FROM article WHERE key = ?1
          UNION ALL
          SELECT article.key, '', version.day, version.json, TRUE
          FROM articleVersion AS version JOIN article ON article.row = version.row
          WHERE article.key = ?1
          """, arguments: [key])
      while let row = try versions.next() {
        let article = try stored(row).article
        if article.sha256 == sha256 { return article.text }
      }
      return nil
    }
  }

  /// How many articles the archive holds.
  public func articleCount() throws(ArchiveError) -> Int {
    try read { try Int.fetchOne($0, sql: "SELECT count(*) FROM article") ?? 0 }
  }

  static func hex(_ digest: SHA256.Digest) -> String {
    digest.map { ($0 < 16 ? "0" : "") + String($0, radix: 16) }.joined()
  }

  /// The articles of a condition, which names their order too.
  func storedArticles(
    where condition: String, _ arguments: StatementArguments
  ) throws(ArchiveError) -> [StoredArticle] {
    try read { database in
      try Row.fetchAll(
        database,
        sql: """
          SELECT key, takenIn, day, json, FALSE AS isSuperseded FROM article WHERE \(condition)
          """,
        arguments: arguments
      ).map(stored)
    }
  }

  private func stored(_ row: Row) throws -> StoredArticle {
    let key: String = row["key"]
    let json = try unpacked(row["json"], of: "article \(key)")
    guard let article = try? Article(json: json) else {
      throw ArchiveError.damaged(path: path, what: "article \(key) does not have its form")
    }
    return StoredArticle(
      key: key, article: article, takenIn: row["takenIn"], day: row["day"],
      isSuperseded: row["isSuperseded"])
  }
}
