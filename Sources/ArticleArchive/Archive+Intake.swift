public import BriefingModel
internal import Crypto
public import Foundation
internal import GRDB

/// What became of articles that were given to the archive.
public struct TakenArticles: Hashable, Sendable {
  /// The keys of those that were new, in the order given.
  public internal(set) var new: [String] = []
  /// The keys of those that were known and have other words now.
  public internal(set) var revised: [String] = []
  /// The rows of both.
  var rows: [Int64] = []
}

extension Archive {
  /// Takes articles in with the bytes that they were read from.
  public func takeIn(
    _ articles: [Article], readFrom bytes: Data, takenIn: String, day: String
  ) throws(ArchiveError) -> TakenArticles {
    try takeIn([ReadSource(articles: articles, bytes: bytes)], takenIn: takenIn, day: day)
  }

  /// Takes the articles of several files in at once: all of them or, where the disk fails, none.
  ///
  /// An article with a known identifier and the same words is left alone. One with other words is a
  /// new version: it counts for the day given, and the edition that has the earlier one keeps it.
  public func takeIn(
    _ sources: [ReadSource], takenIn: String, day: String
  ) throws(ArchiveError) -> TakenArticles {
    let sources = sources.filter { !$0.articles.isEmpty }
    var taken = TakenArticles()
    guard !sources.isEmpty else { return taken }
    try write { database in
      for source in sources {
        let arrival = Arrival(file: source.file, takenIn: takenIn, day: day)
        for article in source.articles {
          try take(article, arrival, into: database, &taken)
        }
      }
      try ArticleLengths.keep(taken.rows, in: database)
    }
    return taken
  }

  /// How some articles came in.
  private struct Arrival {
    let file: KeptBytes
    let takenIn: String
    let day: String

    var digest: String { file.digest }
  }

  private func take(
    _ article: Article, _ arrival: Arrival, into database: Database, _ taken: inout TakenArticles
  ) throws {
    let key = article.key
    let known = try Row.fetchOne(
      database.cachedStatement(sql: "SELECT row, source FROM article WHERE identifier = ?"),
      arguments: [article.id])
    guard let known else {
      try keep(arrival, in: database)
      try database.cachedStatement(
        sql: """
          INSERT INTO article (key, identifier, source, takenIn, day, json)
          VALUES (?, ?, ?, ?, ?, ?)
          """
      ).execute(
        arguments: [
          key, article.id, arrival.digest, arrival.takenIn, arrival.day,
          try packed(JSONWriter.string(article)),
        ])
      let row = database.lastInsertedRowID
      try index(article, row: row, in: database)
      taken.new.append(key)
      taken.rows.append(row)
      return
    }
    // Files are read again every day: where the bytes are the same, nothing need be unpacked.
    let (row, digest): (Int64, String) = (known["row"], known["source"])
    guard digest != arrival.digest else { return }
    guard try hasNewWords(article, row: row, in: database) else { return }
    try keep(arrival, in: database)
    try revise(article, row: row, arrival, in: database)
    taken.revised.append(key)
    taken.rows.append(row)
  }

  private func keep(_ arrival: Arrival, in database: Database) throws {
    let isKept = try Bool.fetchOne(
      database.cachedStatement(sql: "SELECT EXISTS (SELECT 1 FROM source WHERE sha256 = ?)"),
      arguments: [arrival.digest])
    guard isKept != true else { return }
    guard let packed = Compression.compress(arrival.file.bytes) else {
      throw ArchiveError.writeFailed(path: path, reason: "zlib could not compress the data")
    }
    try database.cachedStatement(sql: "INSERT INTO source (sha256, bytes) VALUES (?, ?)")
      .execute(arguments: [arrival.digest, packed])
  }

  private func index(_ article: Article, row: Int64, in database: Database) throws {
    try database.cachedStatement(
      sql: "INSERT INTO articleText (rowid, title, text) VALUES (?, ?, ?)"
    ).execute(arguments: [row, article.title ?? "", article.text])
    try database.cachedStatement(sql: "INSERT OR IGNORE INTO pending (row) VALUES (?)")
      .execute(arguments: [row])
  }

  /// Whether no version of an article has these words: inboxes with one identifier for two texts
  /// must not take turns every day.
  private func hasNewWords(_ article: Article, row: Int64, in database: Database) throws -> Bool {
    let present = try Row.fetchOne(
      database.cachedStatement(sql: "SELECT title, text FROM articleText WHERE rowid = ?"),
      arguments: [row])
    let words: (title: String?, text: String?) = (present?["title"], present?["text"])
    if words == (article.title ?? "", article.text) { return false }
    let earlier = try Data.fetchAll(
      database.cachedStatement(sql: "SELECT json FROM articleVersion WHERE row = ?"),
      arguments: [row])
    return try !earlier.contains {
      let json = try unpacked($0, of: "a version of article \(article.key)")
      let version = try? JSONDecoder().decode(Article.self, from: json)
      return version?.text == article.text && version?.title == article.title
    }
  }

  /// Puts a new version in the place of an article, whose present one stays as it came.
  private func revise(
    _ article: Article, row: Int64, _ arrival: Arrival, in database: Database
  ) throws {
    try database.execute(
      sql: """
        INSERT INTO articleVersion (row, number, source, takenIn, day, edition, json)
        SELECT row, 1 + (SELECT count(*) FROM articleVersion WHERE row = ?1), source, takenIn, day,
          edition, json
        FROM article WHERE row = ?1
        """, arguments: [row])
    try database.execute(
      sql: """
        UPDATE article SET source = ?, takenIn = ?, day = ?, edition = NULL, json = ? WHERE row = ?
        """,
      arguments: [
        arrival.digest, arrival.takenIn, arrival.day, try packed(JSONWriter.string(article)), row,
      ])
    try database.execute(sql: "DELETE FROM articleText WHERE rowid = ?", arguments: [row])
    try database.execute(
      sql: "DELETE FROM findings WHERE article = ?", arguments: [article.key])
    try database.execute(sql: "DELETE FROM mention WHERE row = ?", arguments: [row])
    try index(article, row: row, in: database)
  }
}
