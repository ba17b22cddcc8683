/// What kind of weapon a word names.
public enum WeaponKind: String, Hashable, Sendable, CaseIterable {
  /// Rifles, pistols, machine guns.
  case firearm
  /// Bombs, mines, grenades.
  case explosive
  /// Rockets, missiles, shells, mortars.
  case indirect
  /// Aircraft, helicopters, drones.
  case air
  /// Tanks and armoured vehicles.
  case vehicle
  /// Ships and boats.
  case naval
  /// Nuclear, chemical and biological weapons.
  case massDestruction = "mass-destruction"
  /// Knives, stones and others.
  case other
}

/// A word for a weapon, matched on lemmas.
public struct WeaponEntry: Hashable, Sendable {
  /// The word or words, in lower case.
  public let phrase: String
  /// What kind of weapon it is.
  public let kind: WeaponKind
}

extension WeaponEntry: LexiconEntry {
  enum Column: Int, TableColumn {
    case phrase, kind
  }

  static var fileName: String { "weapons.tsv" }

  var key: String { phrase }

  init(_ row: TableRow<Column>) throws(TableFault) {
    phrase = try row.required(.phrase)
    kind = try row.choice(.kind)
  }
}
