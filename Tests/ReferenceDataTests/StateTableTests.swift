import Testing

@testable import ReferenceData

@Suite struct StateTableTests {
  private let library = ReferenceLibrary.shipped

  @Test func everyCodeIsUniqueAndThereAreTwoHundredFortyNineAndKosovo() {
    #expect(library.states.count == 250)
    #expect(Set(library.states.map(\.iso3)).count == 250)
    #expect(library.states.allSatisfy { $0.iso3.count == 3 && $0.iso2.count == 2 })
  }

  @Test func bordersAreMutualAndOfKnownStates() {
    for state in library.states {
      for neighbour in state.borders {
        #expect(library.state(neighbour)?.borders.contains(state.iso3) == true, "\(state.iso3)")
      }
    }
  }

  @Test(arguments: [
    ("Tajikistan", "TJK"), ("Kyrgyz", "KGZ"), ("Filipino", "PHL"), ("Britons", "GBR"),
    ("Dutch", "NLD"), ("the Kremlin", "RUS"), ("Downing Street", "GBR"), ("the Pentagon", "USA"),
    ("Knesset", "ISR"), ("Palestine", "PSE"), ("Ramallah", "PSE"), ("Kosovar", "XKX"),
    ("Taiwan", "TWN"), ("Afghans", "AFG"), ("Cote d'Ivoire", "CIV"), ("Guinea-Bissau", "GNB"),
    ("U.S.", "USA"), ("U.A.E.", "ARE"), ("Kiev", "UKR"), ("Burmese", "MMR"),
  ])
  func nameStandsForItsState(name: String, code: String) {
    let codes = library.names.entries(named: name)
      .filter { $0.kind.rawValue <= NameKind.stateSeat.rawValue }
      .map { library.states[Int($0.entry)].iso3 }
    #expect(codes == [code])
  }

  @Test func shortFormsNeedTheirCase() throws {
    let name = try #require(library.names.entries(named: "us").first)
    #expect(name.suitsCase(of: Array("US".utf8)))
    #expect(name.suitsCase(of: Array("U.S.".utf8)))
    #expect(!name.suitsCase(of: Array("us".utf8)))
  }

  @Test(arguments: ["Georgia", "Jordan", "Chad", "Guinea", "Congo"])
  func ambiguousNameIsMarked(name: String) {
    let names = library.names.entries(named: name)
    #expect(!names.isEmpty)
    #expect(names.allSatisfy { $0.flags.contains(.needsContext) })
  }

  @Test func theBirdIsNotTheState() throws {
    let name = try #require(library.names.entries(named: "turkey").first)
    #expect(!name.suitsCase(of: Array("turkey".utf8)))
    #expect(name.suitsCase(of: Array("Turkey".utf8)))
  }
}
