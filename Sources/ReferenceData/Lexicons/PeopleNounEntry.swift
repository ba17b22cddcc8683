/// Which part the people of a noun are likely to take.
public enum PeopleRole: String, Hashable, Sendable, CaseIterable {
  /// They attack ("gunmen", "militants").
  case attacker
  /// They suffer ("civilians", "villagers").
  case civilian
  /// Soldiers and the like: either.
  case military
  /// Police: either.
  case police
  /// Officials and politicians.
  case official
  /// Followers and members of a group.
  case member
  /// Dead and wounded ("victims").
  case victim
}

/// A common noun for human beings, matched on lemmas.
public struct PeopleNounEntry: Hashable, Sendable {
  /// The word or words, in lower case.
  public let phrase: String
  /// Which part they are likely to take.
  public let role: PeopleRole
  /// Whether one singular stands for many ("army", "crowd").
  public let isCollective: Bool
}

extension PeopleNounEntry: LexiconEntry {
  enum Column: Int, TableColumn {
    case phrase, role, isCollective
  }

  static var fileName: String { "people-nouns.tsv" }

  var key: String { phrase }

  init(_ row: TableRow<Column>) throws(TableFault) {
    phrase = try row.required(.phrase)
    role = try row.choice(.role)
    isCollective = try row.flag(.isCollective)
  }
}
