import BriefingModel
import Testing

@testable import ThreatAssessment

/// Sentences that an ear stumbled over in whole editions.
@Suite struct ReadAloudTests {
  private func sentences(_ maker: FindingsMaker) -> [String] {
    EditionBuilder().build(
      ThreatModel([maker.record()]), previous: nil, date: "2026-11-23", number: 1,
      now: "2026-11-23T06:00:00Z", cutOff: nil
    ).reportedClaims.flatMap(\.sentences).map(\.text)
  }

  private func maker(_ sentences: String...) -> FindingsMaker {
    var maker = FindingsMaker("a", outlet: "Plains Post", sentences)
    maker.entity("ridge-front", .armedGroup, ["Ridge Front"])
    maker.entity("vesk", .place, ["Vesk"])
    maker.source("ana-berel", "Ana Berel")
    return maker
  }

  @Test func aSentenceThatOpensWithThatKeepsTheWord() {
    var maker = maker("That attack by the Ridge Front came hours after a storm in Vesk.")
    maker.claim(
      "That attack by the Ridge Front came hours after a storm in Vesk", by: nil, cue: nil,
      quote: .none, depth: 0, .attack, "ridge-front", "vesk")
    #expect(sentences(maker).contains { $0.contains("that attack by the Ridge Front came") })
  }

  @Test func whatSomebodyAgreedToIsNoSpeech() {
    var maker = maker("Ana Berel agreed to take part in the raid on Vesk by the Ridge Front today.")
    maker.claim(
      "to take part in the raid on Vesk by the Ridge Front today", by: "ana-berel", cue: "agreed",
      quote: .none, .attack, "ridge-front", "vesk")
    #expect(sentences(maker).allSatisfy { !$0.contains("said: \"to ") })
  }

  @Test func aChargeNamesTheOneWhoIsCharged() {
    var maker = maker("The Ridge Front was accused by Ana Berel of shelling Vesk.")
    maker.claim(
      "shelling Vesk", by: "ana-berel", cue: "accused", quote: .none, .attack, "ridge-front", "vesk"
    )
    let told = sentences(maker)
    #expect(told.allSatisfy { !$0.contains("accused shelling") })
    #expect(told.contains { $0.contains("Ridge Front") && $0.contains("of shelling Vesk") })
  }

  @Test func aProperAdjectiveKeepsItsCapital() {
    var maker = maker("European monarchs were in Vesk when the Ridge Front shelled it.")
    maker.claim(
      "European monarchs were in Vesk when the Ridge Front shelled it", by: nil, cue: nil,
      quote: .none, depth: 0, .attack, "ridge-front", "vesk")
    #expect(sentences(maker).contains { $0.contains("that European monarchs") })
  }

  @Test func aSpeakerWithoutANameHasTheOfficeWhole() {
    var maker = maker("The Ridge Front might strike Vesk, the head of the port watch said today.")
    maker.source("head", "the head", role: "head of the port watch", named: false)
    maker.claim(
      "The Ridge Front might strike Vesk", by: "head", quote: .none, .threat, "ridge-front", "vesk")
    #expect(
      sentences(maker).contains { $0.hasPrefix("The head of the port watch, not named, said that") })
  }

  @Test func aSpeakerWithinASpeakerIsToldOfOnce() {
    var maker = maker("Ana Berel said that the Ridge Front threatened to shell Vesk at dawn.")
    maker.source("ridge-front-voice", "Ridge Front", kind: .armedGroup)
    maker.claim(
      "the Ridge Front threatened to shell Vesk at dawn", by: "ana-berel", quote: .none, .threat,
      "ridge-front", "vesk")
    maker.claim(
      "to shell Vesk at dawn", by: "ridge-front-voice", cue: "threatened", quote: .none, depth: 2,
      .threat, "ridge-front", "vesk")
    #expect(sentences(maker).count { $0.contains("shell Vesk") } == 1)
  }

  @Test func whoMovesTroopsDoesNotMoveTowardThem() {
    let book = PhraseBook.shipped
    #expect(
      book.relation(.movement, actor: "Vesk", target: "forty drivers", isLand: false)
        == "Vesk moved forty drivers")
    #expect(
      book.relation(.movement, actor: "Vesk", target: "the river", isLand: true)
        == "Vesk moved toward the river")
  }

  @Test func aBareCountIsNoTarget() {
    #expect(DisplayName.fit("most") == nil)
    #expect(DisplayName.fit("most sailors") == "most sailors")
  }

  @Test func anAbbreviationInAQuotationCountsAsItsLetters() {
    #expect(Wording.countQuoted("the six U.S. service members") == 6)
    #expect(Wording.longestQuotation("He said: \"the U.S. men's boats\"") == 5)
  }
}
