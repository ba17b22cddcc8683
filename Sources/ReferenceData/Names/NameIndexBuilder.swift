/// Gathers the names of all tables into one index.
struct NameIndexBuilder {
  private var index = NameIndex(capacity: 32_768)

  /// Adds states, living and former.
  mutating func add(states: [StateEntry], formerStates: [FormerStateEntry]) {
    for (number, state) in states.enumerated() {
      add(state.names, .stateName, number)
      add(state.adjectives, .stateDemonym, number)
      add(state.nouns, .stateDemonym, number)
      add(state.capitals, .stateCapital, number)
      add(state.seats, .stateSeat, number)
    }
    for (number, state) in formerStates.enumerated() {
      add(state.names, .formerStateName, number)
      add(state.demonyms, .formerStateDemonym, number)
    }
  }

  /// Adds bodies that act.
  mutating func add(
    alliances: [AllianceEntry], groups: [ArmedGroupEntry], forces: [StateForceEntry]
  ) {
    for (number, alliance) in alliances.enumerated() { add(alliance.names, .alliance, number) }
    for (number, group) in groups.enumerated() { add(group.names, .armedGroup, number) }
    for (number, force) in forces.enumerated() { add(force.names, .stateForce, number) }
  }

  /// Adds places.
  mutating func add(regions: [RegionEntry], cities: [CityEntry]) {
    for (number, region) in regions.enumerated() { add(region.names, .region, number) }
    for (number, city) in cities.enumerated() { add(city.names, .city, number) }
  }

  /// Adds leaders and media.
  mutating func add(persons: [PersonEntry], agencies: [AgencyEntry]) {
    for (number, person) in persons.enumerated() { add(person.names, .person, number) }
    for (number, agency) in agencies.enumerated() { add(agency.names, .agency, number) }
  }

  /// The index, ready to be asked.
  consuming func finished() -> NameIndex {
    index.finish()
    return index
  }

  private mutating func add(_ names: [ReferenceName], _ kind: NameKind, _ number: Int) {
    for name in names { index.add(name, kind, entry: number) }
  }
}
