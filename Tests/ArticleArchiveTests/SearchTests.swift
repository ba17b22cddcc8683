import BriefingModel
import Foundation
import Testing

@testable import ArticleArchive

/// Words, phrases, subjects and days over the archive.
@Suite struct SearchTests {
  private let archive: Archive

  init() throws {
    archive = try Archive()
    try add(
      "a", "The convoy left Kandi for the north.", day: "2026-11-20", group: "harmattan-front")
    try add("b", "Convoy delayed: the north waits for a convoy.", day: "2026-11-21", state: "BEN")
    try add(
      "c", "The market of Kandi is open.", day: "2026-11-22", group: "harmattan-front", state: "BEN"
    )
  }

  private func add(
    _ id: String, _ text: String, day: String, group: String? = nil, state: String? = nil
  ) throws {
    let article = Article(id: id, path: id, title: id, outlet: "Lagoon Wire", text: text)
    let keys = try archive.takeIn(
      [article], readFrom: Data(text.utf8), takenIn: "\(day)T06:00:00Z", day: day
    ).new
    var findings = Findings(article: article)
    if let group {
      findings.entities = [Entity(id: group, kind: .armedGroup, name: group, names: [group])]
    }
    if let state { findings.states = [StateFinding(iso3: state, name: state, names: [state])] }
    try archive.store([(keys[0], findings)], analysisVersion: "1")
  }

  private func found(_ query: String, mostRanked: Int = 50_000) throws -> [String] {
    try archive.search(SearchQuery(query), mostRanked: mostRanked).hits.map(\.title)
  }

  @Test func allWordsMustOccur() throws {
    #expect(try found("convoy kandi") == ["a"])
    #expect(try found("convoys").sorted() == ["a", "b"])
    #expect(try found("nothing of the sort").isEmpty)
  }

  @Test func aPhraseStandsInItsOrder() throws {
    #expect(try found("\"the north waits\"") == ["b"])
    #expect(try found("\"north the waits\"").isEmpty)
  }

  @Test func theBestComeFirst() throws {
    #expect(try found("convoy") == ["b", "a"])
  }

  @Test(arguments: [
    ("actor:harmattan-front", ["c", "a"]), ("actor:\"Harmattan Front\" convoy", ["a"]),
    ("state:ben", ["c", "b"]), ("state:BEN actor:harmattan-front", ["c"]),
    ("source:\"lagoon wire\" market", ["c"]), ("actor:nobody", []),
    ("convoy state:ben", ["b"]), ("convoy source:\"lagoon wire\"", ["b", "a"]),
    ("the state:ben actor:harmattan-front", ["c"]), ("the convoy actor:nobody", []),
    ("open actor:harmattan-front after:2026-11-22", ["c"]),
  ])
  func subjectsNarrowASearch(query: String, titles: [String]) throws {
    #expect(try found(query) == titles)
  }

  @Test(arguments: [
    ("convoy after:2026-11-21", ["b"]), ("convoy before:2026-11-20", ["a"]),
    ("after:2026-11-21", ["c", "b"]), ("actor:harmattan-front before:2026-11-21", ["a"]),
  ])
  func daysNarrowASearchAndAreInclusive(query: String, titles: [String]) throws {
    #expect(try found(query) == titles)
  }

  @Test func daysNeedNotComeInTheOrderOfArrival() throws {
    try add("d", "An old convoy.", day: "2026-11-20")
    try add("e", "The convoy of the day after.", day: "2026-11-23")
    #expect(try found("convoy before:2026-11-20").sorted() == ["a", "d"])
    #expect(try found("before:2026-11-20") == ["d", "a"])
    #expect(try found("convoy after:2026-11-21").sorted() == ["b", "e"])
    #expect(try found("convoy after:2026-11-24").isEmpty)
  }

  @Test func ofTooManyTheNewestAreRankedAndItIsSaid() throws {
    let all = try archive.search(SearchQuery("the"), mostRanked: 3)
    #expect(!all.isBounded)
    #expect(all.hits.count == 3)
    let bounded = try archive.search(SearchQuery("the"), mostRanked: 2)
    #expect(bounded.isBounded)
    #expect(Set(bounded.hits.map(\.title)) == ["b", "c"])
  }

  @Test(arguments: [
    "\"", "AND", "NEAR(", "a* OR b", "title:x", "-", "(", "^", "actor:", "''; DROP",
  ])
  func nothingInAQueryIsAnOperator(query: String) throws {
    _ = try archive.search(SearchQuery(query))
    #expect(try archive.articleCount() == 3)
  }

  @Test func snippetsMarkWhatMatched() throws {
    let hit = try archive.search(SearchQuery("kandi market")).hits.first
    #expect(hit?.snippet == "The «market» of «Kandi» is open.")
  }

  @Test func findingsMadeAnewTakeTheirSubjectsAlong() throws {
    let stored = try #require(try archive.article(key: Article.key(of: "a")))
    try archive.store([(stored.key, Findings(article: stored.article))], analysisVersion: "2")
    #expect(try found("actor:harmattan-front") == ["c"])
    #expect(
      try archive.outdatedArticles(analysisVersion: "2", limit: 9).map(\.article.id) == ["b", "c"])
  }

  @Test func anArticleWaitsUntilItsFindingsAreKept() throws {
    let article = Article(id: "d", path: "d", text: "Late news.")
    let keys = try archive.takeIn(
      [article], readFrom: Data([1]), takenIn: "2026-11-23T06:00:00Z", day: "2026-11-23"
    ).new
    #expect(try archive.waitingArticles(limit: 9).map(\.key) == keys)
    try archive.store([(keys[0], Findings(article: article))], analysisVersion: "1")
    #expect(try archive.waitingArticles(limit: 9).isEmpty)
  }
}
