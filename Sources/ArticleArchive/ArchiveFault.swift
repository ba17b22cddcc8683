/// Something that is wrong in an archive, as an inspection finds it.
///
/// Lists name at most the first twenty; the counts are whole.
public enum ArchiveFault: Hashable, Sendable {
  /// The file cannot be read as a database, for the reason that SQLite gives.
  case noDatabase(reason: String)
  /// A newer version of the program has changed its tables.
  case newerSchema
  /// SQLite's own check of pages, indexes and constraints fails.
  case brokenPages([String])
  /// Rows of a table point to what is not there.
  case danglingRows(table: String, count: Int)
  /// Kept bytes do not have the SHA-256 that they are kept under.
  case alteredBytes([String], count: Int)
  /// Articles that cannot be read, by their keys.
  case unreadableArticles([String], count: Int)
  /// Findings that cannot be read, by the keys of their articles.
  case unreadableFindings([String], count: Int)
  /// Editions that cannot be read, by their dates.
  case unreadableEditions([String], count: Int)
  /// Articles that no search finds.
  case unindexedArticles(count: Int)
  /// Articles that belong to an edition that is not there.
  case articlesOfNoEdition(count: Int)
}

extension ArchiveFault {
  /// What is wrong, in a few words.
  public var summary: String {
    switch self {
    case .noDatabase(let reason): "the file is no archive: \(reason)"
    case .newerSchema: "a newer version of the program has written it"
    case .brokenPages(let answers):
      "the database is broken: \(answers.prefix(3).joined(separator: ", "))"
    case .danglingRows(let table, let count):
      "\(Self.counted(count, "row")) of '\(table)' point to what is not there"
    case .alteredBytes(let digests, let count):
      "\(Self.counted(count, "kept source")) changed since it was taken in: \(Self.list(digests))"
    case .unreadableArticles(let keys, let count):
      "\(Self.counted(count, "article")) cannot be read: \(Self.list(keys))"
    case .unreadableFindings(let keys, let count):
      "the findings of \(Self.counted(count, "article")) cannot be read: \(Self.list(keys))"
    case .unreadableEditions(let dates, let count):
      "\(Self.counted(count, "edition")) cannot be read: \(Self.list(dates))"
    case .unindexedArticles(let count):
      "\(Self.counted(count, "article")) cannot be found by any search"
    case .articlesOfNoEdition(let count):
      "\(Self.counted(count, "article")) belong to an edition that is not there"
    }
  }

  private static func counted(_ count: Int, _ noun: String) -> String {
    "\(count) \(noun)\(count == 1 ? "" : "s")"
  }

  private static func list(_ names: [String]) -> String {
    names.prefix(3).joined(separator: ", ") + (names.count > 3 ? ", …" : "")
  }
}
