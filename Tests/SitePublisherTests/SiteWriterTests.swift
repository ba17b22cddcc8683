import Foundation
import SitePublisher
import TestSupport
import Testing

@Suite struct SiteWriterTests {
  @Test func onlyWhatChangedIsWrittenLeavesFirst() throws {
    let folder = try TemporaryFolder()
    let writer = SiteWriter(output: folder.url.appending(path: "site"))
    let door = SiteFile(path: "latest/index.html", text: "one", rank: .door)
    let leaf = SiteFile(path: "articles/a/index.html", text: "a", rank: .leaf)
    #expect(try writer.write([door, leaf]).written == [leaf.path, door.path])
    let again = try writer.write([door, leaf])
    #expect(again.written == [] && again.unchanged == 2)
    let newer = SiteFile(path: "latest/index.html", text: "two", rank: .door)
    #expect(try writer.write([newer, leaf]).written == [door.path])
    let place = folder.url.appending(path: "site/latest/index.html")
    #expect(try String(contentsOf: place, encoding: .utf8) == "two")
  }

  @Test func publishedAddressesStay() throws {
    let folder = try TemporaryFolder()
    let writer = SiteWriter(output: folder.url.appending(path: "site"))
    try writer.write([SiteFile(path: "briefings/2026/11/22/index.html", text: "x", rank: .edition)])
    let outcome = try writer.write([SiteFile(path: "index.html", text: "y", rank: .door)])
    #expect(outcome.kept == ["briefings/2026/11/22/index.html"])
    #expect(
      FileManager.default.fileExists(
        atPath: folder.url.appending(path: "site/briefings/2026/11/22/index.html").path))
    #expect(try writer.publishedPaths() == ["briefings/2026/11/22/index.html", "index.html"])
  }

  @Test func aFolderThatIsNotOursIsLeftAlone() throws {
    let folder = try TemporaryFolder()
    try folder.write("precious", to: "thesis.txt")
    #expect(throws: SiteError.foreignFolder(folder.url.path)) {
      try SiteWriter(output: folder.url).write([
        SiteFile(path: "index.html", text: "x", rank: .door)
      ])
    }
    #expect(try FileManager.default.contentsOfDirectory(atPath: folder.url.path) == ["thesis.txt"])
  }

  @Test func aFileThatWasDeletedOrCutIsWrittenAgain() throws {
    let folder = try TemporaryFolder()
    let site = folder.url.appending(path: "site")
    let file = SiteFile(path: "a/index.html", text: "whole", rank: .leaf)
    try SiteWriter(output: site).write([file])
    try Data("wh".utf8).write(to: site.appending(path: file.path))
    #expect(try SiteWriter(output: site).write([file]).written == [file.path])
  }

  @Test func aWriteThatFailsLeavesTheDoorsAsTheyWere() throws {
    let folder = try TemporaryFolder()
    let site = folder.url.appending(path: "site")
    let writer = SiteWriter(output: site)
    try writer.write([
      SiteFile(path: "articles/a", text: "a file where a folder must be", rank: .leaf),
      SiteFile(path: "latest/index.html", text: "old", rank: .door),
    ])
    #expect(throws: SiteError.self) {
      try writer.write([
        SiteFile(path: "articles/a/index.html", text: "new", rank: .leaf),
        SiteFile(path: "latest/index.html", text: "new", rank: .door),
      ])
    }
    let latest = site.appending(path: "latest/index.html")
    #expect(try String(contentsOf: latest, encoding: .utf8) == "old")
    let left = FileManager.default.enumerator(atPath: site.path)?.compactMap { $0 as? String } ?? []
    #expect(!left.contains { $0.hasSuffix(".aside") })
  }
}
