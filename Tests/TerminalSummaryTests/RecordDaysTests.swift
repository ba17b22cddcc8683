import BriefingModel
import TestSupport
import Testing

@testable import TerminalSummary

/// The record of a name over editions.
@Suite struct RecordDaysTests {
  private let editions = [
    FixtureEdition.rich(date: "2026-11-23"), FixtureEdition.poor(date: "2026-11-24"),
  ]

  @Test(arguments: ["Grey Lantern Front", "the lantern", "grey-lantern-front"])
  func anActorIsFoundByAnyOfItsNames(_ name: String) throws {
    let days = try #require(NamedRecord(of: .actor, in: editions).days(of: [name]))
    #expect(days.name == "Grey Lantern Front")
    #expect(days.days.map(\.date) == ["2026-11-23", "2026-11-24"])
    #expect(days.days.map(\.claims.count) == [3, 0])
  }

  @Test func theBarsCountReportsAndSayOverWhichDays() throws {
    let text = try #require(NamedRecord(of: .state, in: editions).days(of: ["ISL"])).text(width: 80)
    #expect(text.hasPrefix("Iceland: 1 claim in 1 edition\nReports an edition: █·  (at most 1)\n"))
    #expect(text.contains("2026-11-23 to 2026-11-24\n"))
  }

  @Test func anAllianceIsFoundWhereNoClaimNamesIt() throws {
    let names = NamedRecord(of: .alliance, in: editions).allNames
    let name = try #require(names.first)
    let days = try #require(NamedRecord(of: .alliance, in: editions).days(of: [name]))
    #expect(days.name == editions[0].actors.alliances.items.first?.name)
    #expect(days.days[0].claims.isEmpty)
    #expect(!days.days[0].remarks.isEmpty)
  }

  @Test func aLastNameAloneFindsItsOneBearer() throws {
    let record = NamedRecord(of: .source, in: editions)
    let days = try #require(record.days(of: record.names(endingWith: "veld")))
    #expect(days.name == "Runa Veld")
    #expect(record.names(endingWith: "Runa").isEmpty)
  }

  /// Editions in which articles call one speaker by several names, and another bears the last of them.
  private func editions(speakers: [(id: String, name: String)]) -> [Edition] {
    speakers.enumerated().map { number, speaker in
      var edition = FixtureEdition.rich(date: "2026-11-\(20 + number)")
      edition.claims.items[0].claims[0].speaker?.id = speaker.id
      edition.claims.items[0].claims[0].speaker?.name = speaker.name
      return edition
    }
  }

  @Test func aLastNameFindsABearerWhoHasSeveralNames() throws {
    let record = NamedRecord(
      of: .source,
      in: editions(speakers: [
        ("tove-olan", "Tove Olan"), ("tove-olan", "Captain Olan"),
        ("colonel-tove-olan", "Colonel Tove Olan"),
      ]))
    let days = try #require(record.days(of: record.names(endingWith: "Olan")))
    #expect(days.days.filter { !$0.claims.isEmpty }.count == 3)
  }

  @Test func aLastNameMayHaveAHyphen() throws {
    let record = NamedRecord(of: .source, in: editions(speakers: [("m-a-b", "Mara Anselm-Brodt")]))
    let days = try #require(record.days(of: record.names(endingWith: "anselm-brodt")))
    #expect(days.name == "Mara Anselm-Brodt")
    #expect(!record.names(endingWith: "brodt").isEmpty)
  }

  @Test func aLastNameOfTwoNamesThemBoth() {
    let record = NamedRecord(
      of: .source,
      in: editions(speakers: [
        ("tove-olan", "Tove Olan"), ("general-tove-olan", "General Tove Olan"),
        ("inga-olan", "Inga Olan"),
      ]))
    #expect(record.names(endingWith: "olan").isEmpty)
    #expect(record.bearers(of: "olan").map { $0[0] } == ["Inga Olan", "Tove Olan"])
  }

  @Test func whatNoEditionNamesHasNoRecord() {
    #expect(NamedRecord(of: .actor, in: editions).days(of: ["Red Comet"]) == nil)
  }

  @Test(arguments: [60, 80, 200]) func linesKeepToTheWidth(_ width: Int) throws {
    let text = try #require(NamedRecord(of: .actor, in: editions).days(of: ["the Lantern"]))
      .text(width: width)
    for line in text.split(separator: "\n") { #expect(DisplayWidth.columns(line) <= width) }
  }
}
