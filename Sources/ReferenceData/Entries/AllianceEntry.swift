/// What kind of body an alliance is.
public enum AllianceKind: String, Hashable, Sendable, CaseIterable {
  /// States bound to defend one another.
  case military
  /// States that act together in one war or operation.
  case coalition
  /// Political co-operation.
  case political
  /// Co-operation in security without a duty of defence.
  case security
  /// Trade, money or development.
  case economic
  /// A body of the United Nations or of the whole world.
  case global
  /// A court or tribunal between states.
  case court
  /// A peace-keeping or training mission under a mandate.
  case mission
}

/// An alliance, coalition or intergovernmental body.
public struct AllianceEntry: Hashable, Sendable {
  /// Its identifier, a slug.
  public let id: String
  /// The full name.
  public let name: String
  /// The usual abbreviation.
  public let abbreviation: String?
  /// Every name and abbreviation.
  public internal(set) var names: [ReferenceName]
  /// What kind of body it is.
  public let kind: AllianceKind
  /// What it is for, in a phrase.
  public let purpose: String
  /// What its members owe one another when one is attacked, in our words.
  public let defenceClause: String?
  /// The article of the treaty that says so.
  public let defenceReference: String?
  /// The body that it is part of, by identifier.
  public let parent: String?
  /// When it stood.
  public let period: ReferencePeriod
}

extension AllianceEntry: AliasedEntry {
  enum Column: Int, TableColumn {
    case id, name, abbreviation, names, kind, purpose, defenceClause, defenceReference, parent,
      from, to
  }

  static var fileName: String { "alliances.tsv" }

  var key: String { id }

  init(_ row: TableRow<Column>) throws(TableFault) {
    id = try row.required(.id)
    name = try row.required(.name)
    abbreviation = row.optional(.abbreviation)
    names = row.names(.names)
    kind = try row.choice(.kind)
    purpose = row.text(.purpose)
    defenceClause = row.optional(.defenceClause)
    defenceReference = row.optional(.defenceReference)
    parent = row.optional(.parent)
    period = ReferencePeriod(from: try row.date(.from), to: try row.date(.to))
  }
}
