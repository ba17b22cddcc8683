import BriefingModel
import Testing

@testable import ThreatAssessment

/// What a later edition makes of the claims and disagreements of an earlier one.
@Suite struct FollowUpTests {
  /// A station's count of the dead, against an officer's.
  private static func count(
    _ key: String, _ words: String, outlet: String, published: String, title: String? = nil
  ) -> FindingsMaker {
    var maker = FindingsMaker(
      key, published: published, outlet: outlet,
      ["\(words) sailors were killed in the raid on a ferry near Port Marrow, a doctor said."])
    maker.findings.article.title = title
    maker.entity("\(key).sailors", .unnamed, ["\(words) sailors"])
    maker.entity("tal", .armedGroup, ["raid"])
    maker.source("\(key).doctor", "a doctor", kind: .witness, named: false)
    maker.claim(
      "\(words) sailors were killed in the raid on a ferry near Port Marrow", by: "\(key).doctor",
      .attack, "tal", "\(key).sailors")
    return maker
  }

  private static func edition(
    _ records: [ArticleRecord], previous: Edition? = nil, date: String
  ) -> Edition {
    EditionTests.edition(records, previous: previous, date: date)
  }

  private static let first = edition(
    [count("one", "Twelve", outlet: "Radio Marrow", published: "2026-11-22").record()],
    date: "2026-11-22")

  @Test func aCorrectionOfTheSamePublisherTakesItsClaimBack() throws {
    let correction = Self.count(
      "two", "Twelve", outlet: "Radio Marrow", published: "2026-11-23",
      title: "Correction: the dead of the ferry")
    let next = Self.edition([correction.record()], previous: Self.first, date: "2026-11-23")
    let item = try #require(next.changes.items.first { $0.mark == .withdrawn })
    #expect(item.id == Self.first.reportedClaims[0].id)
    #expect(item.sentence.citations.map(\.article) == ["two"])
    let entry = try #require(next.ledger.first { $0.id == item.id })
    #expect(entry.withdrawn == "2026-11-23")
    let note = try #require(next.corrects?.first)
    #expect(note.edition == "2026-11-22")
    #expect(note.claim == item.id)
    #expect(note.text.hasPrefix("Radio Marrow took its report of it back in a correction"))
    #expect(note.text.contains("see the edition of 23 November 2026"))
  }

  @Test func theSameWordsWithoutACorrectionTakeNothingBack() {
    let plain = Self.count("two", "Twelve", outlet: "Radio Marrow", published: "2026-11-23")
    let next = Self.edition([plain.record()], previous: Self.first, date: "2026-11-23")
    #expect(next.changes.items.allSatisfy { $0.mark != .withdrawn })
  }

  @Test func aCorrectionOfAnotherPublisherTakesNothingBack() {
    let other = Self.count(
      "two", "Twelve", outlet: "Hill Wire", published: "2026-11-23", title: "Correction: the dead")
    let next = Self.edition([other.record()], previous: Self.first, date: "2026-11-23")
    #expect(next.changes.items.allSatisfy { $0.mark != .withdrawn })
  }

  @Test func aSpeakerWhoSaysTheContraryTakesTheClaimBack() throws {
    let before = Self.edition([Articles.ridge.record()], date: "2026-11-22")
    var maker = FindingsMaker(
      "back", outlet: "Hill Wire", ["Dana Orozova said the BRB posed no threat to Uzbekistan."])
    maker.entity("brb", .armedGroup, ["BRB"])
    maker.entity("uzbekistan", .state, ["Uzbekistan"], iso3: "UZB")
    maker.source("dana-orozova", "Dana Orozova", role: "deputy interior minister", iso3: "KGZ")
    maker.claim(
      "the BRB posed no threat to Uzbekistan", by: "dana-orozova", .threat, "brb", "uzbekistan",
      negated: true)
    let next = Self.edition([maker.record()], previous: before, date: "2026-11-23")
    let item = try #require(next.changes.items.first { $0.mark == .withdrawn })
    #expect(item.sentence.text.contains("Dana Orozova took it back"))
    // That it was said was rightly printed, so the earlier edition gets no note.
    #expect(next.corrects == nil)
  }

  @Test func anOpenDisagreementIsFollowedForThirtyDays() throws {
    let before = EditionTests.edition([Articles.ridge.record()], date: "2026-11-01")
    let next = Self.edition([], previous: before, date: "2026-11-02")
    let followed = try #require(next.followed?.first)
    #expect(followed.id == before.disagreements.items[0].id)
    #expect(!followed.isSettled)
    #expect(followed.sentence.text.hasPrefix("Open: "))
    let later = Self.edition([], previous: next, date: "2026-11-30")
    #expect(later.followed?.map(\.id) == [followed.id])
    let last = Self.edition([], previous: later, date: "2026-12-24")
    #expect(last.followed == [])
  }

  @Test func aWithdrawnAccountSettlesTheDisagreement() throws {
    let two = Self.edition(
      [
        Self.count("one", "Twelve", outlet: "Radio Marrow", published: "2026-11-22").record(),
        Self.count("three", "Seven", outlet: "Hill Wire", published: "2026-11-22").record(),
      ], date: "2026-11-22")
    var before = two
    before.disagreements.items = [
      Disagreement(
        label: "D1", id: "Daaa", grade: .competing, about: "The number killed",
        accounts: two.reportedClaims.map {
          Account(claim: $0.id, speakerText: "a doctor", sentence: $0.sentences[0])
        }, change: .new)
    ]
    let correction = Self.count(
      "two", "Twelve", outlet: "Radio Marrow", published: "2026-11-23", title: "Correction: dead")
    let next = Self.edition([correction.record()], previous: before, date: "2026-11-23")
    let followed = try #require(next.followed?.first)
    #expect(followed.isSettled)
    #expect(followed.sentence.text.contains("Radio Marrow took its account back"))
    let third = Self.edition([], previous: next, date: "2026-11-24")
    #expect(third.followed == [])
  }

  @Test func aPublisherThatCarriedItBeforeAddsNoSupport() throws {
    let before = Self.edition(
      [Articles.echo("echo", outlet: "Hill Wire").record()], date: "2026-11-22")
    let next = Self.edition(
      [Articles.echo("again", outlet: "Hill Wire").record()], previous: before, date: "2026-11-23")
    let threat = try #require(next.reportedClaims.first { $0.type == .threat })
    #expect(threat.change == .unchanged)
  }

  @Test func aGridStandsWhereMoreThanTheAccountsBearsOnAContradiction() throws {
    let alone = EditionTests.edition([
      Articles.echo("echo", outlet: "Hill Wire").record(),
      Articles.denial.record(),
    ])
    let grids = alone.disagreements.items.map(\.grid)
    #expect(grids.allSatisfy { $0 == nil })
    var second = Articles.denial
    second.findings.claims[0].negated = false
    second.findings.sources[0].id = "another"
    second.findings.claims[0].source = "another"
    second.findings.article.id = "second"
    let record = ArticleRecord(
      key: "second", findings: second.findings, retrieved: "2026-11-23T05:00:00Z")
    let both = EditionTests.edition([
      Articles.echo("echo", outlet: "Hill Wire").record(), Articles.denial.record(), record,
    ])
    let item = try #require(both.disagreements.items.first { $0.grade == .contradiction })
    #expect(item.accounts.count == 3)
    let grid = try #require(item.grid)
    #expect(grid.count == 5)
    #expect(grid.allSatisfy { $0.split(separator: "|").count == 3 })
    #expect(grid.last?.hasPrefix("Inconsistent in all | ") == true)
  }
}
