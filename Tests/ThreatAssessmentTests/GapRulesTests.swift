import Testing

@testable import ThreatAssessment

@Suite struct GapRulesTests {
  @Test func everyRowOfTheFileIsRead() {
    #expect(GapRules.shipped.rules.count == DataTable("gap-rules.tsv").rows.count)
  }

  @Test(arguments: GapRules.Subject.allCases)
  func everySubjectHasARule(subject: GapRules.Subject) {
    #expect(GapRules.shipped.subjects.contains(subject))
  }

  /// A rule that no gap can have would never name the main one.
  @Test func theOrderOfMainGapsNamesRulesThatThereAre() {
    let rules =
      GapRules.shipped.rules.map(\.name) + DataTable("open-questions.tsv").rows.map { $0[2] }
    #expect(MainGap.order.count > 1)
    #expect(Set(MainGap.order).isSubset(of: rules))
  }

  @Test func aRuleWantsAllItsCases() {
    let rules = GapRules(
      DataTable(
        text: """
          subject\tkinds\tcase\trule\tgap\ttopic
          event\tattack\tno-actor no-toll\tdead\tgap.event.dead\tgap.topic.dead
          """))
    #expect(rules.fitting(.event, kind: "attack", cases: [.noActor]).isEmpty)
    #expect(rules.fitting(.event, kind: "attack", cases: [.noActor, .noToll]).count == 1)
    #expect(rules.fitting(.event, kind: "talks", cases: [.noActor, .noToll]).isEmpty)
  }

  @Test func aRowOfAnUnknownCaseIsLeftOut() {
    let rules = GapRules(
      DataTable(
        text: """
          subject\tkinds\tcase\trule\tgap\ttopic
          event\t*\tno-weather\tweather\tgap.event\tgap.topic.event
          """))
    #expect(rules.rules.isEmpty)
  }
}
