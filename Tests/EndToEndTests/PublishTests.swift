import Foundation
import TestSupport
import Testing

/// The site as it grows: only what changed is written, nothing of others is touched.
@Suite struct PublishTests {
  private let binary: ThreatbriefBinary
  private let folder: TemporaryFolder

  init() throws {
    binary = try ThreatbriefBinary()
    folder = try TemporaryFolder()
    try day("2026-11-22", "Gunmen attacked a market in Benin on Saturday, the army said.")
  }

  private var site: URL { folder.url.appending(path: "site") }

  private func day(_ date: String, _ text: String) throws {
    try folder.write("Title: Shots, \(date)\n\n\(text)\n", to: "\(date).txt")
    let outcome = try binary.run(["daily", "\(date).txt", "--now", date], in: folder.url)
    #expect(outcome.code == 0, "\(outcome.errors)")
  }

  private func publish(_ arguments: String...) throws -> ThreatbriefBinary.Outcome {
    try binary.run(["publish"] + arguments, in: folder.url)
  }

  /// The number of a file on the disk, which changes with each writing.
  private func number(_ path: String) throws -> UInt64? {
    try FileManager.default.attributesOfItem(atPath: site.appending(path: path).path)[
      .systemFileNumber] as? UInt64
  }

  @Test func aNewDayRewritesOnlyWhatItTouches() throws {
    let old = try number("briefings/2026/11/22/data.json")
    let records = try number("states/BEN/index.html")
    try day("2026-11-23", "Troops left a base in Mali on Sunday, officials said.")
    #expect(try number("briefings/2026/11/22/data.json") == old)
    #expect(try number("states/BEN/index.html") == records)
    let pages = try WrittenFiles(below: site).bytes
    #expect(pages["briefings/2026/11/23/index.html"] != nil)
    let previous = String(
      decoding: pages["briefings/2026/11/22/index.html"] ?? Data(), as: UTF8.self)
    #expect(previous.contains("rel=\"next\""))
  }

  @Test func aGrownSiteIsTheSameAsOneMadeAtOnce() throws {
    try day("2026-11-23", "Troops left a base in Mali on Sunday, officials said.")
    #expect(try publish("--output", "other").code == 0)
    #expect(
      try WrittenFiles(below: site).bytes
        == WrittenFiles(below: folder.url.appending(path: "other")).bytes)
    #expect(try publish().errors.contains("0 files written"))
    #expect(try publish("--rebuild").errors.contains("publishing: 0 files written"))
  }

  @Test func aDeadLinkOfAThemeIsNamedByPublishAndCheck() throws {
    try folder.write(
      "# About\n\n[gone](../gone/) and [here](../method/#no-such)\n", to: "Templates/Site/about.md")
    let outcome = try publish()
    #expect(outcome.code == 0)
    #expect(
      outcome.errors.contains(
        "about/index.html:35: error: the link '../gone/' leads nowhere on the site"))
    #expect(outcome.errors.contains("the link '../method/#no-such' leads nowhere on the site"))
    let check = try binary.run(["check"], in: folder.url)
    #expect(check.code == 1)
    #expect((check.output + check.errors).contains("'../gone/' leads nowhere"))
  }

  @Test func aPageThatIsGoneComesBackWithARebuild() throws {
    try FileManager.default.removeItem(at: site.appending(path: "states/BEN"))
    #expect(try publish("--rebuild").code == 0)
    #expect(try WrittenFiles(below: site).bytes["states/BEN/index.html"] != nil)
  }

  @Test func aFolderOfOthersIsLeftAlone() throws {
    try folder.write("mine\n", to: "web/index.html")
    let outcome = try publish("--output", "web")
    #expect(outcome.code == 2)
    #expect(outcome.errors.contains("holds files that this program did not write"))
    #expect(
      try WrittenFiles(below: folder.url.appending(path: "web")).bytes
        == ["index.html": Data("mine\n".utf8)])
  }

  @Test func anEditionsMarkdownThatIsGoneComesBack() throws {
    let place = folder.url.appending(path: "Briefings/2026-11-22.md")
    let before = try Data(contentsOf: place)
    try FileManager.default.removeItem(at: place)
    #expect(try publish().code == 0)
    #expect(try Data(contentsOf: place) == before)
  }

  @Test func aChangedTemplateIsSeen() throws {
    let icon = "<svg xmlns=\"http://www.w3.org/2000/svg\"/>\n"
    try folder.write(icon, to: "Templates/Site/icon.svg")
    #expect(try publish().code == 0)
    #expect(try WrittenFiles(below: site).bytes["icon.svg"] == Data(icon.utf8))
  }
}
