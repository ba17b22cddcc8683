/// What a hedge does to a statement.
public enum HedgeKind: String, Hashable, Sendable, CaseIterable {
  /// Somebody else is said to have said it ("reportedly", "allegedly").
  case hearsay
  /// It may or may not be so ("possibly", "may").
  case possibility
  /// It is probably so ("likely", "suspected", "believed to").
  case probability
  /// It looks so ("apparently").
  case appearance
  /// A thing is left vague ("unspecified", "unidentified").
  case vagueness
  /// A number is rounded or bounded ("at least", "about").
  case approximation
  /// A thing is small or early ("nascent", "limited").
  case degree
}

/// A word or phrase that makes a statement less certain, matched on word forms.
public struct HedgeEntry: Hashable, Sendable {
  /// The word or words, in lower case.
  public let phrase: String
  /// What it does.
  public let kind: HedgeKind
  /// Whether it points to a source that is not named ("reportedly").
  public let hidesSource: Bool
}

extension HedgeEntry: LexiconEntry {
  enum Column: Int, TableColumn {
    case phrase, kind, hidesSource
  }

  static var fileName: String { "hedges.tsv" }

  var key: String { phrase }

  init(_ row: TableRow<Column>) throws(TableFault) {
    phrase = try row.required(.phrase)
    kind = try row.choice(.kind)
    hidesSource = try row.flag(.hidesSource)
  }
}
