/// Who bears a given name.
public enum NameGender: String, Hashable, Sendable, CaseIterable {
  /// Mostly women.
  case female
  /// Mostly men.
  case male
  /// Both.
  case either
}

/// A given name.
public struct FirstNameEntry: Hashable, Sendable {
  /// The word or words, in lower case.
  public let phrase: String
  /// Who bears it.
  public let gender: NameGender
}

extension FirstNameEntry: LexiconEntry {
  enum Column: Int, TableColumn {
    case phrase, gender
  }

  static var fileName: String { "first-names.tsv" }

  var key: String { phrase }

  init(_ row: TableRow<Column>) throws(TableFault) {
    phrase = try row.required(.phrase)
    gender = try row.choice(.gender)
  }
}
