import Testing

@testable import ThreatAssessment

@Suite struct WordingTests {
  @Test func guardedWordsCountOnlyOutsideQuotations() {
    #expect(Wording.isGuarded("The group is likely to attack"))
    #expect(Wording.isGuarded("We see them"))
    #expect(!Wording.isGuarded("The group is \"likely to attack\""))
    #expect(!Wording.isGuarded("The unlikelihood of it"))
  }

  @Test func onlyWordsThatAreNoNamesLoseTheirCapital() {
    #expect(Wording.decapitalised("Many were killed", in: "") == "many were killed")
    #expect(Wording.decapitalised("Batken was quiet", in: "in Batken") == "Batken was quiet")
    #expect(Wording.decapitalised("IS grew", in: "is grew") == "IS grew")
  }

  @Test func finalMarksGoAlsoBeforeAClosingQuotation() {
    #expect(Wording.withoutFinalMarks("it was \"small.\"") == "it was \"small\"")
    #expect(Wording.withoutFinalMarks("it was small.") == "it was small")
  }

  @Test func datesAreWrittenOut() {
    #expect(CivilDate.words("2015-03-05") == "5 March 2015")
    #expect(CivilDate.words("2015-03") == "March 2015")
    #expect(CivilDate.words("--03-04") == "4 March")
    #expect(CivilDate.words("2014") == "2014")
  }

  @Test func daysBetweenDatesAreExact() throws {
    let first = try #require(CivilDate("2024-02-28"))
    let last = try #require(CivilDate("2024-03-01"))
    #expect(last.dayNumber - first.dayNumber == 2)
  }

  @Test func cuesBecomeNeutralVerbsInThePast() {
    let verbs = AttributionVerbs.shipped
    #expect(verbs.verb(for: "has warned")?.printed == "warned")
    #expect(verbs.verb(for: "played down")?.printed == "played down")
    #expect(verbs.verb(for: "calling it")?.printed == "called it")
    #expect(verbs.verb(for: "according to")?.printed == "said")
    #expect(verbs.verb(for: "linked") == nil)
  }

  @Test(arguments: [
    ("She called it \"a small matter\".", true), ("It is so \"they said", false),
    ("It is what he holds\", Mr Vale said\".", false), ("No mark at all.", true),
    ("The front (\"the Ridge\") moved.", true),
  ])
  func aQuotationIsWholeWhereItOpensBeforeItCloses(_ text: String, _ isWhole: Bool) {
    #expect(Wording.hasWholeQuotations(text) == isWhole)
  }

  @Test(arguments: [
    ("size of the camp", "the size of the camp"), ("bin Lund's fighters", "bin Lund's fighters"),
    ("army\u{2019}s losses", "the army\u{2019}s losses"), ("whether it fell", "whether it fell"),
  ])
  func aTopicTakesNoArticleBeforeTheNameOfAnOwner(_ given: String, _ printed: String) {
    #expect(DisputeTopic.withArticle(given) == printed)
  }
}
