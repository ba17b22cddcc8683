/// A city, town or camp and its state.
public struct CityEntry: Hashable, Sendable {
  /// Its identifier: a slug of its name and its state.
  public let id: String
  /// The common English name.
  public let name: String
  /// Every name.
  public let names: [ReferenceName]
  /// Its state, alpha-3.
  public let state: String
  /// Its first-level region, as far as known.
  public let region: String
  /// Inhabitants, as far as known.
  public let population: Int?
}

extension CityEntry: TableEntry {
  enum Column: Int, TableColumn {
    case id, name, names, state, region, population
  }

  static var fileName: String { "cities.tsv" }

  var key: String { id }

  init(_ row: TableRow<Column>) throws(TableFault) {
    id = try row.required(.id)
    name = try row.required(.name)
    names = row.names(.names)
    state = try row.required(.state)
    region = row.text(.region)
    population = try row.integer(.population)
  }
}
