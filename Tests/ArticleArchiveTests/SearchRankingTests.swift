import BriefingModel
import Foundation
import GRDB
import TestSupport
import Testing

@testable import ArticleArchive

/// Searches rank as the `bm25` of FTS5 does, only quicker.
@Suite struct SearchRankingTests {
  private static let words = ["convoy", "market", "border", "north", "army", "grain", "river"]

  /// An archive of many short articles of few words, drawn anew in the same way each time.
  private func archive(of count: Int) throws -> Archive {
    var seed: UInt64 = 7
    func draw(_ most: Int) -> Int {
      seed = seed &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
      return Int(seed >> 33) % most
    }
    func text(_ length: Int) -> String {
      (0..<length).map { _ in Self.words[min(draw(7), draw(7))] }.joined(separator: " ")
    }
    let articles = (0..<count).map { number in
      Article(
        id: "\(number)", path: "\(number)", title: text(draw(4)), text: text(1 + draw(30)))
    }
    let archive = try Archive()
    _ = try archive.takeIn(
      [ReadSource(articles: articles, bytes: Data())], takenIn: "2026-11-20T06:00:00Z",
      day: "2026-11-20")
    return archive
  }

  @Test(arguments: [
    "river", "grain", "convoy", "convoy river", "river grain army", "\"convoy market\"",
    "\"convoy market\" river", "convoy convoy north", "border \"north convoy\"",
  ])
  func theOrderIsThatOfTheIndexItself(query: String) throws {
    let archive = try archive(of: 500)
    let pattern = try #require(SearchQuery(query).pattern)
    let expected = try archive.read { database in
      try Row.fetchAll(
        database,
        sql: """
          SELECT key, bm25(articleText, 4, 1) AS score FROM articleText
          JOIN article ON article.row = articleText.rowid
          WHERE articleText MATCH ?
          """, arguments: [pattern])
    }.map { (key: $0["key"] as String, score: $0["score"] as Double) }
    let scores = Dictionary(uniqueKeysWithValues: expected)
    let found = try archive.search(SearchQuery(query), limit: 500).hits.map(\.key)
    #expect(found.count == expected.count && Set(found) == Set(scores.keys))
    // What scores the same but for the last digit may stand either way.
    let ordered = found.compactMap { scores[$0] }
    #expect(zip(ordered, ordered.dropFirst()).allSatisfy { $0 <= $1 + 1e-9 })
  }

  @Test func fewHitsAreTheFirstOfMany() throws {
    let archive = try archive(of: 3000)
    let all = try archive.search(SearchQuery("convoy"), limit: 3000).hits
    #expect(all.count > 1200)
    #expect(try archive.search(SearchQuery("convoy"), limit: 20).hits == Array(all.prefix(20)))
    #expect(try archive.search(SearchQuery("convoy"), limit: 0).hits.isEmpty)
  }

  @Test func ofTooManyTheNewestAreRankedByTheirWordsToo() throws {
    let archive = try archive(of: 500)
    let query = SearchQuery("convoy river")
    let found = try archive.search(query, limit: 500, mostRanked: 30)
    #expect(found.isBounded && found.hits.count == 30)
    let all = try archive.search(query, limit: 500).hits.map(\.key)
    #expect(Set(found.hits.map(\.key)).isSubset(of: all))
  }

  @Test func lengthsAreThoseOfTheIndex() throws {
    let archive = try archive(of: 9000)
    let long = Article(
      id: "long", path: "long", text: Array(repeating: "word", count: 70_000).joined(separator: " ")
    )
    _ = try archive.takeIn(
      [long], readFrom: Data([1]), takenIn: "2026-11-21T06:00:00Z", day: "2026-11-21")
    let revised = Article(id: "5", path: "5", title: "New", text: "Other words than before.")
    let taken = try archive.takeIn(
      [revised], readFrom: Data([2]), takenIn: "2026-11-21T06:00:00Z", day: "2026-11-21")
    #expect(taken.revised == [revised.key])
    try archive.read { database in
      var lengths = ArticleLengths(database)
      let rows = try Int64.fetchAll(database, sql: "SELECT row FROM article ORDER BY row")
      let found = try rows.map { try lengths.length(of: $0) }
      #expect(found[5] == 5 && found.last == 70_000)
      let whole = try archive.wordCount(database)
      #expect(found.reduce(0, +) == whole)
      #expect(try lengths.length(of: 1_000_000) == 0)
    }
  }
}

extension Archive {
  /// How many words the full-text index says that all articles have.
  fileprivate func wordCount(_ database: Database) throws -> Int {
    let counter = WordCounter()
    try TextSearch.run(
      "SELECT visit(articleText, ?) FROM articleText WHERE articleText MATCH ? LIMIT 1",
      arguments: ["word"], visitor: counter, in: database)
    return counter.words
  }
}

private final class WordCounter: TextVisitor {
  var words = 0

  func visit(_ search: TextSearch) -> Bool {
    words = Int(search.whole?.words ?? 0)
    return true
  }
}
