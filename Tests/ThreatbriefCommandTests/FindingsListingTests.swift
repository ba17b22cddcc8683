import BriefingModel
import Testing

@testable import ThreatbriefCommand

@Suite struct FindingsListingTests {
  private let findings = Findings(
    article: Article(
      id: "a", path: "a.txt", language: "en", text: "Rebels hit Borvik. They fled.", sha256: ""),
    sentences: [SentenceSpan(n: 1, start: 0, end: 18), SentenceSpan(n: 2, start: 19, end: 29)],
    entities: [
      Entity(
        id: "rebels", kind: .unnamed, name: "Rebels", names: ["Rebels"], iso3: nil,
        mentions: [
          Mention(start: 0, end: 6, sentence: 1, rule: "entity.unnamed"),
          Mention(start: 19, end: 23, sentence: 2, rule: "entity.coreference"),
        ])
    ])

  @Test func wordsThatWereTakenForSomebodyStandWithTheirRule() {
    let text = FindingsListing(findings, isColoured: false).text
    #expect(text.contains("\"They\" is Rebels {entity.coreference}"))
    #expect(!text.contains("entity.unnamed"))
  }

  @Test func listingWithoutATerminalHasNoColours() {
    #expect(!FindingsListing(findings, isColoured: false).text.contains("\u{1B}"))
  }
}
