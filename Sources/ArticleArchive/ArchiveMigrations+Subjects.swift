internal import BriefingModel
internal import Foundation
internal import GRDB

extension ArchiveMigrations {
  /// Articles with their edition held to be one that is there, a small index
  /// of their days, and the earlier versions of those whose words changed.
  ///
  /// SQLite cannot add a foreign key to a column, so the table is made anew; rows keep their numbers,
  /// for the full-text index goes by them.
  static func rebuildArticles(_ database: Database) throws {
    try database.execute(
      sql: """
        CREATE TABLE newArticle (
          row INTEGER PRIMARY KEY AUTOINCREMENT,
          key TEXT NOT NULL UNIQUE CHECK (length(key) = 16),
          identifier TEXT NOT NULL UNIQUE,
          source TEXT NOT NULL REFERENCES source (sha256),
          takenIn TEXT NOT NULL,
          day TEXT NOT NULL CHECK (length(day) = 10),
          edition TEXT REFERENCES edition (date),
          json BLOB NOT NULL
        );
        INSERT INTO newArticle (row, key, identifier, source, takenIn, day, edition, json)
          SELECT row, key, identifier, source, takenIn, day,
            CASE WHEN edition IN (SELECT date FROM edition) THEN edition END, json
          FROM article ORDER BY row;
        DROP TABLE article;
        ALTER TABLE newArticle RENAME TO article;
        CREATE INDEX articleByEdition ON article (edition, day);
        CREATE INDEX articleByRowAndDay ON article (row, day);
        CREATE TABLE articleVersion (
          row INTEGER NOT NULL REFERENCES article (row) ON DELETE CASCADE,
          number INTEGER NOT NULL CHECK (number > 0),
          source TEXT NOT NULL REFERENCES source (sha256),
          takenIn TEXT NOT NULL,
          day TEXT NOT NULL CHECK (length(day) = 10),
          edition TEXT REFERENCES edition (date),
          json BLOB NOT NULL,
          PRIMARY KEY (row, number)
        );
        CREATE INDEX articleVersionByEdition ON articleVersion (edition);
        """)
  }

  /// The days of articles, so that a search of some days finds their rows without going through all.
  static func indexDays(_ database: Database) throws {
    try database.execute(sql: "CREATE INDEX articleByDay ON article (day)")
  }

  /// The lengths of articles side by side, for the ranking of searches.
  static func keepLengths(_ database: Database) throws {
    try database.execute(
      sql: "CREATE TABLE articleLength (block INTEGER PRIMARY KEY, lengths BLOB NOT NULL)")
    try ArticleLengths.keepAll(in: database)
  }

  /// Whom the articles name, and which articles wait for their analysis.
  static func createSubjects(_ database: Database) throws {
    try database.execute(
      sql: """
        CREATE TABLE subject (
          number INTEGER PRIMARY KEY,
          kind TEXT NOT NULL CHECK (kind IN ('actor', 'state', 'source')),
          identifier TEXT NOT NULL,
          UNIQUE (kind, identifier)
        );
        CREATE TABLE mention (
          subject INTEGER NOT NULL REFERENCES subject (number),
          row INTEGER NOT NULL REFERENCES article (row) ON DELETE CASCADE,
          PRIMARY KEY (subject, row)
        ) WITHOUT ROWID;
        CREATE INDEX mentionByArticle ON mention (row);
        CREATE TABLE pending (
          row INTEGER PRIMARY KEY REFERENCES article (row) ON DELETE CASCADE
        );
        INSERT INTO pending (row)
          SELECT row FROM article WHERE key NOT IN (SELECT article FROM findings);
        CREATE INDEX findingsByVersion ON findings (analysisVersion);
        """)
  }

  /// Judgements and disagreements by their lasting identifiers, and how outlets were rated when.
  static func createRecords(_ database: Database) throws {
    try database.execute(
      sql: """
        CREATE TABLE judgement (
          edition TEXT NOT NULL REFERENCES edition (date) ON DELETE CASCADE,
          identifier TEXT NOT NULL,
          label TEXT NOT NULL,
          statement TEXT NOT NULL,
          PRIMARY KEY (identifier, edition)
        ) WITHOUT ROWID;
        CREATE TABLE disagreement (
          edition TEXT NOT NULL REFERENCES edition (date) ON DELETE CASCADE,
          identifier TEXT NOT NULL,
          label TEXT NOT NULL,
          about TEXT NOT NULL,
          PRIMARY KEY (identifier, edition)
        ) WITHOUT ROWID;
        CREATE TABLE sourceRating (
          outlet TEXT NOT NULL,
          edition TEXT NOT NULL REFERENCES edition (date) ON DELETE CASCADE,
          letter TEXT NOT NULL CHECK (letter IN ('A', 'B', 'C', 'D', 'E', 'F')),
          reason TEXT NOT NULL,
          PRIMARY KEY (outlet, edition)
        ) WITHOUT ROWID;
        """)
    let editions = try Row.fetchCursor(database, sql: "SELECT date, json FROM edition")
    while let row = try editions.next() {
      guard let json = Compression.decompress(row["json"]),
        let edition = try? Edition(json: Array(json))
      else { continue }
      try EditionRecords(edition).store(edition: row["date"], in: database)
    }
  }
}
