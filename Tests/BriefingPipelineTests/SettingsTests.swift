import BriefingModel
import Foundation
import TestSupport
import Testing

@testable import BriefingPipeline

@Suite struct SettingsTests {
  private func faults(_ text: String) -> [Diagnostic] {
    do throws(SettingsError) {
      _ = try SettingsReader.read(text, path: "threatbrief.yaml")
      return []
    } catch {
      return error.diagnostics
    }
  }

  @Test func anUnknownKeyIsRefusedWithItsPlaceAndASuggestion() throws {
    let fault = try #require(faults("title: X\ntime_zoen: UTC\n").first)
    #expect(
      "\(fault)" == "threatbrief.yaml:2:1: error: there is no setting 'time_zoen'; "
        + "did you mean 'time_zone'? [settings.unknown-key]")
  }

  @Test(arguments: [
    ("tlp: TLP:CLEER", "1:6", "'TLP:CLEER' is no value of 'tlp'", "did you mean 'TLP:CLEAR'?"),
    ("time_zone: Europe/Berln", "1:12", "'Europe/Berln' is no time zone", "Europe/Berlin"),
    ("retention: soon", "1:12", "'soon' is no number of days", "whole number"),
    ("inbox: {a: b}", "1:8", "'inbox' holds keys of its own", "write 'inbox: [one, two]'"),
    ("watch:\n  sates: [Benin]", "2:3", "there is no key 'sates' in watch", "'states'?"),
    ("title: a\ntitle: b", "2:1", "'title' stands there more than once: 'title: b'", "one of them"),
    ("title: x\nfeeds: [a, b\noutput: c\n", "2:8", "no YAML: 'feeds: [a, b': did not", "with ']'"),
    ("tlp: x\ntitle: \"Night\nhook: y", "2:8", "no YAML: 'title: \"Night'", "quotation mark"),
    ("title: Desk: night", "1:12", "no YAML: 'title: Desk: night'", "in quotation marks"),
    ("watch:\n\tstates: [BEN]", "2:1", "no YAML: 'states: [BEN]'", "instead of tabs"),
    ("title: @desk", "1:8", "no YAML: 'title: @desk'", "in quotation marks"),
    ("tlp: x\n  title: y\n", "2:8", "no YAML: 'title: y'", "in the same column"),
    ("title\noutput: x", "2:7", "no YAML: 'output: x'", "write the line above it"),
    ("inbox:\n  - a\n b", "3:2", "no YAML: 'b'", "column"),
    ("title: *desk", "1:8", "no YAML: 'title: *desk'", "in quotation marks"),
  ])
  func aFaultHasPlaceTextAndRemedy(_ text: String, place: String, summary: String, remedy: String)
    throws
  {
    let fault = try #require(faults(text).first)
    #expect(fault.place.map { "\($0)" } == "threatbrief.yaml:\(place)")
    #expect(fault.summary.contains(summary), "\(fault.summary)")
    #expect(fault.remedy?.contains(remedy) == true, "\(fault.remedy ?? "")")
  }

  @Test func everyFaultIsReportedAtOnce() {
    #expect(faults("titel: X\ntlp: RED\nretention: -1\n").count == 3)
  }

  @Test func anOptionBeatsTheEnvironmentThatTheFileAndThatTheDefault() throws {
    let folder = try TemporaryFolder()
    try folder.write("title: File\noutput: file\ntlp: TLP:GREEN\n", to: "threatbrief.yaml")
    let found = try Workspace(path: folder.url.path).settings(
      environment: ["THREATBRIEF_TITLE": "Variable", "THREATBRIEF_OUTPUT": "variable"],
      options: ["title=Option"])
    #expect(found.settings.title == "Option")
    #expect(found.settings.output == "variable")
    #expect(found.settings.marking == "TLP:GREEN")
    #expect(found.settings.inbox == ["inbox"])
    #expect(found.origins[.title] == .option("--set title"))
    #expect(found.origins[.output] == .environment("THREATBRIEF_OUTPUT"))
    #expect(found.origins[.tlp]?.description.hasSuffix("threatbrief.yaml:3") == true)
    #expect(found.origins[.inbox] == nil)
  }

  @Test func aVariableHoldsAListWithCommas() throws {
    let folder = try TemporaryFolder()
    let found = try Workspace(path: folder.url.path).settings(
      environment: ["THREATBRIEF_WATCH": "Benin, drone"])
    #expect(found.settings.watch == [WatchedName("Benin"), WatchedName("drone")])
  }

  @Test func aVariableThatSetsNothingIsNamedWithTheNearest() throws {
    let folder = try TemporaryFolder()
    let found = try Workspace(path: folder.url.path).settings(
      environment: [
        "THREATBRIEF_TITEL": "x", "THREATBRIEF_PAGER": "less", "THREATBRIEF_EDITION_DATE": "x",
        "THREATBRIEF_WEATHER": "rain", "TITLE": "y",
      ])
    #expect(
      found.diagnostics.map { "\($0)" } == [
        "warning: the variable THREATBRIEF_TITEL sets nothing; did you mean THREATBRIEF_TITLE? "
          + "[settings.unknown-variable]",
        "warning: the variable THREATBRIEF_WEATHER sets nothing; 'threatbrief config' lists the "
          + "settings, each of which has a variable [settings.unknown-variable]",
      ])
    #expect(found.settings == Settings())
  }

  @Test func theWatchListTellsStatesActorsAndWordsApart() throws {
    let text = "watch:\n  states: [Benin]\n  actors: Red Comet\n  words: [drone]\n"
    #expect(
      try SettingsReader.read(text, path: "x").watch == [
        WatchedName("Benin", kind: .state), WatchedName("Red Comet", kind: .actor),
        WatchedName("drone", kind: .word),
      ])
  }

  @Test func theSourcesFileGivesRatingNoteAndHiding() throws {
    let folder = try TemporaryFolder()
    let text = """
      - {outlet: Courier, rating: C, reason: corrects itself, date: 2026-11-01, note: weekly}
      - {outlet: Mill, hide: true, reason: invents, date: 2026-11-02}
      """
    try folder.write(text, to: "sources.yaml")
    let sources = try Workspace(path: folder.url.path).settings().settings.sources
    #expect(sources.map(\.letter) == ["C", "F"])
    #expect(sources.map(\.isHidden) == [false, true])
    #expect(sources[0].printedReason == "corrects itself; note: weekly")
  }

  @Test(arguments: [
    ("- {outlet: X, rating: G, reason: r, date: 2026-11-01}", "'G' is no rating from A to F"),
    ("- {outlet: X, rating: B, date: 2026-11-01}", "lacks 'reason'"),
    ("- {outlet: X, rating: B, reason: r, date: soon}", "has 'soon' where the day"),
    ("- {outlet: X, ratng: B, reason: r, date: 2026-11-01}", "there is no key 'ratng' in a source"),
    ("- {outlet: X, hide: yep, reason: r, date: 2026-11-01}", "'yep' is neither true nor false"),
    ("outlet: X", "'sources' is not a list"),
  ])
  func aFaultyEntryOnASourceIsNamed(_ text: String, summary: String) throws {
    let folder = try TemporaryFolder()
    try folder.write(text, to: "sources.yaml")
    let error = try #require(throws: SettingsError.self) {
      try Workspace(path: folder.url.path).settings()
    }
    #expect(error.diagnostics.contains { $0.summary.contains(summary) }, "\(error.diagnostics)")
  }

  @Test func everyKeyStandsInTheFileThatInitWrites() throws {
    let root = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
      .deletingLastPathComponent()
    let file = root.appending(path: "Templates/Workspace/threatbrief.yaml")
    let lines = try String(contentsOf: file, encoding: .utf8).split(separator: "\n")
    for key in SettingKey.allCases {
      #expect(lines.contains { $0.hasPrefix("# \(key.rawValue):") }, "\(key.rawValue)")
    }
  }

  @Test func theCommentedSettingsAreValidOnceUncommented() throws {
    let root = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
      .deletingLastPathComponent()
    let file = root.appending(path: "Templates/Workspace/threatbrief.yaml")
    let keys = SettingKey.allCases.map { "# \($0.rawValue):" }
    var isInside = false
    let lines = try String(contentsOf: file, encoding: .utf8)
      .split(separator: "\n", omittingEmptySubsequences: false).compactMap { line -> String? in
        isInside = keys.contains { line.hasPrefix($0) } || (isInside && line.hasPrefix("#   "))
        return isInside ? String(line.dropFirst(2)) : nil
      }
    let settings = try SettingsReader.read(lines.joined(separator: "\n"), path: "x")
    #expect(settings.watch.count == 5)
    #expect(settings.sources.map(\.letter) == ["C"])
  }
}

@Suite struct NearMissTests {
  @Test(arguments: [
    ("dialy", "daily"), ("csot", "csto"), ("pubish", "publish"), ("Tajikstan", "Tajikistan"),
  ])
  func aSlipFindsItsWord(_ slip: String, word: String) {
    #expect(NearMiss.of(slip, among: ["daily", "csto", "publish", "Tajikistan"]) == word)
  }

  @Test func aWordOfItsOwnFindsNone() {
    #expect(NearMiss.of("Ansaru", among: ["daily", "csto", "publish"]) == nil)
  }
}
