import BriefingModel
import Testing

@testable import ThreatAssessment

/// Words of articles made fit to stand for somebody in a sentence of the edition.
@Suite struct DisplayNameTests {
  @Test(arguments: [
    ("unspecified “armed bands", "unspecified \"armed bands\""),
    ("some districts of Norland in the so-called Free Coast", "some districts of Norland"),
    ("a convoy near Port Marrow on Thursday", "a convoy near Port Marrow"),
    ("least seven sailors", "at least seven sailors"),
    ("most people", "most people"),
    ("including a young sailor", "a young sailor"),
    ("sailors who had left the port", "sailors"),
    ("any base from", "any base"),
  ])
  func wordsAreMadeFit(_ raw: String, _ fit: String) {
    #expect(DisplayName.fit(raw) == fit)
  }

  @Test(arguments: ["this region", "the", "they", "the group", ""])
  func wordsThatOnlyPointAreNoName(_ raw: String) { #expect(DisplayName.fit(raw) == nil) }

  @Test func aLongNameGivesWayToTheArticlesAcronym() {
    let fit = DisplayName.fit(
      "Norland's partners in the Northern Treaty League",
      acronyms: [DisplayName.Acronym(full: "Northern Treaty League", short: "NTL")])
    #expect(fit == "Norland's partners in the NTL")
  }

  @Test func variantsLeaveOutArticlesAndPhrasesAround() {
    let entity = EntityReference(
      id: "tal", name: "Tin Anchor League",
      names: [
        "Tin Anchor League", "the Tin Anchor League", "TAL", "TAL boats", "the so-called League",
        "the first crews of the Tin Anchor League", "the raiders", "raiders",
      ], kind: .armedGroup)
    let variants = NameVariants(entity, shown: "TAL")
    #expect(variants.proper == ["TAL boats"])
    #expect(variants.generic == ["raiders"])
  }

  @Test func numbersAreWrittenAsRanges() {
    #expect(NumberRanges.words([1, 2, 3, 6, 8, 9]) == "1 to 3, 6, 8 and 9")
  }

  @Test func wordsThatJoinSentencesAreLeftOut() {
    #expect(
      Wording.withoutConnectives("However, officers, however, also said \"also this\"")
        == "Officers said \"also this\"")
    #expect(Wording.withoutConnectives("Norland was quiet, however") == "Norland was quiet")
    #expect(Wording.withoutConnectives("But no one came") == "No one came")
  }

  @Test func anUnknownFirstWordLosesItsCapitalUnlessItIsAName() {
    let names: Set<String> = ["Norland"]
    #expect(
      Wording.decapitalised("Accounts differed", in: "", properWords: names) == "accounts differed")
    #expect(
      Wording.decapitalised("Norland closed", in: "", properWords: names) == "Norland closed")
    #expect(
      Wording.decapitalised("Brandt spoke", in: "when Brandt came", properWords: [])
        == "Brandt spoke")
    #expect(
      Wording.decapitalised("Kola Seller spoke", in: "", properWords: []) == "Kola Seller spoke")
  }

  @Test(arguments: [
    (EntityKind.person, ["Muslim Idris Vale", "Idris Vale", "Vale"], "Idris Vale"),
    (.person, ["Christian Vale", "Vesk"], "Christian Vale"),
    (.armedGroup, ["Muslim Ridge Front", "Ridge Front"], "Muslim Ridge Front"),
  ])
  func aReligionIsNoPartOfAPersonsName(_ kind: EntityKind, _ names: [String], _ shown: String) {
    var maker = FindingsMaker("vale", ["The post went to the \(names[0])."])
    maker.entity("vale", kind, names)
    let article = ArticleText(maker.record(), label: "A1")
    #expect(EntityNames([article]).full("vale").hasSuffix(shown))
    #expect(EntityNames([article]).reference("vale")?.name == shown)
  }
}
