import BriefingModel
import Testing

@testable import ReferenceData

@Suite struct ActorTableTests {
  private let library = ReferenceLibrary.shipped

  @Test func stateForcesAndAgenciesAreOfKnownStates() {
    #expect(Set(library.stateForces.map(\.id)).count == library.stateForces.count)
    #expect(Set(library.agencies.map(\.id)).count == library.agencies.count)
    for force in library.stateForces { #expect(library.state(force.state) != nil, "\(force.id)") }
    for agency in library.agencies {
      if let code = agency.state { #expect(library.state(code) != nil, "\(agency.id)") }
    }
  }

  @Test func everyLeaderHasAStateOrABodyAndDates() {
    for person in library.persons where person.id != "mikhail-gorbachev" {
      #expect(person.state != nil || person.body != nil, "\(person.id)")
      #expect(person.period.from != nil, "\(person.id)")
      if let code = person.state { #expect(library.state(code) != nil, "\(person.id)") }
      if let body = person.body {
        #expect(library.alliance(body) != nil || library.armedGroup(body) != nil, "\(body)")
      }
    }
  }

  @Test(arguments: [
    ("IRGC", "islamic-revolutionary-guard-corps"), ("MI5", "mi5"), ("Shin Bet", "shin-bet"),
    ("F.B.I.", "federal-bureau-of-investigation"), ("Kopassus", "kopassus"),
    ("ISI", "inter-services-intelligence"), ("RUC", "royal-ulster-constabulary"),
  ])
  func nameStandsForItsForce(name: String, id: String) {
    let forces = library.names.entries(named: name).filter { $0.kind == .stateForce }
    #expect(forces.map { library.stateForces[Int($0.entry)].id } == [id])
  }

  @Test(arguments: [
    ("2002-06-01", ["president"]), ("2010-06-01", []), ("2014-12-01", ["president"]),
  ])
  func aLeaderHoldsTheOfficeOnlyWithinItsDates(date: String, roles: [String]) throws {
    let date = try #require(ReferenceDate(date))
    #expect(library.offices(of: "vladimir-putin", on: date).map(\.role) == roles)
  }

  @Test func aNewsAgencyIsKnownByItsAbbreviation() {
    let agencies = library.names.entries(named: "Agence France-Presse")
    #expect(agencies.map(\.kind) == [.agency])
  }
}
