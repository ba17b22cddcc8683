import BriefingModel
import Foundation
import TestSupport
import Testing

@testable import SitePublisher

/// However a site came to be, its bytes are those of one that is made at once.
@Suite struct GrowingSiteTests {
  @Test(arguments: 1...3 as ClosedRange<UInt64>)
  func aSiteThatGrewIsThatOfAFullBuild(seed: UInt64) throws {
    let folder = try TemporaryFolder()
    let site = folder.url.appending(path: "grown")
    var archive = RandomArchive(seed: seed)
    var random = SeededGenerator(seed: seed &* 77)
    archive.happen(.newDays)
    for step in 0..<9 {
      let event = RandomArchive.Event.allCases.randomElement(using: &random) ?? .newDay
      archive.happen(event)
      try hold(site, to: archive, beside: folder.url.appending(path: "whole\(step)"), "\(event)")
    }
  }

  @Test func aStateThatIsDamagedOrGoneIsMadeAnewAndSaidSo() throws {
    let folder = try TemporaryFolder()
    let site = folder.url.appending(path: "grown")
    var archive = RandomArchive(seed: 9)
    for _ in 0..<4 { archive.happen(.newDays) }
    try Self.publisher(site).publish(archive.sources)
    let newest = EditionFiles.path(try #require(archive.sources.last?.date))
    for (step, path) in [SiteState.fileName, newest].enumerated() {
      archive.happen(.newDay)
      var bytes = try Data(contentsOf: site.appending(path: path))
      bytes[bytes.count / 2] ^= 1
      try bytes.write(to: site.appending(path: path))
      let outcome = try hold(
        site, to: archive, beside: folder.url.appending(path: "cut\(step)"), path)
      #expect(outcome.notes.map(\.identifier) == ["site.state-damaged"], "\(path)")
      try FileManager.default.removeItem(at: site.appending(path: path))
      archive.happen(.newestAnew)
      try hold(site, to: archive, beside: folder.url.appending(path: "gone\(step)"), path)
    }
  }

  @Test func aNoteOnAnOlderEditionMakesThatOneAnewAndNoOther() throws {
    let folder = try TemporaryFolder()
    let site = folder.url.appending(path: "grown")
    var archive = RandomArchive(seed: 3)
    for _ in 0..<3 { archive.happen(.newDays) }
    try Self.publisher(site).publish(archive.sources)
    archive.happen(.note)
    let outcome = try hold(
      site, to: archive, beside: folder.url.appending(path: "whole"), "note")
    #expect(outcome.written.count { $0.hasPrefix("briefings/") } == 1)
    #expect(outcome.written.contains("corrections/index.html"))
  }

  @Test func whatAPowerCutLeftEmptyIsMadeAnewAfterTheNextStart() throws {
    let folder = try TemporaryFolder()
    let site = folder.url.appending(path: "grown")
    var archive = RandomArchive(seed: 5)
    archive.happen(.newDays)
    try Self.publisher(site).publish(archive.sources)
    let page = site.appending(path: "archive/index.html")
    try Data().write(to: page)
    #expect(try Self.publisher(site).publish(archive.sources).written == [])
    try Data("another start".utf8).write(to: site.appending(path: BootMark.fileName))
    let outcome = try hold(site, to: archive, beside: folder.url.appending(path: "cut"), "cut")
    #expect(outcome.written == ["archive/index.html"])
    #expect(outcome.notes.map(\.identifier) == ["site.state-damaged"])
  }

  /// Brings a site in step with an archive and compares it with one that is made at once.
  @discardableResult
  private func hold(
    _ site: URL, to archive: RandomArchive, beside whole: URL, _ what: String
  ) throws -> SiteWriter.Outcome {
    let outcome = try Self.publisher(site).publish(archive.sources)
    let made = try Self.publisher(whole).publish(archive.sources)
    #expect(outcome.deadLinks == [] && made.deadLinks == [], "\(what)")
    for path in made.written + [SiteState.fileName] {
      let place = site.appending(path: path)
      let isSame =
        FileManager.default.contents(atPath: place.path)
        == FileManager.default.contents(atPath: whole.appending(path: path).path)
      #expect(isSame, "\(what): \(path)")
    }
    return outcome
  }

  private static func publisher(_ output: URL) throws -> SitePublisher {
    let names = ["ISL": "Iceland", "NOR": "Norway", "MLT": "Malta", "TCD": "Chad", "TGO": "Togo"]
    return SitePublisher(
      settings: SiteSettings(stateNames: names), theme: try SiteTheme(), output: output)
  }
}
