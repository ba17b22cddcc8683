public import BriefingModel

/// A well-known leader with an office and its dates.
public struct PersonEntry: Hashable, Sendable {
  /// Identifier of the person; a person has a row for each office.
  public let id: String
  /// The full name.
  public let name: String
  /// Every name, the usual short one included.
  public let names: [ReferenceName]
  /// The office, in lower case.
  public let role: String
  /// The state of the office, alpha-3.
  public let state: String?
  /// The alliance or armed group led, by identifier.
  public let body: String?
  /// What kind of source such a person is.
  public let kind: SourceKind
  /// When it stood.
  public let period: ReferencePeriod
}

extension PersonEntry: TableEntry {
  enum Column: Int, TableColumn {
    case id, name, names, role, state, body, kind, from, to
  }

  static var fileName: String { "persons.tsv" }

  var key: String { "\(id) \(role) \(period.from?.earliest ?? 0)" }

  init(_ row: TableRow<Column>) throws(TableFault) {
    id = try row.required(.id)
    name = try row.required(.name)
    names = row.names(.names)
    role = try row.required(.role)
    state = row.optional(.state)
    body = row.optional(.body)
    kind = try row.choice(.kind)
    period = ReferencePeriod(from: try row.date(.from), to: try row.date(.to))
  }
}
