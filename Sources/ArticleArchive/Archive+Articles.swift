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
    try takeIn([ReadSource(articles: articles, bytes: bytes)], takenIn: takenIn, day: day)
  }

  /// Takes the articles of several files in at once: all of them or, where the disk fails, none.
  ///
  /// - Returns: the keys of those that were new, in the order given.
  public func takeIn(
    _ sources: [ReadSource], takenIn: String, day: String
  ) throws(ArchiveError) -> [String] {
    let sources = sources.filter { !$0.articles.isEmpty }
    guard !sources.isEmpty else { return [] }
    return try write { database in
      try sources.flatMap { try insert($0, takenIn: takenIn, day: day, into: database) }
    }
  }

  private func insert(
    _ source: ReadSource, takenIn: String, day: String, into database: Database
  ) throws -> [String] {
    let digest = Self.hex(SHA256.hash(data: source.bytes))
    guard let packedBytes = Compression.compress(source.bytes) else {
      throw ArchiveError.writeFailed(path: path, reason: "zlib could not compress the data")
    }
    try database.cachedStatement(
      sql: "INSERT OR IGNORE INTO source (sha256, bytes) VALUES (?, ?)"
    ).execute(arguments: [digest, packedBytes])
    var taken: [String] = []
    for article in source.articles {
      let key = article.key
      try database.cachedStatement(
        sql: """
          INSERT OR IGNORE INTO article (key, identifier, source, takenIn, day, json)
          VALUES (?, ?, ?, ?, ?, ?)
          """
      ).execute(
        arguments: [
          key, article.id, digest, takenIn, day, try packed(JSONWriter.string(article)),
        ])
      guard database.changesCount > 0 else { continue }
      let row = database.lastInsertedRowID
      try database.cachedStatement(
        sql: "INSERT INTO articleText (rowid, title, text) VALUES (?, ?, ?)"
      ).execute(arguments: [row, article.title ?? "", article.text])
      try database.cachedStatement(sql: "INSERT INTO pending (row) VALUES (?)")
        .execute(arguments: [row])
      taken.append(key)
    }
    return taken
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
    try storedArticles(
      where: "(edition IS NULL OR edition = ?) AND day <= ? ORDER BY row", [date, date])
  }

  /// The article with a key; nil if there is none.
  public func article(key: String) throws(ArchiveError) -> StoredArticle? {
    try storedArticles(where: "key = ?", [key]).first
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
        database, sql: "SELECT key, takenIn, day, json FROM article WHERE \(condition)",
        arguments: arguments
      ).map(stored)
    }
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
