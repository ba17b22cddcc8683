import BriefingModel
import Testing

@testable import ThreatAssessment

/// Tolls that later articles raise, in one edition and over several.
@Suite struct FigureSeriesTests {
  /// A wire's report of one explosion with its number of dead.
  private static func report(
    _ key: String, dead: Int, published: String?, outlet: String = "Hill Wire"
  ) -> ArticleRecord {
    var maker = FindingsMaker(
      key, published: published, outlet: outlet,
      ["An explosion in Port Marrow on November 20 killed \(dead) dockers, a harbour master said."])
    maker.findings.events = [
      EventFinding(
        date: "2026-11-20", dateText: "November 20", precision: "day", basis: "stated",
        type: "explosion", place: ["Port Marrow"], iso3: "BEN", killed: dead, sentence: 1)
    ]
    return maker.record(origin: key)
  }

  private func line(_ edition: Edition) throws -> TimelineEntry {
    try #require(edition.timeline.items.first { $0.type == "explosion" })
  }

  @Test func figuresThatRiseInOneEditionAreASeriesAndNoDisagreement() throws {
    let edition = EditionTests.edition([
      Self.report("one", dead: 7, published: "2026-11-20"),
      Self.report("two", dead: 9, published: "2026-11-21", outlet: "Lake Times"),
      Self.report("three", dead: 12, published: "2026-11-22"),
    ])
    let entry = try line(edition)
    #expect(entry.sentence.text.contains("with 7, then 9, then 12 killed"))
    #expect(Set(entry.sentence.citations.map(\.article)) == ["one", "two", "three"])
    #expect(edition.disagreements.items.isEmpty)
    #expect(entry.killed == 12)
  }

  @Test func aFigureOfAnEarlierEditionBeginsTheSeries() throws {
    let first = EditionTests.edition(
      [Self.report("one", dead: 7, published: "2026-11-20")], date: "2026-11-20")
    let second = EditionTests.edition(
      [Self.report("two", dead: 9, published: "2026-11-21")], previous: first, date: "2026-11-21")
    let sentence = try line(second).sentence
    #expect(sentence.text.contains("with 7 (edition of 20 November 2026), then 9 killed"))
    #expect(sentence.derivations.contains { $0.rule == "figure of an earlier edition" })
    let third = EditionTests.edition([], previous: second, date: "2026-11-22")
    let fourth = EditionTests.edition(
      [Self.report("four", dead: 12, published: "2026-11-23")], previous: third, date: "2026-11-23")
    #expect(
      try line(fourth).sentence.text.contains(
        "7 (edition of 20 November 2026), then 9 (edition of 21 November 2026), then 12 killed"))
    #expect(fourth.figures?.map(\.steps.count) == [3])
  }

  @Test func aFigureThatFallsIsNoSeries() throws {
    let edition = EditionTests.edition([
      Self.report("one", dead: 12, published: "2026-11-20"),
      Self.report("two", dead: 7, published: "2026-11-21"),
    ])
    #expect(try line(edition).sentence.text.contains("7 or 12 killed"))
    #expect(edition.disagreements.items.count == 1)
  }

  @Test func aFigureLowerThanThatOfAnEarlierEditionIsADisagreement() throws {
    let first = EditionTests.edition(
      [Self.report("one", dead: 12, published: "2026-11-20")], date: "2026-11-20")
    let second = EditionTests.edition(
      [Self.report("two", dead: 7, published: "2026-11-21", outlet: "Lake Times")],
      previous: first, date: "2026-11-21")
    let item = try #require(second.disagreements.items.first)
    #expect(item.about == "The number killed in Port Marrow on 20 November 2026")
    #expect(
      item.accounts.map(\.sentence.text) == [
        "Lake Times gave the number as 7.",
        "Hill Wire had given the number as 12 (edition of 20 November 2026).",
      ])
    #expect(item.grade == .competing)
    #expect(try line(second).sentence.text.contains("with 7 killed (disputed: see D1)"))
    let third = EditionTests.edition(
      [Self.report("three", dead: 7, published: "2026-11-22")], previous: second,
      date: "2026-11-22")
    #expect(third.disagreements.items.isEmpty)
    #expect(third.followed?.map(\.id) == [item.id])
  }

  @Test func anOlderReportThatComesLateWithALowerFigureIsNoDisagreement() {
    let first = EditionTests.edition(
      [Self.report("one", dead: 12, published: "2026-11-21")], date: "2026-11-21")
    let second = EditionTests.edition(
      [Self.report("two", dead: 7, published: "2026-11-20", outlet: "Lake Times")],
      previous: first, date: "2026-11-22")
    #expect(second.disagreements.items.isEmpty)
  }

  @Test func twoFiguresOfOneTimeAreNoSeries() throws {
    let edition = EditionTests.edition([
      Self.report("one", dead: 7, published: "2026-11-20"),
      Self.report("two", dead: 9, published: "2026-11-20"),
    ])
    #expect(try line(edition).sentence.text.contains("7 or 9 killed"))
    #expect(edition.disagreements.items.count == 1)
  }

  @Test func theLedgerOfFiguresForgetsAfterThirtyDays() {
    let first = EditionTests.edition(
      [Self.report("one", dead: 7, published: "2026-11-20")], date: "2026-11-20")
    #expect(first.figures?.count == 1)
    let soon = EditionTests.edition([], previous: first, date: "2026-12-20")
    #expect(soon.figures?.count == 1)
    let later = EditionTests.edition([], previous: soon, date: "2026-12-21")
    #expect(later.figures == nil)
  }
}
