import BriefingModel
import Foundation
import Testing

@testable import ArticleArchive

/// Which story an article is of, kept with the edition that put it there.
@Suite struct StoryStoreTests {
  private let archive: Archive

  init() throws { archive = try Archive() }

  private static let mark = StoryMark(words: [StoryMark.Word(hash: 7, weight: 12)])

  /// Takes an article in, with words of its own on each day, and makes an edition with its story.
  @discardableResult
  private func edition(_ date: String, _ id: String, story: String?) throws -> String {
    let key = Article.key(of: id)
    _ = try archive.takeIn(
      [Article(id: id, path: id, text: "Shots in \(id) on \(date).")],
      readFrom: Data("\(id) \(date)".utf8), takenIn: "\(date)T06:00:00Z", day: date)
    try store(date, key, story: story)
    return key
  }

  private func store(_ date: String, _ key: String, story: String?) throws {
    let stories = story.map {
      [
        StoredStory(
          article: key, story: $0, day: date, edition: date, title: "Shots", outlet: "Wire",
          mark: Self.mark)
      ]
    }
    try archive.store(
      StoredEdition(
        date: date, number: archive.editionNumber(date: date), made: "\(date)T18:00:00Z", json: "",
        stories: stories), articles: [key])
  }

  private func articles(_ story: String, before date: String) throws -> [StoryArticle] {
    try archive.articles(ofStories: [story], before: date)[story] ?? []
  }

  @Test func aStoryIsFoundByItsDaysAndByItsName() throws {
    let first = try edition("2026-11-20", "a", story: "S1")
    let second = try edition("2026-11-22", "b", story: "S1")
    try edition("2026-11-23", "c", story: "S2")
    let window = try archive.stories(from: "2026-11-21", before: "2026-11-23")
    #expect(window.map(\.article) == [second])
    #expect(window.first?.mark == Self.mark)
    let told = try articles("S1", before: "2026-11-23")
    #expect(told.map(\.article) == [first, second])
    #expect(told.map(\.edition) == ["2026-11-20", "2026-11-22"])
    #expect(try articles("S1", before: "2026-11-22").count == 1)
  }

  @Test func anEditionMadeAnewPutsItsArticlesAnew() throws {
    let key = try edition("2026-11-20", "a", story: "S1")
    try store("2026-11-20", key, story: "S2")
    #expect(try articles("S1", before: "2026-11-21").isEmpty)
    #expect(try articles("S2", before: "2026-11-21").count == 1)
  }

  @Test func aNoteOnAnEditionLeavesItsStories() throws {
    let key = try edition("2026-11-20", "a", story: "S1")
    try store("2026-11-20", key, story: nil)
    #expect(try articles("S1", before: "2026-11-21").count == 1)
  }

  @Test func anArticleWithOtherWordsStaysInItsLastStory() throws {
    let key = try edition("2026-11-20", "a", story: "S1")
    try edition("2026-11-22", "a", story: "S2")
    try store("2026-11-20", key, story: "S1")
    #expect(try articles("S2", before: "2026-11-23").map(\.article) == [key])
    #expect(try articles("S1", before: "2026-11-23").isEmpty)
  }

  @Test func aSearchGivesTheStory() throws {
    try edition("2026-11-20", "a", story: "S1")
    try edition("2026-11-21", "b", story: nil)
    #expect(try archive.search(SearchQuery("shots")).hits.map(\.story).contains("S1"))
    #expect(try archive.search(SearchQuery("b")).hits.map(\.story) == [nil])
  }
}
