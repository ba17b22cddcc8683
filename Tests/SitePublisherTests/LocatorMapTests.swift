import BriefingModel
import TestSupport
import Testing

@testable import SitePublisher

@Suite struct LocatorMapTests {
  private func map(of states: [String]) -> Figure? {
    var claims = FixtureEdition.rich().reportedClaims
    claims[0].states = states
    return LocatorMap(
      claims: Array(claims.prefix(1)), events: [],
      names: ["ISL": "Iceland", "MLT": "Malta", "TJK": "Tajikistan"]
    ).figure
  }

  @Test func aThreatenedStateIsShadedWholeAndLeadsToItsClaim() throws {
    let figure = try #require(map(of: ["TJK"]))
    let drawing = figure.drawing.string
    #expect(drawing.components(separatedBy: "class=\"shaded\"").count == 2)
    #expect(drawing.contains("<a href=\"#Caaa111\" aria-label=\"Tajikistan, claim 1\">"))
    #expect(drawing.contains(">Tajikistan</text>"))
    #expect(!drawing.contains("<circle"))
    #expect(
      figure.text == "Tajikistan: said to be threatened by Grey Lantern Front (claim 1)\n")
  }

  @Test func aStateTooSmallToShadeHasARing() throws {
    let figure = try #require(map(of: ["MLT"]))
    #expect(figure.drawing.string.components(separatedBy: "class=\"ring\"").count == 2)
    #expect(figure.key.contains("too small to shade"))
  }

  @Test func aMapOfNoStateIsNotDrawn() {
    #expect(map(of: []) == nil)
    #expect(map(of: ["ZZZ"]) == nil)
  }

  @Test(arguments: [["TJK"], ["ISL"], ["RUS"], ["FJI"], ["ISL", "NZL"], ["USA"], ["CHL"]])
  func whatIsDrawnStaysOnThePaper(_ states: [String]) throws {
    let figure = try #require(map(of: states))
    #expect((400...700).contains(figure.height))
    let starts = figure.drawing.string.matches(of: /M(-?\d+) (-?\d+)l/)
    #expect(!starts.isEmpty)
    for start in starts {
      #expect((-6...846).contains(Int(start.output.1) ?? -99))
      #expect((-6...figure.height + 6).contains(Int(start.output.2) ?? -99))
    }
  }

  @Test func aDeniedClaimShadesNothing() {
    var claims = FixtureEdition.rich().reportedClaims
    for index in claims.indices { claims[index].negated = true }
    #expect(LocatorMap(claims: claims, events: [], names: [:]).figure == nil)
  }

  @Test func everyStateOfTheTableHasAPlace() throws {
    #expect(Outlines.shipped.states.count > 240)
    for state in Outlines.shipped.states {
      #expect(state.rings.allSatisfy { !$0.points.isEmpty }, "\(state.iso3)")
    }
    let iceland = try #require(Outlines.shipped["ISL"]?.rings.first?.centre)
    #expect(iceland.angle(to: GlobePoint(longitude: -19, latitude: 65)) < 0.03)
  }
}
