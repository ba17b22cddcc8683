import ArticleArchive
import BriefingModel
import Foundation
import TestSupport
import Testing

@Suite struct ArchiveTests {
  private func article(_ id: String, text: String = "Gunmen fled.") -> Article {
    Article(id: id, path: "\(id).txt", text: text)
  }

  private func takeIn(_ archive: Archive, _ id: String, day: String) throws -> [String] {
    try archive.takeIn(
      [article(id)], readFrom: Data(id.utf8), takenIn: "\(day)T06:00:00Z", day: day
    ).new
  }

  @Test func takingTheSameArticleInTwiceKeepsItOnce() throws {
    let archive = try Archive()
    #expect(try takeIn(archive, "a", day: "2026-11-23").count == 1)
    #expect(try takeIn(archive, "a", day: "2026-11-24").isEmpty)
    #expect(try archive.articleCount() == 1)
  }

  @Test func anArticleComesBackAsItWasTakenIn() throws {
    let archive = try Archive()
    let given = article("ü", text: "“Quoted” text\u{A0}with marks\nand lines")
    let keys = try archive.takeIn(
      [given], readFrom: Data([0, 255]), takenIn: "2026-11-23T06:00:00Z", day: "2026-11-23"
    ).new
    #expect(try archive.article(key: keys[0])?.article == given)
  }

  @Test func anEditionIsKnownByItsDataAlone() throws {
    let archive = try Archive()
    func digest(_ json: String, made: String) throws -> String? {
      try archive.store(
        StoredEdition(date: "2026-11-23", number: 1, made: made, json: json), articles: [])
      return try archive.editionDigests().first { $0.date == "2026-11-23" }?.digest
    }
    let first = try digest("{}", made: "2026-11-23T07:00:00Z")
    #expect(try digest("{}", made: "2026-11-23T08:00:00Z") == first)
    #expect(try digest("[]", made: "2026-11-23T08:00:00Z") != first)
  }

  @Test func editionsTakeWhatNoOtherEditionHas() throws {
    let archive = try Archive()
    let first = try takeIn(archive, "a", day: "2026-11-23")
    try archive.store(
      StoredEdition(date: "2026-11-23", number: 1, made: "2026-11-23T07:00:00Z", json: "{}"),
      articles: first)
    _ = try takeIn(archive, "late", day: "2026-11-23")
    _ = try takeIn(archive, "tomorrow", day: "2026-11-25")
    #expect(try archive.articles(forEdition: "2026-11-23").map(\.article.id) == ["a", "late"])
    #expect(try archive.articles(forEdition: "2026-11-24").map(\.article.id) == ["late"])
  }

  @Test func anEditionMadeAnewKeepsItsNumber() throws {
    let archive = try Archive()
    for made in ["07", "08"] {
      let number = try archive.editionNumber(date: "2026-11-23")
      try archive.store(
        StoredEdition(
          date: "2026-11-23", number: number, made: "2026-11-23T\(made):00:00Z", json: made),
        articles: [])
    }
    #expect(try archive.editions().map(\.json) == ["08"])
    #expect(try archive.editionNumber(date: "2026-11-24") == 2)
  }

  @Test func anArchiveOnDiskIsThereAfterItIsOpenedAgain() throws {
    let folder = try TemporaryFolder()
    let path = folder.url.appending(path: ".threatbrief/archive.sqlite").path
    _ = try takeIn(Archive(path: path), "a", day: "2026-11-23")
    #expect(try Archive(path: path).holds(identifier: "a"))
  }

  @Test func aFileThatIsNoDatabaseIsNamed() throws {
    let folder = try TemporaryFolder()
    let file = try folder.write("not a database, but long enough to be read as one", to: "x.sqlite")
    #expect(throws: ArchiveError.self) { try Archive(path: file.path) }
  }

  @Test func anArchiveIsReadWithoutAnythingBeingMade() throws {
    let folder = try TemporaryFolder()
    let place = folder.url.appending(path: ".threatbrief/archive.sqlite")
    #expect(try Archive(reading: place.path).articleCount() == 0)
    #expect(!FileManager.default.fileExists(atPath: place.path))
    _ = try takeIn(Archive(path: place.path), "a", day: "2026-11-23")
    #expect(try Archive(reading: place.path).articleCount() == 1)
  }

  @Test func whatCannotBeReadIsNoArchive() throws {
    let folder = try TemporaryFolder()
    let place = try folder.write(
      String(repeating: "no database ", count: 100), to: "archive.sqlite")
    #expect(throws: ArchiveError.self) { try Archive(reading: place.path) }
  }

  @Test func articlesOfSeveralFilesAreTakenInTogether() throws {
    let archive = try Archive()
    let sources = ["a", "b", "a"].map {
      ReadSource(articles: [article($0)], bytes: Data($0.utf8))
    }
    let keys = try archive.takeIn(
      sources, takenIn: "2026-11-23T06:00:00Z", day: "2026-11-23"
    ).new
    #expect(keys == ["a", "b"].map { Article.key(of: $0) })
  }
}
