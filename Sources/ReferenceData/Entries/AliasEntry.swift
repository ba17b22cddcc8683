/// More names for a state, alliance, armed group or state force that has a row already.
///
/// A user's file only: it spares copying a shipped row to add a spelling to it.
struct AliasEntry: Hashable, Sendable {
  /// The identifier of the row, or a state's alpha-3 code.
  let id: String
  /// The names to add.
  let names: [ReferenceName]
  /// Where the user has them from.
  let source: String
}

extension AliasEntry: TableEntry {
  enum Column: Int, TableColumn {
    case id, names, source
  }

  static var fileName: String { "aliases.tsv" }

  var key: String { id + "\t" + names.map(\.text).joined(separator: "|") }

  init(_ row: TableRow<Column>) throws(TableFault) {
    id = try row.required(.id)
    names = row.names(.names)
    source = row.text(.source)
    guard !names.isEmpty else { throw TableFault(summary: "column 'names' is empty") }
  }
}

/// An entry that a user can give more names.
protocol AliasedEntry: TableEntry {
  /// Every name.
  var names: [ReferenceName] { get set }
}
