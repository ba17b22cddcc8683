import BriefingModel
import Testing

@testable import ThreatAssessment

/// What the edition makes good in the findings of one article.
@Suite struct FindingsPreparerTests {
  private static var office: FindingsMaker {
    var maker = FindingsMaker(
      "office",
      [
        "Norland's deputy harbour minister warned that the Tin Anchor League (TAL) threatened Sudmark.",
        "Ada Brandt said that the main danger from the TAL was to Sudmark.",
        "Reports that the TAL had a foothold in Sudmark came earlier.",
      ])
    maker.entity("tal", .armedGroup, ["Tin Anchor League", "TAL"])
    maker.entity("sudmark", .state, ["Sudmark"], iso3: "SUD")
    maker.source(
      "office", "Norland's deputy harbour minister", role: "deputy harbour minister", iso3: "NOR",
      named: false)
    maker.source("brandt", "Ada Brandt", role: "deputy harbour minister", iso3: "NOR")
    maker.source("reports", "Reports", kind: .unnamed, named: false)
    maker.claim(
      "the Tin Anchor League (TAL) threatened Sudmark", by: "office", cue: "warned", .threat, nil,
      "sudmark")
    maker.claim(
      "the main danger from the TAL was to Sudmark", by: "brandt", .threat, "tal", "sudmark")
    maker.claim(
      "the TAL had a foothold in Sudmark", by: "reports", cue: "Reports", .presence, "tal",
      "sudmark")
    return maker
  }

  private func prepared(_ maker: FindingsMaker) -> Findings {
    FindingsPreparer.prepared(maker.findings)
  }

  @Test func aBareOfficeIsItsOneNamedHolder() {
    let claim = prepared(Self.office).claims[0]
    #expect(claim.source == "brandt")
    #expect(claim.sourceBasis == FindingsPreparer.officeBasis)
  }

  @Test func twoHoldersOfOneOfficeLeaveItAlone() {
    var maker = Self.office
    maker.source("other", "Bo Hald", role: "deputy harbour minister", iso3: "NOR")
    #expect(prepared(maker).claims[0].source == "office")
  }

  @Test func oneSpeakersClaimsOfOneTargetShareTheActor() {
    #expect(prepared(Self.office).claims[0].actor == "tal")
    let edition = EditionTests.edition([Self.office.record()])
    let threats = edition.reportedClaims.filter { $0.type == .threat }
    #expect(threats.map { $0.reports[0].sentences } == [[1, 2]])
  }

  @Test func reportsAreNoSpeaker() {
    let claim = prepared(Self.office).claims[2]
    #expect(claim.source == nil)
    #expect(claim.depth == 9)
  }

  @Test func aWorryIsNotThePresenceThatItIsAbout() {
    var maker = FindingsMaker(
      "worry", ["Sudmark voiced concerns about the growth of the TAL in Norland."])
    maker.entity("tal", .armedGroup, ["TAL"])
    maker.entity("norland", .state, ["Norland"], iso3: "NOR")
    maker.source("sudmark", "Sudmark", iso3: "SUD")
    maker.claim(
      "concerns about the growth of the TAL in Norland", by: "sudmark", cue: "voiced", .presence,
      "tal", "norland")
    #expect(prepared(maker).claims[0].type == .concern)
  }

  @Test func whatTheArticleSaysAroundAQuotationGoesToTheSpeaker() throws {
    var maker = FindingsMaker(
      "around",
      ["Ada Brandt told a meeting that TAL boats were about to \"take two of the ports.\""])
    maker.entity("tal", .armedGroup, ["TAL"])
    maker.entity("around.ports", .unnamed, ["two of the ports"])
    maker.source("brandt", "Ada Brandt", iso3: "NOR")
    maker.claim(
      "a meeting that TAL boats were about to \"take", by: nil, cue: nil, quote: .none, depth: 9,
      .threat, "tal", "around.ports")
    maker.claim("take two of the ports", by: "brandt", cue: "told", quote: .direct, .statement)
    let claims = prepared(maker).claims
    try #require(claims.count == 1)
    #expect(claims[0].source == "brandt")
    #expect(claims[0].actor == "tal")
    #expect(claims[0].text == "TAL boats were about to \"take two of the ports")
  }

  @Test func aTargetMissingFromTheClaimComesFromItsRelations() {
    var maker = FindingsMaker("relation", ["Hald warned that bands were trying to reach Norland."])
    maker.entity("relation.bands", .unnamed, ["bands"])
    maker.entity("norland", .state, ["Norland"], iso3: "NOR")
    maker.source("hald", "Hald", iso3: "SUD")
    maker.claim(
      "bands were trying to reach Norland", by: "hald", cue: "warned", .plot, "relation.bands")
    maker.findings.claims[0].relations.append(
      ClaimRelation(
        type: .activity, actor: "relation.bands", target: "norland", start: 0, end: 1, sentence: 1))
    #expect(prepared(maker).claims[0].target == "norland")
  }

  @Test func thePublisherIsNoTarget() {
    var maker = FindingsMaker(
      "publisher", outlet: "Marrow Press", ["Gunmen attacked a convoy, Marrow Press said."])
    maker.entity("marrow-press", .organisation, ["Marrow Press"])
    maker.entity("publisher.gunmen", .unnamed, ["Gunmen"])
    maker.claim(
      "Gunmen attacked a convoy", by: nil, cue: nil, quote: .none, depth: 0, .attack,
      "publisher.gunmen", "marrow-press")
    #expect(prepared(maker).claims[0].target == nil)
  }
}
