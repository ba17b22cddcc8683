import BriefingModel
import Testing

@testable import ArticleArchive

/// What editions note of their claims for later ones.
@Suite struct LedgerStoreTests {
  private let archive: Archive

  init() throws { archive = try Archive() }

  private func store(_ date: String, _ entries: [LedgerEntry]) throws {
    try archive.store(
      StoredEdition(
        date: date, number: archive.editionNumber(date: date), made: "\(date)T18:00:00Z", json: "",
        records: EditionRecords(ledger: entries)), articles: [])
  }

  private func entry(
    _ id: String, first: String, last: String, withdrawn: String? = nil
  ) -> LedgerEntry {
    LedgerEntry(
      id: id, short: "Marrow -> Gourma", firstEdition: first, lastEdition: last, reliability: "F",
      credibility: 3, withdrawn: withdrawn)
  }

  @Test func aClaimIsAsTheLastEditionNotedIt() throws {
    let later = entry("Ca", first: "2026-11-20", last: "2026-11-22")
    let other = entry("Cb", first: "2026-11-20", last: "2026-11-20")
    try store("2026-11-20", [entry("Ca", first: "2026-11-20", last: "2026-11-20"), other])
    try store("2026-11-22", [later])
    #expect(try archive.ledger(from: "2026-11-01", through: "2026-11-22") == [later, other])
  }

  @Test func whatComesAfterTheLastDateIsNotKnown() throws {
    let first = entry("Ca", first: "2026-11-20", last: "2026-11-20")
    try store("2026-11-20", [first])
    try store("2026-11-22", [entry("Ca", first: "2026-11-20", last: "2026-11-22")])
    #expect(try archive.ledger(from: "2026-11-01", through: "2026-11-21") == [first])
  }

  @Test func aClaimIsForgottenThoughItWasTakenBackSince() throws {
    try store("2026-11-20", [entry("Ca", first: "2026-11-20", last: "2026-11-20")])
    try store(
      "2026-11-22",
      [entry("Ca", first: "2026-11-20", last: "2026-11-20", withdrawn: "2026-11-22")])
    #expect(try archive.ledger(from: "2026-11-21", through: "2026-11-22").isEmpty)
  }

  @Test func anEditionMadeAnewNotesItsClaimsAnew() throws {
    try store("2026-11-20", [entry("Ca", first: "2026-11-20", last: "2026-11-20")])
    try store("2026-11-20", [])
    #expect(try archive.ledger(from: "2026-11-01", through: "2026-11-22").isEmpty)
  }
}
