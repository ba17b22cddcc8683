import Testing

@testable import ReferenceData

@Suite struct AllianceTableTests {
  private let library = ReferenceLibrary.shipped

  @Test func thereAreAtLeastEightyWithUniqueIdentifiers() {
    #expect(library.alliances.count >= 80)
    #expect(Set(library.alliances.map(\.id)).count == library.alliances.count)
  }

  @Test func everyMembershipIsOfAKnownAllianceAndState() {
    let former = Set(library.formerStates.map(\.id))
    for row in library.memberships {
      #expect(library.alliance(row.alliance) != nil, "\(row.alliance)")
      #expect(library.state(row.state) != nil || former.contains(row.state), "\(row.state)")
    }
  }

  @Test func everyParentIsKnown() {
    for alliance in library.alliances {
      if let parent = alliance.parent { #expect(library.alliance(parent) != nil, "\(parent)") }
    }
  }

  @Test func theCollectiveSecurityTreatyHadSixMembersIn2015() {
    let members = library.members(of: "csto", on: ReferenceDate(year: 2015))
    #expect(members == ["ARM", "BLR", "KAZ", "KGZ", "RUS", "TJK"])
  }

  @Test(arguments: [
    ("nato", "1990-06-01", 16), ("nato", "2001-01-01", 19), ("nato", "2026-11-23", 32),
    ("eu", "1990-06-01", 12), ("eu", "2001-01-01", 15), ("eu", "2019-01-01", 28),
    ("eu", "2026-11-23", 27), ("un", "2026-11-23", 193), ("warsaw-pact", "1990-06-01", 7),
    ("warsaw-pact", "2001-01-01", 0), ("weu", "2001-01-01", 10), ("ecowas", "2026-11-23", 12),
    ("asean", "2026-11-23", 11), ("brics", "2026-11-23", 10), ("sco", "2026-11-23", 10),
    ("opec", "2026-11-23", 12), ("gcc", "2026-11-23", 6), ("arab-league", "2026-11-23", 22),
    ("commonwealth", "2026-11-23", 56), ("au", "2026-11-23", 55), ("oecd", "2026-11-23", 38),
    ("alliance-of-sahel-states", "2026-11-23", 3), ("five-eyes", "2026-11-23", 5),
    ("council-of-europe", "2026-11-23", 46), ("osce", "2026-11-23", 57),
  ])
  func membersOnADateAreThisMany(id: String, date: String, count: Int) throws {
    let date = try #require(ReferenceDate(date))
    #expect(library.members(of: id, on: date).count == count)
  }

  @Test func aTreatyOfDefenceHasItsClauseAndItsArticle() throws {
    for id in ["nato", "csto", "eu", "alliance-of-sahel-states", "rio-treaty", "gcc"] {
      let alliance = try #require(library.alliance(id))
      #expect(alliance.defenceClause?.isEmpty == false)
      #expect(alliance.defenceReference?.isEmpty == false)
    }
  }

  @Test func theNorthernAllianceIsNoAlliance() {
    #expect(!library.names.entries(named: "Northern Alliance").contains { $0.kind == .alliance })
  }
}
