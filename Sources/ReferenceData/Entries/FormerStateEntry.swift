/// A state that is no more, with its successor.
public struct FormerStateEntry: Hashable, Sendable {
  /// Its identifier, a slug.
  public let id: String
  /// The common English name.
  public let name: String
  /// Every name and short form.
  public let names: [ReferenceName]
  /// Demonym adjectives and nouns.
  public let demonyms: [ReferenceName]
  /// The capital or capitals.
  public let capitals: [ReferenceName]
  /// The successor states, alpha-3, the one that continues it first.
  public let successors: [String]
  /// When it stood.
  public let period: ReferencePeriod
}

extension FormerStateEntry: TableEntry {
  enum Column: Int, TableColumn {
    case id, name, names, demonyms, capitals, successors, from, to
  }

  static var fileName: String { "former-states.tsv" }

  var key: String { id }

  init(_ row: TableRow<Column>) throws(TableFault) {
    id = try row.required(.id)
    name = try row.required(.name)
    names = row.names(.names)
    demonyms = row.names(.demonyms)
    capitals = row.names(.capitals)
    successors = row.list(.successors)
    period = ReferencePeriod(from: try row.date(.from), to: try row.date(.to))
  }
}
