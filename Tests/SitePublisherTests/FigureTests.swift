import BriefingModel
import TestSupport
import Testing

@testable import SitePublisher

@Suite struct FigureTests {
  @Test func aMonthIsABarAndADayAPoint() throws {
    let figure = try #require(TimelineFigure(entries: FixtureEdition.rich().timeline.items).figure)
    let drawing = figure.drawing.string
    #expect(drawing.components(separatedBy: "<rect").count == 2)
    #expect(drawing.components(separatedBy: "<circle").count == 2)
    #expect(drawing.contains(">1 February 2015<") && drawing.contains(">4 March 2015<"))
    #expect(figure.text.hasPrefix("2015-02  sighting  In February"))
  }

  @Test func oneDateMakesNoTimeline() {
    let entries = FixtureEdition.rich().timeline.items
    #expect(TimelineFigure(entries: Array(entries.prefix(1))).figure == nil)
    var unread = entries
    unread[0].date = "--03-04"
    #expect(TimelineFigure(entries: unread).figure == nil)
  }

  @Test func theMatrixMarksTheGravestClaimAndLinksToIt() throws {
    var claims = FixtureEdition.rich().reportedClaims
    claims[1].type = .attack
    claims[1].states = ["ISL", "NOR"]
    claims[1].speaker = nil
    let figure = try #require(ThreatMatrix(claims: claims, names: ["ISL": "Iceland"]).figure)
    #expect(
      figure.text == """
        Grey Lantern Front > Iceland: attack, named speaker, claim 2
        Grey Lantern Front > NOR: attack, no named speaker, claim 2

        """)
    #expect(figure.drawing.string.contains("<a href=\"#Cbbb222\""))
  }

  @Test func oneActorAndOneStateMakeNoMatrix() {
    #expect(ThreatMatrix(claims: FixtureEdition.rich().reportedClaims, names: [:]).figure == nil)
  }

  @Test func voicesJoinSpeakersToActors() throws {
    let figure = try #require(VoicesFigure(claims: FixtureEdition.rich().reportedClaims).figure)
    #expect(
      figure.text == """
        Runa Veld > Grey Lantern Front: 2 claims
        source not stated > Grey Lantern Front: 1 claim

        """)
  }

  @Test func everyNameOfTheVoicesHasALine() throws {
    let claims = (0..<40).map { number in
      var claim = FixtureEdition.rich().reportedClaims[0]
      claim.speaker?.name = "Speaker \(number)"
      claim.actor?.name = "Front \(number < 5 ? number : 99 - number)"
      return claim
    }
    let figure = try #require(VoicesFigure(claims: claims).figure)
    let names = figure.drawing.string.components(separatedBy: "<text ").count - 1
    #expect(figure.drawing.string.components(separatedBy: "<path ").count - 1 == 14)
    #expect(names == 28)
  }

  @Test func aFigureStandsBehindTheHeadingOfItsPartUnlessTheAuthorPlacedIt() throws {
    let page = try SiteBuilderTests.page("briefings/2026/11/23/index.html")
    #expect(page.components(separatedBy: "id=\"figure-timeline\"").count == 2)
    #expect(page.components(separatedBy: "id=\"figure-voices\"").count == 2)
    #expect(!page.contains("figure-threat-matrix"))
  }
}
