/// What a word before a number says of it.
public enum BoundKind: String, Hashable, Sendable, CaseIterable {
  /// The number or more ("at least").
  case floor
  /// The number or less ("up to").
  case ceiling
  /// About the number ("nearly").
  case about
}

/// Words before a number that bound or round it, matched on word forms.
public struct BoundEntry: Hashable, Sendable {
  /// The word or words, in lower case.
  public let phrase: String
  /// What they say of the number.
  public let kind: BoundKind
}

extension BoundEntry: LexiconEntry {
  enum Column: Int, TableColumn {
    case phrase, kind
  }

  static var fileName: String { "bounds.tsv" }

  var key: String { phrase }

  init(_ row: TableRow<Column>) throws(TableFault) {
    phrase = try row.required(.phrase)
    kind = try row.choice(.kind)
  }
}
