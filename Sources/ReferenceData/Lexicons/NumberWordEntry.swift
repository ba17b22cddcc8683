/// How a number word counts.
public enum NumberWordKind: String, Hashable, Sendable, CaseIterable {
  /// A number ("seven").
  case cardinal
  /// A rank ("seventh").
  case ordinal
  /// Multiplies what stands before it ("hundred").
  case multiplier
  /// A number that the article leaves vague ("dozens", "several").
  case vague
}

/// A number word, exact or vague.
public struct NumberWordEntry: Hashable, Sendable {
  /// The word or words, in lower case.
  public let phrase: String
  /// The number; nil for a vague word ("dozens").
  public let value: Int?
  /// How it counts.
  public let kind: NumberWordKind
}

extension NumberWordEntry: LexiconEntry {
  enum Column: Int, TableColumn {
    case phrase, value, kind
  }

  static var fileName: String { "number-words.tsv" }

  var key: String { phrase }

  init(_ row: TableRow<Column>) throws(TableFault) {
    phrase = try row.required(.phrase)
    value = try row.integer(.value)
    kind = try row.choice(.kind)
  }
}
