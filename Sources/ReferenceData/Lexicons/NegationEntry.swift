/// What a negation reaches.
public enum NegationScope: String, Hashable, Sendable, CaseIterable {
  /// The verb that it hangs on ("not", "never").
  case clause
  /// The noun that it stands before ("no", "without").
  case phrase
  /// The complement of the verb that it is ("fail to", "refuse to").
  case complement
}

/// A word or phrase that negates, matched on word forms.
public struct NegationEntry: Hashable, Sendable {
  /// The word or words, in lower case.
  public let phrase: String
  /// What it negates.
  public let scope: NegationScope
}

extension NegationEntry: LexiconEntry {
  enum Column: Int, TableColumn {
    case phrase, scope
  }

  static var fileName: String { "negations.tsv" }

  var key: String { phrase }

  init(_ row: TableRow<Column>) throws(TableFault) {
    phrase = try row.required(.phrase)
    scope = try row.choice(.scope)
  }
}
