internal import GRDB

/// The archive's schema, as named forward-only migrations. A released one is never edited.
enum ArchiveMigrations {
  /// The names of all migrations, oldest first.
  static var names: [String] { migrator.migrations }

  static var migrator: DatabaseMigrator {
    var migrator = DatabaseMigrator()
    migrator.registerMigration("v1-articles-findings-editions") { database in
      try createArticles(database)
      try createEditions(database)
    }
    migrator.registerMigration("v2-fetch-state") { database in
      try createFetchState(database)
    }
    migrator.registerMigration("v3-subjects-and-records") { database in
      try rebuildArticles(database)
      try createSubjects(database)
      try createRecords(database)
    }
    migrator.registerMigration("v4-stories") { database in
      try createStories(database)
    }
    // Nothing is rebuilt, so that rows which refer to none, if there are any, are left to `doctor`.
    migrator.registerMigration("v5-edition-digests", foreignKeyChecks: .immediate) { database in
      try addEditionDigests(database)
    }
    migrator.registerMigration("v6-edition-digest-index", foreignKeyChecks: .immediate) {
      try indexEditionDigests($0)
    }
    migrator.registerMigration("v7-ledger", foreignKeyChecks: .immediate) { database in
      try createLedger(database)
    }
    migrator.registerMigration("v8-article-days", foreignKeyChecks: .immediate) { database in
      try indexDays(database)
    }
    migrator.registerMigration("v9-article-lengths", foreignKeyChecks: .immediate) { database in
      try keepLengths(database)
    }
    return migrator
  }

  private static func createArticles(_ database: Database) throws {
    try database.execute(
      sql: """
        CREATE TABLE source (
          sha256 TEXT NOT NULL PRIMARY KEY CHECK (length(sha256) = 64),
          bytes BLOB NOT NULL
        );
        CREATE TABLE article (
          row INTEGER PRIMARY KEY AUTOINCREMENT,
          key TEXT NOT NULL UNIQUE CHECK (length(key) = 16),
          identifier TEXT NOT NULL UNIQUE,
          source TEXT NOT NULL REFERENCES source (sha256),
          takenIn TEXT NOT NULL,
          day TEXT NOT NULL CHECK (length(day) = 10),
          edition TEXT,
          json BLOB NOT NULL
        );
        CREATE INDEX articleByEdition ON article (edition, day);
        CREATE TABLE findings (
          article TEXT NOT NULL PRIMARY KEY REFERENCES article (key) ON DELETE CASCADE,
          analysisVersion TEXT NOT NULL,
          json BLOB NOT NULL
        );
        CREATE VIRTUAL TABLE articleText USING fts5(title, text, tokenize = 'porter unicode61');
        """)
  }

  private static func createFetchState(_ database: Database) throws {
    try database.execute(
      sql: """
        CREATE TABLE fetch (
          address TEXT NOT NULL PRIMARY KEY,
          entityTag TEXT,
          lastModified TEXT,
          retryAt TEXT,
          failures INTEGER NOT NULL CHECK (failures >= 0)
        );
        """)
  }

  private static func createEditions(_ database: Database) throws {
    try database.execute(
      sql: """
        CREATE TABLE edition (
          date TEXT NOT NULL PRIMARY KEY CHECK (length(date) = 10),
          number INTEGER NOT NULL UNIQUE CHECK (number > 0),
          made TEXT NOT NULL,
          json BLOB NOT NULL
        );
        CREATE TABLE unread (
          path TEXT NOT NULL,
          day TEXT NOT NULL,
          reason TEXT NOT NULL,
          PRIMARY KEY (path, day)
        );
        """)
  }
}
