/// What kind of region a name stands for.
public enum RegionKind: String, Hashable, Sendable, CaseIterable {
  /// A first-level division of a state (province, governorate, federal state).
  case division
  /// A region in use in the news that is no division ("the Sahel" of a state, "Donbas", "Kashmir").
  case area
  /// A region of the world that spans states ("Central Asia").
  case world
}

/// A region of a state, or of the world.
public struct RegionEntry: Hashable, Sendable {
  /// Its identifier, a slug.
  public let id: String
  /// The common English name.
  public let name: String
  /// Every name.
  public let names: [ReferenceName]
  /// What kind of region it is.
  public let kind: RegionKind
  /// The state that it belongs to, or for a region of the world the states in it, alpha-3.
  public let states: [String]
}

extension RegionEntry: TableEntry {
  enum Column: Int, TableColumn {
    case id, name, names, kind, states
  }

  static var fileName: String { "regions.tsv" }

  var key: String { id }

  init(_ row: TableRow<Column>) throws(TableFault) {
    id = try row.required(.id)
    name = try row.required(.name)
    names = row.names(.names)
    kind = try row.choice(.kind)
    states = row.list(.states)
  }
}
