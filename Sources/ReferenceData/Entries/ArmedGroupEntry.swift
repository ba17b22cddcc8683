/// How a group hangs together with its parent.
public enum GroupRelation: String, Hashable, Sendable, CaseIterable {
  /// A branch, wing or province of it.
  case branch
  /// It split from it.
  case splinter
  /// It follows it in another name.
  case successor
  /// It is allied with it or owes it allegiance.
  case ally
}

/// What else an armed group is.
public enum ArmedGroupKind: String, Hashable, Sendable, CaseIterable {
  /// Fights only.
  case group
  /// Is a political party or government as well.
  case party
  /// A militia on the side of a state.
  case militia
  /// A gang or cartel.
  case criminal
  /// Attacks computers.
  case cyber
  /// A private military company.
  case company
  /// A coalition of groups.
  case coalition
}

/// An organised non-state group that uses or used force.
public struct ArmedGroupEntry: Hashable, Sendable {
  /// Its identifier, a slug.
  public let id: String
  /// The canonical name.
  public let name: String
  /// Every name, spelling and abbreviation.
  public internal(set) var names: [ReferenceName]
  /// The group that it belongs to or split from, by identifier.
  public let parent: String?
  /// How it hangs together with the parent.
  public let relation: GroupRelation?
  /// Where it is or was active, alpha-3, its own state first.
  public let states: [String]
  /// Whether it is also a party or a criminal body.
  public let kind: ArmedGroupKind
  /// When it stood.
  public let period: ReferencePeriod
}

extension ArmedGroupEntry: AliasedEntry {
  enum Column: Int, TableColumn {
    case id, name, names, parent, relation, states, kind, from, to
  }

  static var fileName: String { "armed-groups.tsv" }

  var key: String { id }

  init(_ row: TableRow<Column>) throws(TableFault) {
    id = try row.required(.id)
    name = try row.required(.name)
    names = row.names(.names)
    parent = row.optional(.parent)
    relation = try row.optionalChoice(.relation)
    states = row.list(.states)
    kind = try row.choice(.kind)
    period = ReferencePeriod(from: try row.date(.from), to: try row.date(.to))
  }
}
