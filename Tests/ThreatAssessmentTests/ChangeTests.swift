import BriefingModel
import Testing

@testable import ThreatAssessment

@Suite struct ChangeTests {
  private static let first = EditionTests.edition([Articles.ridge.record()])

  private func second(_ makers: [ArticleRecord]) -> Edition {
    EditionTests.edition(makers, previous: Self.first, date: "2026-11-24")
  }

  private func threat(in edition: Edition) -> ReportedClaim? {
    edition.reportedClaims.first { $0.type == .threat && $0.speaker?.id == "dana-orozova" }
  }

  @Test func aClaimKeepsItsIdentifierAndGainsSupport() throws {
    let before = try #require(threat(in: Self.first))
    let next = second([Articles.echo("echo", outlet: "Hill Wire").record()])
    let after = try #require(threat(in: next))
    #expect(after.id == before.id)
    #expect(after.change == .moreSupport)
    let item = try #require(next.changes.items.first { $0.id == after.id })
    #expect(item.reportsBefore == 1)
    #expect(item.reportsNow == 2)
  }

  @Test func aCopyOfTheSameOriginAddsNoSupport() throws {
    let next = second([Articles.echo("echo", outlet: "Hill Wire").record(origin: "ridge")])
    #expect(try #require(threat(in: next)).change == .unchanged)
  }

  @Test func copiesOfOneOriginCountOnce() throws {
    let edition = EditionTests.edition([
      Articles.echo("one", outlet: "Hill Wire").record(origin: "one"),
      Articles.echo("two", outlet: "Lake Times").record(origin: "one"),
    ])
    let claim = try #require(threat(in: edition))
    #expect(claim.reports.count == 2)
    #expect(claim.credibility == 3)
    #expect(edition.header.copies == 1)
    #expect(edition.assumptions.items.contains { $0.rule == "same-origin" })
  }

  @Test func aDenialByAnotherSpeakerIsAStrictContradiction() throws {
    let edition = EditionTests.edition([Articles.ridge.record(), Articles.denial.record()])
    let dispute = try #require(edition.disagreements.items.first { $0.grade == .contradiction })
    #expect(dispute.accounts.count == 2)
    #expect(try #require(threat(in: edition)).credibility == 4)
  }

  @Test func speakersForOneStateAreNotIndependent() throws {
    var maker = Articles.ridge
    maker.findings.sources[1].iso3 = "KGZ"
    let edition = EditionTests.edition([maker.record()])
    #expect(edition.judgements.items.allSatisfy { $0.likelihood == nil })
  }

  @Test func twoPublishersAndTwoStatesMakeItVeryLikely() throws {
    let edition = EditionTests.edition([
      Articles.ridge.record(), Articles.echo("echo", outlet: "Hill Wire").record(),
    ])
    let judgement = try #require(edition.judgements.items.first)
    #expect(judgement.likelihood == "very likely")
    #expect(judgement.confidence == "moderate")
  }

  @Test func anEditionDoesNotCarryTheLedgerOfOthers() {
    #expect(!Self.first.ledger.isEmpty)
    let next = EditionTests.edition([], previous: Self.first, date: "2026-11-24")
    #expect(next.ledger.isEmpty)
  }
}
