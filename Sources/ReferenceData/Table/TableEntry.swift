/// The columns of a reference file, in any order of its header row.
///
/// The raw value is a dense number from 0; the case's name is the column's title.
protocol TableColumn: RawRepresentable<Int>, CaseIterable, CodingKey, Sendable {}

/// A row of a reference file as a typed value.
protocol TableEntry: Sendable {
  associatedtype Column: TableColumn

  /// The name of the file, both of the shipped one and of the user's.
  static var fileName: String { get }

  /// What a user's row must share with a shipped one to take its place.
  var key: String { get }

  /// Reads a row.
  init(_ row: TableRow<Column>) throws(TableFault)
}
