/// Whether a state is sovereign.
public enum StateStatus: String, Hashable, Sendable, CaseIterable {
  /// A member of the United Nations.
  case member
  /// A state that many recognise and that is no member (Palestine, Kosovo, Taiwan, Holy See).
  case disputed
  /// A territory of another state.
  case territory
}

/// A state or territory of ISO 3166-1, and Kosovo.
public struct StateEntry: Hashable, Sendable {
  /// ISO 3166-1 alpha-3; `XKX` for Kosovo, as in common use.
  public let iso3: String
  /// ISO 3166-1 alpha-2; `XK` for Kosovo.
  public let iso2: String
  /// The common English name.
  public let name: String
  /// The official name.
  public let officialName: String
  /// Every name and short form, the common one first.
  public internal(set) var names: [ReferenceName]
  /// Demonym adjectives ("Afghan").
  public let adjectives: [ReferenceName]
  /// Demonym nouns, singular and plural where they differ from the adjective.
  public let nouns: [ReferenceName]
  /// The capital or capitals.
  public let capitals: [ReferenceName]
  /// Places, buildings and bodies that stand for it ("the Kremlin").
  public let seats: [ReferenceName]
  /// Land neighbours, alpha-3.
  public let borders: [String]
  /// The region of the world.
  public let region: String
  /// The part of the region.
  public let subregion: String
  /// Whether it is sovereign.
  public let status: StateStatus
  /// The state that a territory belongs to, alpha-3.
  public let sovereign: String?
}

extension StateEntry: AliasedEntry {
  enum Column: Int, TableColumn {
    case iso3, iso2, name, officialName, names, adjectives, nouns, capitals, seats, borders, region,
      subregion, status, sovereign
  }

  static var fileName: String { "states.tsv" }

  var key: String { iso3 }

  init(_ row: TableRow<Column>) throws(TableFault) {
    iso3 = try row.required(.iso3)
    iso2 = row.text(.iso2)
    name = try row.required(.name)
    officialName = row.text(.officialName)
    names = row.names(.names)
    adjectives = row.names(.adjectives)
    nouns = row.names(.nouns)
    capitals = row.names(.capitals)
    seats = row.names(.seats)
    borders = row.list(.borders)
    region = row.text(.region)
    subregion = row.text(.subregion)
    status = try row.choice(.status)
    sovereign = row.optional(.sovereign)
  }
}
