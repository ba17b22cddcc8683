public import BriefingModel
public import Foundation
internal import TerminalSummary

/// What the main job did.
public struct DailyReport: Sendable {
  /// The newest edition's summary for the terminal.
  public var summary = ""
  /// The folder of the site.
  public var site: URL
  /// What a person should know.
  public var diagnostics: [Diagnostic] = []
  /// Named inputs of which nothing could be read.
  public var failedNamed: [String] = []
  /// Whether the site was written; not if an edition breaks a rule that stops publication.
  public var isPublished = true
}

/// The main job: intake, edition, site, summary.
public struct DailyJob: Sendable {
  let pipeline: BriefingPipeline
  let paths: [String]
  let inbox: [String]
  let feeds: [String]
  let output: String?

  /// Makes a job.
  ///
  /// - Parameters:
  ///   - paths: inputs that the user named.
  ///   - inbox: folders instead of the settings' own; empty for those.
  ///   - feeds: addresses of feeds that the user named.
  ///   - output: the folder of the site instead of the settings' own.
  public init(
    pipeline: BriefingPipeline, paths: [String], inbox: [String], feeds: [String] = [],
    output: String?
  ) {
    self.pipeline = pipeline
    self.paths = paths
    self.inbox = inbox
    self.feeds = feeds
    self.output = output
  }

  /// The files that a run would read.
  public func inputs(sample: Bool) -> [InputFile] {
    let scanner = InputScanner(workspace: pipeline.workspace)
    return scanner.files(inboxes: folders).files + scanner.files(named: paths)
  }

  /// Does the job for a date.
  ///
  /// - Parameter sample: make an edition for each day of the sample inbox, the last on the date.
  public func run(date: String, sample: Bool) async throws(PipelineError) -> DailyReport {
    var report = DailyReport(
      site: pipeline.workspace.resolve(output ?? pipeline.settings.output))
    let lock = try WorkspaceLock(pipeline.workspace, step: .intake)
    defer { lock.release() }
    try pipeline.checkTemplates()
    let engine = try AnalysisEngine(workspace: pipeline.workspace)
    if sample {
      let days = WorkspaceLayout.sampleDays
      for (index, day) in days.dropLast().enumerated() {
        let earlier = RunTime.day(date, movedBy: index + 1 - days.count)
        try await makeEdition(
          earlier, inboxes: ["inbox/\(day)"], named: [], engine: engine, into: &report)
      }
    }
    let wanted = pipeline.feeds(named: feeds)
    let fed = try await pipeline.take(feeds: wanted.feeds, day: date)
    report.diagnostics += wanted.diagnostics + fed.diagnostics
    report.failedNamed += fed.failedNamed
    try await makeEdition(date, inboxes: folders, named: paths, engine: engine, into: &report)
    guard report.isPublished else { return report }
    report.site = try pipeline.writeSite(to: output, rebuild: false).site
    return report
  }

  private var folders: [String] { inbox.isEmpty ? pipeline.settings.inbox : inbox }

  private func makeEdition(
    _ date: String, inboxes: [String], named: [String], engine: AnalysisEngine,
    into report: inout DailyReport
  ) async throws(PipelineError) {
    let scanner = InputScanner(workspace: pipeline.workspace)
    let found = scanner.files(inboxes: inboxes)
    let intake = try pipeline.take(found.files + scanner.files(named: named), day: date)
    let made = try await pipeline.makeEdition(date: date, engine: engine)
    report.diagnostics += found.diagnostics + intake.diagnostics + made.diagnostics + made.breaches
    report.failedNamed += intake.failedNamed
    report.summary = Summary.text(for: made.edition)
    report.isPublished = report.isPublished && made.isFitToPublish
  }
}
