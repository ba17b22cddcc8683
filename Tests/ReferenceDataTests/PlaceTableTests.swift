import Testing

@testable import ReferenceData

@Suite struct PlaceTableTests {
  private let library = ReferenceLibrary.shipped

  @Test func thereAreAtLeastTwoThousandCitiesWithUniqueIdentifiersAndKnownStates() {
    #expect(library.cities.count >= 2000)
    #expect(Set(library.cities.map(\.id)).count == library.cities.count)
    for city in library.cities { #expect(library.state(city.state) != nil, "\(city.id)") }
  }

  @Test func regionsAreOfKnownStates() {
    #expect(Set(library.regions.map(\.id)).count == library.regions.count)
    for region in library.regions {
      for code in region.states { #expect(library.state(code) != nil, "\(region.id)") }
      #expect(region.kind == .world || region.states.count == 1, "\(region.id)")
    }
  }

  @Test(arguments: [
    ("Kandahar", "AFG"), ("Khan Younis", "PSE"), ("Srinagar", "IND"), ("Tetovo", "MKD"),
    ("Ayacucho", "PER"), ("Goma", "COD"), ("Kharkiv", "UKR"), ("Kharkov", "UKR"),
    ("Mazar-e-Sharif", "AFG"), ("Maiduguri", "NGA"), ("Medellín", "COL"), ("Medellin", "COL"),
  ])
  func cityLiesInItsState(name: String, code: String) {
    let cities = library.names.entries(named: name).filter { $0.kind == .city }
    #expect(cities.map { library.cities[Int($0.entry)].state } == [code])
  }

  @Test(arguments: ["Nice", "Reading", "Batman", "Split", "Boston", "Victoria"])
  func cityNamedLikeAWordOrAPersonIsMarked(name: String) {
    let cities = library.names.entries(named: name).filter { $0.kind == .city }
    #expect(cities.allSatisfy { $0.flags.contains(.needsContext) })
  }

  @Test(arguments: [("Zabul", "AFG"), ("Chechnya", "RUS"), ("Aceh", "IDN"), ("Donbas", "UKR")])
  func regionLiesInItsState(name: String, code: String) {
    let regions = library.names.entries(named: name).filter { $0.kind == .region }
    #expect(regions.map { library.regions[Int($0.entry)].states } == [[code]])
  }

  @Test func aRegionOfTheWorldNamesItsStates() throws {
    let name = try #require(
      library.names.entries(named: "Central Asian").first { $0.kind == .region })
    let region = library.regions[Int(name.entry)]
    #expect(region.kind == .world)
    #expect(region.states == ["KAZ", "KGZ", "TJK", "TKM", "UZB"])
  }
}
