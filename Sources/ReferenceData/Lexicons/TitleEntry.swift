public import BriefingModel

/// A rank, office or role by which a speaker is named.
public struct TitleEntry: Hashable, Sendable {
  /// The word or words, in lower case.
  public let phrase: String
  /// What kind of source its holder is.
  public let kind: SourceKind
  /// Whether it stands before a name ("General Smith").
  public let precedesName: Bool
  /// Its plural forms where they are not made with -s.
  public let plurals: [String]
}

extension TitleEntry: LexiconEntry {
  enum Column: Int, TableColumn {
    case phrase, kind, precedesName, plurals
  }

  static var fileName: String { "titles-roles.tsv" }

  var key: String { phrase }

  init(_ row: TableRow<Column>) throws(TableFault) {
    phrase = try row.required(.phrase)
    kind = try row.choice(.kind)
    precedesName = try row.flag(.precedesName)
    plurals = row.list(.plurals)
  }
}
