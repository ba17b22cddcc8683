internal import GRDB

extension Archive {
  /// Drops the files as fetched of articles that were taken in for days before another. The articles
  /// themselves, their findings and the editions stay, so that every citation still resolves.
  ///
  /// - Returns: how many files were dropped.
  public func dropSources(before day: String) throws(ArchiveError) -> Int {
    try write { database in
      try database.execute(
        sql: """
          UPDATE source SET bytes = x'' WHERE length(bytes) > 0
          AND sha256 NOT IN (SELECT source FROM article WHERE day >= ?)
          """, arguments: [day])
      return database.changesCount
    }
  }
}
