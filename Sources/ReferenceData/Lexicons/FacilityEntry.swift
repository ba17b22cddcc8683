/// Whose a facility is.
public enum FacilityKind: String, Hashable, Sendable, CaseIterable {
  /// Of the armed forces.
  case military
  /// Of the police or justice.
  case police
  /// Of the government.
  case government
  /// An embassy or mission abroad.
  case diplomatic
  /// A house of worship.
  case religious
  /// Roads, ports, power, water.
  case infrastructure
  /// Homes, shops, schools and other civilian places.
  case civilian
  /// Of an armed group.
  case militant
}

/// A word for a building or installation, matched on lemmas.
public struct FacilityEntry: Hashable, Sendable {
  /// The word or words, in lower case.
  public let phrase: String
  /// Whose it is.
  public let kind: FacilityKind
}

extension FacilityEntry: LexiconEntry {
  enum Column: Int, TableColumn {
    case phrase, kind
  }

  static var fileName: String { "facilities.tsv" }

  var key: String { phrase }

  init(_ row: TableRow<Column>) throws(TableFault) {
    phrase = try row.required(.phrase)
    kind = try row.choice(.kind)
  }
}
