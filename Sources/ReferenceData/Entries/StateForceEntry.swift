/// What kind of service a state force is.
public enum StateForceKind: String, Hashable, Sendable, CaseIterable {
  /// Army, navy, air force, guard, or a unit of them.
  case military
  /// Police and gendarmerie.
  case police
  /// Secret services and investigators.
  case intelligence
  /// Coast and border guards.
  case border
  /// A militia that the state keeps.
  case paramilitary
}

/// A named service, agency, unit or police force of a state.
public struct StateForceEntry: Hashable, Sendable {
  /// Its identifier, a slug.
  public let id: String
  /// The canonical name.
  public let name: String
  /// Every name and abbreviation.
  public internal(set) var names: [ReferenceName]
  /// Its state, alpha-3.
  public let state: String
  /// What kind of service it is.
  public let kind: StateForceKind
  /// When it stood.
  public let period: ReferencePeriod
}

extension StateForceEntry: AliasedEntry {
  enum Column: Int, TableColumn {
    case id, name, names, state, kind, from, to
  }

  static var fileName: String { "state-forces.tsv" }

  var key: String { id }

  init(_ row: TableRow<Column>) throws(TableFault) {
    id = try row.required(.id)
    name = try row.required(.name)
    names = row.names(.names)
    state = try row.required(.state)
    kind = try row.choice(.kind)
    period = ReferencePeriod(from: try row.date(.from), to: try row.date(.to))
  }
}
