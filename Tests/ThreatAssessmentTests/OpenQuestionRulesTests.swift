import Testing

@testable import ThreatAssessment

@Suite struct OpenQuestionRulesTests {
  @Test(arguments: OpenQuestionPhrase.allCases)
  func everyWordingOfGapsAndSignpostsHasARow(key: OpenQuestionPhrase) {
    #expect(PhraseBook.shipped.has(key.rawValue), "no row for \(key.rawValue) in phrases.tsv")
  }

  @Test func everyRowOfTheRuleFileNamesKnownWordings() {
    for row in DataTable("open-questions.tsv").rows {
      #expect(row.count == 6)
      #expect(row.dropFirst(3).allSatisfy { OpenQuestionPhrase(rawValue: $0) != nil }, "\(row)")
    }
  }

  @Test(arguments: ["presence", "attack", "clash", "plot", "threat", "dispute", "another"])
  func everyKindOfJudgementHasAQuestion(kind: String) {
    #expect(OpenQuestionRules.shipped.question(kind, cases: ["degree"]) != nil)
  }

  @Test func aGroupThatClaimsItsDeedIsNotAskedForItsWord() {
    let question = OpenQuestionRules.shipped.question("attack", cases: ["self"])
    #expect(question?.signpost == .signpostAttackSelf)
  }
}
