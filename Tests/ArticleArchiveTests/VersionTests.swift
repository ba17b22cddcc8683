import BriefingModel
import Foundation
import Testing

@testable import ArticleArchive

/// An article whose words change after it was taken in.
@Suite struct VersionTests {
  private let archive: Archive

  init() throws { archive = try Archive() }

  private func takeIn(_ text: String, day: String) throws -> TakenArticles {
    try archive.takeIn(
      [Article(id: "a", path: "a", text: text)], readFrom: Data(text.utf8),
      takenIn: "\(day)T06:00:00Z", day: day)
  }

  private func store(edition date: String) throws {
    let keys = try archive.articles(forEdition: date).map(\.key)
    try archive.store(
      StoredEdition(
        date: date, number: archive.editionNumber(date: date), made: "\(date)T18:00:00Z", json: ""),
      articles: keys)
  }

  private func texts(_ date: String) throws -> [String] {
    try archive.articles(forEdition: date).map(\.article.text)
  }

  @Test func theNewWordsCountBeforeTheEditionIsMade() throws {
    #expect(try takeIn("Two were hurt.", day: "2026-11-23").new.count == 1)
    #expect(try takeIn("Three were hurt.", day: "2026-11-23").revised.count == 1)
    #expect(try texts("2026-11-23") == ["Three were hurt."])
    #expect(try archive.search(SearchQuery("two")).hits.isEmpty)
    #expect(try archive.search(SearchQuery("three")).hits.count == 1)
  }

  @Test func eachEditionKeepsTheWordsThatItHad() throws {
    _ = try takeIn("Two were hurt.", day: "2026-11-23")
    try store(edition: "2026-11-23")
    _ = try takeIn("Three were hurt.", day: "2026-11-24")
    #expect(try texts("2026-11-23") == ["Two were hurt."])
    #expect(try texts("2026-11-24") == ["Three were hurt."])
    try store(edition: "2026-11-24")
    try store(edition: "2026-11-23")
    #expect(try texts("2026-11-23") == ["Two were hurt."])
    #expect(try texts("2026-11-24") == ["Three were hurt."])
    #expect(try archive.articles(forEdition: "2026-11-23").map(\.isSuperseded) == [true])
  }

  @Test func wordsThatWereThereBeforeAreNoNewVersion() throws {
    _ = try takeIn("Two were hurt.", day: "2026-11-23")
    _ = try takeIn("Three were hurt.", day: "2026-11-23")
    for text in ["Two were hurt.", "Three were hurt."] {
      #expect(try takeIn(text, day: "2026-11-24") == TakenArticles())
    }
    #expect(try texts("2026-11-24") == ["Three were hurt."])
  }

  @Test func findingsOfTheEarlierWordsAreMadeAnew() throws {
    let key = try takeIn("Two were hurt.", day: "2026-11-23").new[0]
    let article = try #require(try archive.article(key: key)?.article)
    try archive.store([(key, Findings(article: article))], analysisVersion: "1")
    _ = try takeIn("Three were hurt.", day: "2026-11-23")
    #expect(try archive.findings(keys: [key], analysisVersion: "1").isEmpty)
    #expect(try archive.waitingArticles(limit: 9).map(\.key) == [key])
  }
}
