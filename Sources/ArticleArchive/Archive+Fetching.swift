internal import GRDB

/// What the archive remembers of an address that is fetched again and again.
public struct FetchState: Hashable, Sendable {
  /// The address.
  public let address: String
  /// What the server said of the body, to ask for it only if it changed.
  public var entityTag: String?
  /// The same as a time.
  public var lastModified: String?
  /// Not to be asked before this moment, RFC 3339 in UTC; nil for at once.
  public var retryAt: String?
  /// How many fetches failed one after another.
  public var failures = 0

  /// The state of an address that was never fetched.
  public init(address: String) { self.address = address }
}

extension Archive {
  /// The state of an address.
  public func fetchState(of address: String) throws(ArchiveError) -> FetchState {
    try read { database in
      let row = try Row.fetchOne(
        database,
        sql: "SELECT entityTag, lastModified, retryAt, failures FROM fetch WHERE address = ?",
        arguments: [address])
      var state = FetchState(address: address)
      guard let row else { return state }
      state.entityTag = row["entityTag"]
      state.lastModified = row["lastModified"]
      state.retryAt = row["retryAt"]
      state.failures = row["failures"]
      return state
    }
  }

  /// Keeps the states of some addresses.
  public func store(_ states: [FetchState]) throws(ArchiveError) {
    try write { database in
      for state in states {
        try database.execute(
          sql: """
            INSERT OR REPLACE INTO fetch (address, entityTag, lastModified, retryAt, failures)
            VALUES (?, ?, ?, ?, ?)
            """,
          arguments: [
            state.address, state.entityTag, state.lastModified, state.retryAt, state.failures,
          ])
      }
    }
  }
}
