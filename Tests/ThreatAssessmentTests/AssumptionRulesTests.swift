import Testing

@testable import ThreatAssessment

@Suite struct AssumptionRulesTests {
  @Test func everyRowOfTheFileIsRead() {
    #expect(AssumptionRules.shipped.rules.count == DataTable("assumption-rules.tsv").rows.count)
  }

  @Test(arguments: AssumptionRules.Inference.allCases)
  func everyInferenceIsListedForOneAndForMany(inference: AssumptionRules.Inference) {
    #expect(AssumptionRules.shipped.rule(inference, isOne: true) != nil)
    #expect(AssumptionRules.shipped.rule(inference, isOne: false) != nil)
  }

  @Test func theWordingTurnsOnHowManyThereAre() {
    let rules = AssumptionRules.shipped
    #expect(rules.rule(.claim, isOne: true)?.assumption == .assumptionMerge)
    #expect(rules.rule(.claim, isOne: false)?.assumption == .assumptionMerges)
  }
}
