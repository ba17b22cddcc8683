import BriefingModel
import Testing

@testable import TerminalSummary

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

  @Test func noTextOfAnArticleTurnsOrMovesWhatTheTerminalShows() {
    let hostile = "\u{202E}Rebels\u{2066} hit\u{9B}31m \u{1B}[2JBorvik\u{E0041}"
    let length = hostile.unicodeScalars.count
    let listing = FindingsListing(
      Findings(
        article: Article(
          id: "a", path: "a\u{1B}]0;b\u{7}.txt", language: "en", text: hostile, sha256: ""),
        sentences: [SentenceSpan(n: 1, start: 0, end: length)], entities: []),
      isColoured: false)
    #expect(!listing.text.unicodeScalars.contains { $0 != "\n" && TerminalLine.isUnfit($0) })
  }

  @Test func rightToLeftWordsAreSetApart() {
    let listing = FindingsListing(
      Findings(
        article: Article(id: "a", path: "a.txt", language: "en", text: "דוד spoke.", sha256: ""),
        sentences: [SentenceSpan(n: 1, start: 0, end: 10)], entities: []),
      isColoured: false)
    #expect(listing.text.contains("\u{2068}דוד\u{2069} spoke."))
  }
}
