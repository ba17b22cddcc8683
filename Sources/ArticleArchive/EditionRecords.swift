public import BriefingModel
internal import GRDB

/// What an edition is looked up by: its judgements, disagreements and ratings of outlets; and what
/// later editions need to know of its claims.
public struct EditionRecords: Hashable, Sendable {
  let ledger: [LedgerEntry]
  let judgements: [Entry]
  let disagreements: [Entry]
  let ratings: [Rating]

  /// A judgement or disagreement, by its lasting identifier.
  struct Entry: Hashable, Sendable {
    let identifier: String
    let label: String
    let text: String
  }

  /// How reliable an outlet was held to be, A to F, and why.
  struct Rating: Hashable, Sendable {
    let outlet: String
    let letter: String
    let reason: String
  }

  /// The records of no edition, or of one of which only the ledger is known.
  public init(ledger: [LedgerEntry] = []) {
    self.ledger = ledger
    judgements = []
    disagreements = []
    ratings = []
  }

  /// The records of an edition.
  public init(_ edition: Edition) {
    ledger = edition.ownLedger
    judgements = edition.judgements.items.map {
      Entry(identifier: $0.id, label: $0.label, text: $0.statement.text)
    }
    disagreements = edition.disagreements.items.map {
      Entry(identifier: $0.id, label: $0.label, text: $0.about)
    }
    ratings = edition.sources.items.compactMap { source in
      source.outlet.map {
        Rating(outlet: $0, letter: source.reliability, reason: source.reliabilityReason)
      }
    }
  }
}

extension EditionRecords {
  /// Keeps the records in the place of those that the edition had; a rating only where it differs
  /// from the one before.
  func store(edition date: String, in database: Database) throws {
    for table in ["judgement", "disagreement", "sourceRating"] {
      try database.execute(sql: "DELETE FROM \(table) WHERE edition = ?", arguments: [date])
    }
    for (table, column, entries) in [
      ("judgement", "statement", judgements), ("disagreement", "about", disagreements),
    ] {
      let insertion = try database.cachedStatement(
        sql: """
          INSERT OR IGNORE INTO \(table) (edition, identifier, label, \(column))
          VALUES (?, ?, ?, ?)
          """)
      for entry in entries {
        try insertion.execute(arguments: [date, entry.identifier, entry.label, entry.text])
      }
    }
    let rating = try database.cachedStatement(
      sql: """
        INSERT OR IGNORE INTO sourceRating (outlet, edition, letter, reason)
        SELECT ?1, ?2, ?3, ?4 WHERE (
          SELECT letter || reason FROM sourceRating
          WHERE outlet = ?1 AND edition < ?2 ORDER BY edition DESC LIMIT 1
        ) IS NOT ?3 || ?4
        """)
    for entry in ratings {
      try rating.execute(arguments: [entry.outlet, date, entry.letter, entry.reason])
    }
  }
}

/// How an outlet was rated from an edition on.
public struct OutletRating: Hashable, Sendable {
  /// The outlet, as its articles name it.
  public let outlet: String
  /// The date of the first edition that rates it so.
  public let since: String
  /// Source reliability, A to F.
  public let letter: String
  /// Why.
  public let reason: String
}

extension Archive {
  /// The date of the newest edition that has a judgement or disagreement of this lasting identifier.
  public func editionDate(ofRecord identifier: String) throws(ArchiveError) -> String? {
    try read { database in
      try String.fetchOne(
        database,
        sql: """
          SELECT max(edition) FROM (
            SELECT edition FROM judgement WHERE identifier = ?1
            UNION ALL SELECT edition FROM disagreement WHERE identifier = ?1)
          """, arguments: [identifier])
    }
  }

  /// How an outlet was rated through the editions, oldest first; names are compared without case.
  public func ratings(ofOutlet name: String) throws(ArchiveError) -> [OutletRating] {
    try read { database in
      let rows = try Row.fetchAll(
        database,
        sql: """
          SELECT outlet, edition, letter, reason FROM sourceRating
          WHERE outlet = ? COLLATE NOCASE ORDER BY edition
          """, arguments: [name])
      return rows.map {
        OutletRating(
          outlet: $0["outlet"], since: $0["edition"], letter: $0["letter"], reason: $0["reason"])
      }
    }
  }
}
