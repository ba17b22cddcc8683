internal import GRDB

extension ArchiveMigrations {
  /// Which articles tell of one event, and what they are told by.
  static func createStories(_ database: Database) throws {
    try database.execute(
      sql: """
        CREATE TABLE story (
          row INTEGER PRIMARY KEY REFERENCES article (row) ON DELETE CASCADE,
          story TEXT NOT NULL,
          day TEXT NOT NULL CHECK (length(day) = 10),
          edition TEXT NOT NULL REFERENCES edition (date) ON DELETE CASCADE,
          title TEXT,
          outlet TEXT,
          mark BLOB NOT NULL
        );
        CREATE INDEX storyByEdition ON story (edition);
        CREATE INDEX storyByStory ON story (story, edition);
        """)
  }
}
