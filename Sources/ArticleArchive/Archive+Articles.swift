public import BriefingModel
internal import Crypto
public import Foundation
internal import GRDB

extension Archive {
  /// Takes articles in with the bytes that they were read from; known identifiers are left alone.
  ///
  /// - Returns: the keys of those that were new, in the order given.
  public func takeIn(
    _ articles: [Article], readFrom bytes: Data, takenIn: String, day: String
  ) throws(ArchiveError) -> [String] {
    guard !articles.isEmpty else { return [] }
    let digest = Self.hex(SHA256.hash(data: bytes))
    return try write { database in
      guard let packedBytes = Compression.compress(bytes) else {
        throw ArchiveError.writeFailed(path: path, reason: "zlib could not compress the data")
      }
      try database.execute(
        sql: "INSERT OR IGNORE INTO source (sha256, bytes) VALUES (?, ?)",
        arguments: [digest, packedBytes])
      var taken: [String] = []
      for article in articles {
        let key = Self.key(of: article.id)
        try database.execute(
          sql: """
            INSERT OR IGNORE INTO article (key, identifier, source, takenIn, day, json)
            VALUES (?, ?, ?, ?, ?, ?)
            """,
          arguments: [
            key, article.id, digest, takenIn, day, try packed(JSONWriter.string(article)),
          ])
        guard database.changesCount > 0 else { continue }
        try database.execute(
          sql: "INSERT INTO articleText (rowid, title, text) VALUES (?, ?, ?)",
          arguments: [database.lastInsertedRowID, article.title ?? "", article.text])
        taken.append(key)
      }
      return taken
    }
  }

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
  /// In order of arrival. An article that came after its day's edition falls to the next one.
  public func articles(forEdition date: String) throws(ArchiveError) -> [StoredArticle] {
    try read { database in
      let rows = try Row.fetchAll(
        database,
        sql: """
          SELECT key, takenIn, day, json FROM article
          WHERE (edition IS NULL OR edition = ?) AND day <= ? ORDER BY row
          """,
        arguments: [date, date])
      return try rows.map(stored)
    }
  }

  /// The article with a key; nil if there is none.
  public func article(key: String) throws(ArchiveError) -> StoredArticle? {
    try read { database in
      let row = try Row.fetchOne(
        database, sql: "SELECT key, takenIn, day, json FROM article WHERE key = ?",
        arguments: [key])
      return try row.map(stored)
    }
  }

  /// How many articles the archive holds.
  public func articleCount() throws(ArchiveError) -> Int {
    try read { try Int.fetchOne($0, sql: "SELECT count(*) FROM article") ?? 0 }
  }

  /// The site address part of an article: 16 hex digits of the SHA-256 of its identifier.
  public static func key(of identifier: String) -> String {
    String(hex(SHA256.hash(data: Data(identifier.utf8))).prefix(16))
  }

  static func hex(_ digest: SHA256.Digest) -> String {
    digest.map { ($0 < 16 ? "0" : "") + String($0, radix: 16) }.joined()
  }

  private func stored(_ row: Row) throws -> StoredArticle {
    let key: String = row["key"]
    let json = try unpacked(row["json"], of: "article \(key)")
    guard let article = try? JSONDecoder().decode(Article.self, from: json) else {
      throw ArchiveError.damaged(path: path, what: "article \(key) does not have its form")
    }
    return StoredArticle(key: key, article: article, takenIn: row["takenIn"], day: row["day"])
  }
}
