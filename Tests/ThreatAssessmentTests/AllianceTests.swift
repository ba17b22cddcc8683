import BriefingModel
import Testing

@testable import ThreatAssessment

/// What an edition says of an alliance: threatened members, by whom, its own voice.
@Suite struct AllianceTests {
  /// An article of a threat to a member, with or without a word of the alliance.
  private static func entry(
    members: [String], reference: [String] = [], speaks: Bool = false, actor: String = "brb"
  ) throws -> AllianceEntry {
    var maker = FindingsMaker(
      "pact", outlet: "Hill Wire",
      [
        "Dana Orozova said the BRB posed a threat to Uzbekistan, a member of the Shanghai Cooperation Organisation (SCO).",
        "The SCO said that the BRB had a foothold in Kyrgyzstan.",
      ])
    maker.entity("brb", .armedGroup, ["BRB"])
    maker.entity("uzbekistan", .state, ["Uzbekistan"], iso3: "UZB")
    maker.entity("kyrgyzstan", .state, ["Kyrgyzstan"], iso3: "KGZ")
    maker.source("dana-orozova", "Dana Orozova", role: "deputy interior minister", iso3: "KGZ")
    maker.source("sco", "SCO", kind: .igo)
    maker.claim(
      "the BRB posed a threat to Uzbekistan", by: "dana-orozova", .threat, actor, "uzbekistan")
    if speaks {
      maker.claim(
        "the BRB had a foothold in Kyrgyzstan", by: "sco", .presence, "brb", "kyrgyzstan")
    }
    maker.findings.threats = [
      ThreatFinding(actor: actor, target: "uzbekistan", states: ["UZB"], type: .threat)
    ]
    maker.findings.alliances = [
      AllianceFinding(
        id: "sco", name: "Shanghai Cooperation Organisation",
        names: ["Shanghai Cooperation Organisation", "SCO"], membersNamed: members,
        membersReference: reference)
    ]
    return try #require(
      EditionTests.edition([maker.record()]).actors.alliances.items.first)
  }

  private func text(_ entry: AllianceEntry) -> String {
    entry.sentences.map(\.text).joined(separator: " ")
  }

  @Test func aThreatenedMemberStandsWithItsThreatAndWhoSaysSo() throws {
    let entry = try Self.entry(members: ["UZB"])
    #expect(entry.membersThreatened == ["UZB"])
    #expect(
      text(entry).contains(
        "Uzbekistan, one of its members, is named by Dana Orozova as a target of the BRB."))
    let sentence = try #require(entry.sentences.first { $0.text.contains("is named by") })
    #expect(sentence.citations.map(\.sentence) == [1])
  }

  @Test func aThreatenedMemberOfTheReferenceDataIsMarked() throws {
    let entry = try Self.entry(members: [], reference: ["UZB"])
    #expect(entry.membersThreatened == [])
    let sentence = try #require(entry.sentences.first { $0.text.contains("Dana Orozova") })
    #expect(sentence.text.hasPrefix("Reference data, not in the articles: Uzbekistan"))
  }

  /// What a state's own forces are said to do at home makes it no threat to itself.
  @Test func issue5_aStateIsNotNamedAsItsOwnTarget() throws {
    let entry = try Self.entry(members: ["UZB"], actor: "uzbekistan")
    #expect(entry.membersThreatened == [])
  }

  @Test func whatTheAllianceSaidIsPointedTo() throws {
    let entry = try Self.entry(members: ["UZB"], speaks: true)
    #expect(text(entry).contains("The alliance itself speaks in claim 2."))
  }

  @Test func anAllianceWithoutAWordOfItsOwnIsSaidToBeSilent() throws {
    let sentence = try #require(
      try Self.entry(members: ["UZB"]).sentences.first {
        $0.text == "No statement of its own is reported."
      })
    #expect(sentence.basis == .absence)
    #expect(!sentence.citations.isEmpty)
  }
}
