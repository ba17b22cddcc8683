public import BriefingModel

/// What a noun for a speaker says of it besides its kind.
public enum SpeakerStanding: String, Hashable, Sendable, CaseIterable {
  /// An office or role that a person holds ("minister", "doctor").
  case role
  /// A body that counts as named where it is definite or bears a name ("the army").
  case body
  /// Somebody without name or office ("witnesses", "a report").
  case crowd
}

/// A common noun by which articles name speakers, matched on lemmas.
public struct SpeakerNounEntry: Hashable, Sendable {
  /// The word or words, in lower case, in the singular.
  public let phrase: String
  /// What kind of source it is.
  public let kind: SourceKind
  /// Whether it is a role, a body or a crowd.
  public let standing: SpeakerStanding
}

extension SpeakerNounEntry: LexiconEntry {
  enum Column: Int, TableColumn {
    case phrase, kind, standing
  }

  static var fileName: String { "speaker-nouns.tsv" }

  var key: String { phrase }

  init(_ row: TableRow<Column>) throws(TableFault) {
    phrase = try row.required(.phrase)
    kind = try row.choice(.kind)
    standing = try row.choice(.standing)
  }
}
