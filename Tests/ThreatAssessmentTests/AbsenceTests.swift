import BriefingModel
import Testing

@testable import ThreatAssessment

/// "The articles report no attack": only where none of them tells of one that may be meant.
@Suite struct AbsenceTests {
  private func bottomLine(withBlow target: String?) -> String {
    var maker = FindingsMaker(
      "a1", published: "2026-11-20", outlet: "Daily",
      [
        "The envoy Olan Veskar said that Chad posed a threat to Niger.",
        "Chad shelled a market near Agadez.",
      ])
    maker.entity("chad", .state, ["Chad"], iso3: "TCD")
    maker.entity("niger", .state, ["Niger"], iso3: "NER")
    maker.entity("a1.market", .facility, ["a market near Agadez"], iso3: "NER")
    maker.source("olan-veskar", "Olan Veskar", role: "envoy")
    maker.claim("Chad posed a threat to Niger", by: "olan-veskar", .threat, "chad", "niger")
    if let target {
      maker.claim("Chad shelled a market near Agadez", by: nil, cue: nil, .attack, "chad", target)
    }
    return EditionTests.edition([maker.record()]).bottomLine.map(\.text).joined(separator: " ")
  }

  @Test func aThreatWithoutABlowSaysSo() {
    #expect(bottomLine(withBlow: nil).contains("no attack by Chad on Niger"))
  }

  @Test func aBlowOnTheLandOfTheTargetIsAnAttack() {
    #expect(!bottomLine(withBlow: "a1.market").contains("no attack"))
  }
}
