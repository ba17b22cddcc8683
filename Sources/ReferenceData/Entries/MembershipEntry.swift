/// That a state belongs or belonged to an alliance.
public struct MembershipEntry: Hashable, Sendable {
  /// The alliance, by identifier.
  public let alliance: String
  /// The state, alpha-3, or the identifier of a former state.
  public let state: String
  /// When it belonged. Both ends belong to it.
  public let period: ReferencePeriod
  /// What else must be known ("participation frozen since 2024").
  public let note: String?
}

extension MembershipEntry: TableEntry {
  enum Column: Int, TableColumn {
    case alliance, state, from, to, note
  }

  static var fileName: String { "memberships.tsv" }

  var key: String { "\(alliance) \(state) \(period.from?.earliest ?? 0)" }

  init(_ row: TableRow<Column>) throws(TableFault) {
    alliance = try row.required(.alliance)
    state = try row.required(.state)
    period = ReferencePeriod(from: try row.date(.from), to: try row.date(.to))
    note = row.optional(.note)
  }
}
