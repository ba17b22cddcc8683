import Foundation
import TestSupport
import Testing

/// One event told by several outlets over two days.
@Suite struct StoryEditionTests {
  private let binary: ThreatbriefBinary
  private let folder: TemporaryFolder

  init() throws {
    binary = try ThreatbriefBinary()
    folder = try TemporaryFolder()
  }

  private func day(_ date: String, _ articles: [(name: String, outlet: String, text: String)])
    throws
  {
    for article in articles {
      try folder.write(
        "Title: \(article.name)\nOutlet: \(article.outlet)\nDate: \(date)\n\n\(article.text)\n",
        to: "inbox/\(date)-\(article.outlet).txt")
    }
    let outcome = try binary.run(["daily", "--now", "\(date)T18:00:00Z"], in: folder.url)
    #expect(outcome.code == 0, "\(outcome.errors)")
  }

  private func edition(_ date: String) throws -> [String: Any] {
    let data = try Data(contentsOf: folder.url.appending(path: "Briefings/\(date).json"))
    return try #require(try JSONSerialization.jsonObject(with: data) as? [String: Any])
  }

  private func stories(_ date: String) throws -> [[String: Any]] {
    try edition(date)["stories"] as? [[String: Any]] ?? []
  }

  private func twoDays() throws {
    try day(
      "2026-11-20",
      [
        (
          "Ferry sinks off Port Marrow", "Lake Times",
          "Gunmen blew up the ferry Osprey off Port Marrow in Benin on Friday, the army said. Divers brought "
            + "up nine bodies, and the harbour master sent boats to look for 30 missing passengers."
        ),
        (
          "Nine dead in ferry blast", "Hill Wire",
          "Nine passengers died when the ferry Osprey went down off Port Marrow after a blast. Harbour master "
            + "Ilo Benn said divers looked for 30 people. The army said that gunmen had put a bomb on board."
        ),
        (
          "Bank holds rate", "Shore Post",
          "The central bank left its main interest rate at four per cent. Governor Mira Soll said that "
            + "prices had risen more slowly than feared."
        ),
      ])
    try day(
      "2026-11-21",
      [
        (
          "Search for ferry passengers goes on", "Delta News",
          "Divers went back to the wreck of the Osprey off Port Marrow on Saturday to look for the missing "
            + "passengers of the ferry. Harbour master Ilo Benn said the blast tore open the hull."
        )
      ])
  }

  @Test func aStoryGoesOnUnderOneNameWhileEachEditionListsIt() throws {
    try twoDays()
    let first = try #require(try stories("2026-11-20").first)
    #expect(try stories("2026-11-20").count == 1)
    #expect(first["outlets"] as? Int == 2)
    #expect((first["articles"] as? [Any])?.count == 2)
    let second = try #require(try stories("2026-11-21").first)
    #expect(second["id"] as? String == first["id"] as? String)
    #expect(second["since"] as? String == "2026-11-20")
    let articles = try #require(second["articles"] as? [[String: Any]])
    #expect(articles.last?["outlet"] as? String == "Delta News")
    #expect(articles.compactMap { $0["label"] as? String } == ["A1"])
    let markdown = try String(
      contentsOf: folder.url.appending(path: "Briefings/2026-11-21.md"), encoding: .utf8)
    #expect(
      markdown.contains(
        "One story in three articles from three publishers, since the edition of 20 November 2026 [A1]."
      ))
  }

  @Test func theArticlePagesLinkEachOther() throws {
    try twoDays()
    let sources = try #require(
      (try edition("2026-11-20")["sources"] as? [String: Any])?["items"] as? [[String: Any]])
    let told = try #require(
      sources.first { $0["title"] as? String == "Nine dead in ferry blast" }?["article"] as? String)
    let page = try String(
      contentsOf: folder.url.appending(path: "site/articles/\(told)/index.html"), encoding: .utf8)
    #expect(page.contains("Same story"))
    #expect(page.contains("Ferry sinks off Port Marrow"))
    // The later article stands on the earlier page too.
    #expect(page.contains("Search for ferry passengers goes on"))
    #expect(!page.contains("Bank holds rate"))
  }

  @Test func aSearchNamesTheStory() throws {
    try twoDays()
    let story = try #require(try stories("2026-11-20").first?["id"] as? String)
    let outcome = try binary.run(["search", "osprey", "--format", "json"], in: folder.url)
    let hits = try #require(
      try JSONSerialization.jsonObject(with: Data(outcome.output.utf8)) as? [[String: Any]])
    #expect(hits.count == 3)
    #expect(hits.allSatisfy { $0["story"] as? String == story })
  }
}
