import ArticleArchive
import BriefingModel
import Foundation
import TestSupport
import Testing

@testable import BriefingPipeline

/// What a run that was cut off took in, and findings of another version of the analysis.
@Suite struct CatchingUpTests {
  private let folder: TemporaryFolder
  private let pipeline: BriefingPipeline
  private let archive: Archive

  init() throws {
    folder = try TemporaryFolder()
    let workspace = Workspace(path: folder.url.path)
    pipeline = BriefingPipeline(
      workspace: workspace, settings: Settings(),
      time: RunTime(now: Date(timeIntervalSince1970: 1_795_000_000), zone: .gmt))
    archive = try Archive(path: workspace.archiveFile.path)
  }

  private func takeIn(_ count: Int) throws -> [String] {
    let articles = (1...count).map {
      Article(id: "a\($0)", path: "a\($0)", text: "Troops left Mali on day \($0), officials said.")
    }
    return try archive.takeIn(
      articles, readFrom: Data("x".utf8), takenIn: "2026-11-18T06:00:00Z", day: "2026-11-18"
    ).new
  }

  private var version: String { AnalysisVersion.of(pipeline.workspace) }

  @Test func whatAnEarlierRunTookInIsAnalysedByTheNext() async throws {
    let keys = try takeIn(3)
    _ = try await pipeline.ingest(IntakeOrder(), day: "2026-11-18")
    #expect(try archive.findings(keys: keys, analysisVersion: version).count == 3)
    #expect(try archive.waitingArticles(limit: 9).isEmpty)
  }

  @Test func outdatedFindingsAreMadeAnewOnlyWhenAskedFor() async throws {
    let keys = try takeIn(2)
    try archive.store(
      keys.map { ($0, Findings(article: Article(id: "", path: "", text: ""))) },
      analysisVersion: "of old")
    _ = try await pipeline.ingest(IntakeOrder(), day: "2026-11-18")
    #expect(try archive.findings(keys: keys, analysisVersion: version).isEmpty)
    _ = try await pipeline.ingest(IntakeOrder(reanalyzes: true), day: "2026-11-18")
    #expect(try archive.findings(keys: keys, analysisVersion: version).count == 2)
  }

  @Test func catchingUpGoesOnWhereItEnded() async throws {
    let keys = try takeIn(5)
    try archive.store(
      keys.map { ($0, Findings(article: Article(id: "", path: "", text: ""))) },
      analysisVersion: "of old")
    let engine = try AnalysisEngine(workspace: pipeline.workspace)
    for expected in [2, 4, 5] {
      try await pipeline.catchUpWithOutdated(engine, atMost: 2)
      #expect(try archive.findings(keys: keys, analysisVersion: version).count == expected)
    }
  }

  @Test func theVersionHangsOnTheUsersReferenceFiles() throws {
    let before = version
    #expect(version == before)
    try folder.write("id\n", to: "reference/armed-groups.tsv")
    #expect(version != before)
  }
}
