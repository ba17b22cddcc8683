import BriefingModel
import Testing

@testable import ThreatAssessment

/// What an edition has of watched names.
@Suite struct WatchTests {
  private func edition(_ watch: [WatchedName], previous: Edition? = nil) -> Edition {
    EditionBuilder(settings: EditionSettings(watch: watch)).build(
      ThreatModel([Articles.ridge.record()]), previous: previous, date: "2015-05-14", number: 1,
      now: "2015-05-14T18:00:00Z", cutOff: nil)
  }

  private func entry(_ name: WatchedName, previous: Edition? = nil) throws -> WatchEntry {
    try #require(edition([name], previous: previous).watch?.first)
  }

  @Test func nothingWatchedGivesNoSection() {
    #expect(edition([]).watch == nil)
  }

  @Test(arguments: ["Uzbekistan", "uzbekistan", "UZB"])
  func aStateIsFoundByNameAndCode(_ name: String) throws {
    let entry = try entry(WatchedName(name))
    #expect(entry.kind == .state)
    #expect(entry.iso3 == "UZB")
    #expect(entry.name == "Uzbekistan")
    #expect(!entry.claims.isEmpty)
    #expect(entry.newThreats.count == 1)
    #expect(!entry.sentence.citations.isEmpty)
  }

  @Test func aThreatThatStoodInTheLastEditionIsNotNew() throws {
    var before = edition([])
    before.date = "2015-05-13"
    let entry = try entry(WatchedName("Uzbekistan"), previous: before)
    #expect(!entry.claims.isEmpty)
    #expect(entry.newThreats.isEmpty)
  }

  @Test func aStateThatNobodyNamesIsSaidToBeAbsent() throws {
    let entry = try entry(WatchedName("Iceland", kind: .state))
    #expect(entry.claims.isEmpty)
    #expect(entry.sentence.basis == .absence)
    #expect(entry.sentence.text == "Watched: Iceland; no claim of this edition concerns it.")
  }

  @Test func anActorIsFoundByAnyNameThatTheArticlesUse() throws {
    let entry = try entry(WatchedName("Black Ridge Brotherhood"))
    #expect(entry.kind == .actor)
    #expect(!entry.newThreats.isEmpty)
  }

  @Test func aWordIsFoundInSentencesAndMarksTheirClaims() throws {
    let entry = try entry(WatchedName("foothold"))
    #expect(entry.kind == .word)
    #expect(entry.sentence.text == "Watched: foothold; the word stands in one sentence.")
    #expect(entry.sentence.citations.map(\.sentence) == [2])
    #expect(entry.claims.count == 1)
  }

  @Test func aWordThatTheEditionMayNotSayIsNotPrinted() throws {
    let entry = try entry(WatchedName("bloody", kind: .word))
    #expect(entry.name == "word 1 of the watch list")
    #expect(!entry.sentence.text.lowercased().contains("bloody"))
  }
}
