import BriefingModel
import Testing

@testable import ThreatAssessment

/// Which claim leads, and what accounts are said to differ on.
@Suite struct RankingTests {
  /// A killing that nobody with a name tells of, and then a threat by a named official.
  private static var mixed: FindingsMaker {
    var maker = FindingsMaker(
      "mixed", published: "2026-11-23",
      [
        "Dozens of raiders were reportedly killed off Port Marrow.",
        "Norland's harbour minister Ada Brandt said that the Tin Anchor League (TAL) threatened Sudmark.",
        "The TAL had boats off Sudmark, Brandt said.",
        "Other officers played the boats of the TAL off Sudmark down as \"few at most.\"",
      ])
    maker.entity("tal", .armedGroup, ["Tin Anchor League", "TAL"])
    maker.entity("sudmark", .state, ["Sudmark"], iso3: "SUD")
    maker.entity("mixed.raiders", .unnamed, ["Dozens of raiders"])
    maker.source("brandt", "Ada Brandt", role: "harbour minister", iso3: "NOR", names: ["Brandt"])
    maker.source("mixed.officers", "Other officers", kind: .military, named: false)
    maker.claim(
      "Dozens of raiders were reportedly killed off Port Marrow", by: nil, cue: nil, quote: .none,
      depth: 9, .attack, nil, "mixed.raiders", hedges: ["reportedly"])
    maker.claim(
      "the Tin Anchor League (TAL) threatened Sudmark", by: "brandt", .threat, "tal", "sudmark")
    maker.claim("The TAL had boats off Sudmark", by: "brandt", .presence, "tal", "sudmark")
    maker.claim(
      "the boats of the TAL off Sudmark down as \"few at most.\"", by: "mixed.officers",
      cue: "played", quote: .mixed, .presence, "tal", "sudmark", hedges: ["at most"])
    maker.dispute(.degree, "presence", [3, 4])
    return maker
  }

  private let edition = EditionTests.edition([Self.mixed.record()])

  @Test func theNamedThreatLeadsBeforeTheUnsourcedKilling() {
    let first = edition.bottomLine.first?.text ?? ""
    #expect(
      first
        == "Harbour minister Ada Brandt said that Tin Anchor League (TAL) posed a threat to Sudmark."
    )
  }

  @Test func aTopicOfOneWordBecomesWhatTheAccountsShare() {
    #expect(edition.disagreements.items.map(\.about) == ["The size of the TAL presence in Sudmark"])
    let judgement = edition.judgements.items.last?.statement.text
    #expect(judgement == "We make no estimate of the size of the TAL presence in Sudmark.")
  }

  @Test func oldMaterialRanksBelowNew() {
    let old = EditionBuilder().build(
      ThreatModel([Self.mixed.record(), Articles.echo("echo", outlet: "Hill Wire").record()]),
      previous: nil, date: "2026-11-23", number: 1, now: "2026-11-23T06:00:00Z", cutOff: nil)
    #expect(old.bottomLine.first?.text.contains("Ada Brandt") == true)
  }

  @Test func victimsOfOneAttackAreNotListedAsThreatened() {
    #expect(edition.actors.threatened.items.map(\.entity.id) == ["sudmark"])
  }

  @Test func theOrderIsPrintedWithItsPoints() throws {
    let order = try #require(edition.ratings.order)
    #expect(order.contains { $0.meaning == "the speaker is named" && $0.symbol == "2" })
  }

  @Test func aGroupSpeaksOfItsOwnDeedAsIt() {
    var maker = FindingsMaker("own", ["The Tin Anchor League said that it had attacked Sudmark."])
    maker.entity("tal", .armedGroup, ["Tin Anchor League"])
    maker.entity("sudmark", .state, ["Sudmark"], iso3: "SUD")
    maker.source("tal", "Tin Anchor League", kind: .armedGroup)
    maker.claim("it had attacked Sudmark", by: "tal", .attack, "tal", "sudmark")
    let edition = EditionTests.edition([maker.record()])
    #expect(
      edition.bottomLine.first?.text == "The Tin Anchor League said that it attacked Sudmark.")
  }

  @Test func figuresOfOneEventInPlacesThatFitCompete() {
    func article(_ key: String, _ place: String, _ killed: Int) -> ArticleRecord {
      var maker = FindingsMaker(
        key, published: "2026-11-22", outlet: key, ["Sailors were killed in \(place) on Friday."])
      maker.findings.events = [
        EventFinding(
          date: "2026-11-20", dateText: "Friday", precision: "day", basis: "day of the week",
          type: "attack", place: [place], iso3: "NOR", killed: killed, sentence: 1)
      ]
      return maker.record()
    }
    let edition = EditionTests.edition([
      article("one", "Port Marrow in Norland", 7), article("two", "Port Marrow", 12),
      article("three", "Highmoor", 3),
    ])
    #expect(
      edition.disagreements.items.map(\.about)
        == ["The number killed in Port Marrow on 20 November 2026"])
  }
}
