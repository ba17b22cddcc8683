public import BriefingModel
internal import Foundation
internal import GRDB

extension Archive {
  /// The articles that editions from one date on, before another, put to stories; by key.
  public func stories(from first: String, before date: String) throws(ArchiveError)
    -> [StoredStory]
  {
    try storedStories("story.edition >= ? AND story.edition < ?", [first, date])
  }

  /// The articles of some stories in the editions before a date, by edition and key. What each is
  /// told by is not read: a story may have gone on for years.
  public func articles(
    ofStories stories: [String], before date: String
  ) throws(ArchiveError) -> [String: [StoryArticle]] {
    try read { database in
      let statement = try database.cachedStatement(
        sql: """
          SELECT article.key, story.edition, story.title, story.outlet
          FROM story JOIN article ON article.row = story.row
          WHERE story.story = ? AND story.edition < ? ORDER BY story.edition, article.key
          """)
      var found: [String: [StoryArticle]] = [:]
      for story in stories {
        let rows = try Row.fetchCursor(statement, arguments: [story, date])
        found[story] = try Array(
          rows.map {
            StoryArticle(
              article: $0[0], title: $0[2], outlet: $0[3], edition: $0[1])
          })
      }
      return found
    }
  }

  private func storedStories(
    _ condition: String, _ arguments: StatementArguments
  ) throws(ArchiveError) -> [StoredStory] {
    try read { database in
      let rows = try Row.fetchCursor(
        database,
        sql: """
          SELECT article.key, story.story, story.day, story.edition, story.title, story.outlet,
            story.mark
          FROM story JOIN article ON article.row = story.row WHERE \(condition)
          ORDER BY article.key
          """, arguments: arguments)
      return try Array(rows.map(stored))
    }
  }

  private func stored(_ row: Row) throws -> StoredStory {
    let mark: Data = row["mark"]
    guard let mark = StoryMark(bytes: Array(mark)) else {
      throw ArchiveError.damaged(path: path, what: "the story mark of \(row["key"] as String)")
    }
    return StoredStory(
      article: row["key"], story: row["story"], day: row["day"], edition: row["edition"],
      title: row["title"], outlet: row["outlet"], mark: mark)
  }
}

extension StoredStory {
  /// Keeps the stories of an edition in the place of those that it had. An article that has other
  /// words in a later edition stays where that one put it.
  static func store(
    _ stories: [StoredStory], edition date: String, in database: Database
  ) throws {
    try database.execute(sql: "DELETE FROM story WHERE edition = ?", arguments: [date])
    let insertion = try database.cachedStatement(
      sql: """
        INSERT INTO story (row, story, day, edition, title, outlet, mark)
        SELECT row, ?, ?, ?, ?, ?, ? FROM article WHERE key = ?
        ON CONFLICT (row) DO UPDATE
        SET story = excluded.story, day = excluded.day, edition = excluded.edition,
          title = excluded.title, outlet = excluded.outlet, mark = excluded.mark
        WHERE excluded.edition > story.edition
        """)
    for story in stories {
      try insertion.execute(arguments: [
        story.story, story.day, date, story.title, story.outlet, Data(story.mark.bytes),
        story.article,
      ])
    }
  }
}
