internal import ArticleArchive
internal import BriefingModel
internal import Foundation
internal import TerminalSummary

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
  public func inputs() -> [InputFile] {
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
    var changed: [Edition] = []
    if sample {
      let days = WorkspaceLayout.sampleDays
      for (index, day) in days.dropLast().enumerated() {
        let earlier = RunTime.day(date, movedBy: index + 1 - days.count)
        changed += try await makeEdition(
          earlier, inboxes: ["inbox/\(day)"], named: [], engine: engine, into: &report)
      }
    }
    makeDefaultInbox()
    let wanted = pipeline.feeds(named: feeds)
    let fed = try await pipeline.take(feeds: wanted.feeds, day: date)
    report.diagnostics += wanted.diagnostics + fed.diagnostics
    report.failedNamed += fed.failedNamed
    report.add(fed)
    changed += try await makeEdition(
      date, inboxes: folders, named: paths, engine: engine, into: &report)
    guard report.isPublished else { return report }
    try publish(into: &report)
    runHooks(for: changed, into: &report)
    try dropOldSources(date)
    try await pipeline.catchUpWithOutdated(engine, atMost: Self.mostMadeAnew)
    return report
  }

  /// Writes the site. An edition that its marking keeps off a site is an edition all the same: it is
  /// summed up and handed to the hook.
  private func publish(into report: inout DailyReport) throws(PipelineError) {
    do throws(PipelineError) {
      let published = try pipeline.writeSite(to: output, rebuild: false)
      report.site = published.site
      report.diagnostics += published.deadLinks
    } catch {
      guard case .breach(_, let faults) = error else { throw error }
      report.diagnostics += faults
      report.isPublished = false
    }
  }

  private func runHooks(for editions: [Edition], into report: inout DailyReport) {
    guard let command = pipeline.settings.hook else { return }
    let step = HookStep(workspace: pipeline.workspace, command: command)
    for edition in editions {
      report.hooks.run += 1
      let summary = Summary.text(for: edition)
      guard let fault = step.run(edition, summary: summary, site: report.site) else { continue }
      report.hooks.failed += 1
      report.diagnostics.append(fault)
    }
  }

  /// Keeps the files as fetched for as long as the settings say.
  private func dropOldSources(_ date: String) throws(PipelineError) {
    let days = pipeline.settings.retention
    guard days > 0 else { return }
    let archive = try pipeline.openArchive(.publishing)
    let first = RunTime.day(date, movedBy: -days)
    let dropped = try pipeline.stamped(.publishing) { () throws(ArchiveError) in
      try archive.dropSources(before: first)
    }
    if dropped > 0 {
      pipeline.progress("retention: \(Counted.text(dropped, "file")) from before \(first) dropped")
    }
  }

  /// The most articles of earlier days that a run analyses anew: some seconds' work, so that a new
  /// version of the program does not keep the day's edition waiting.
  private static let mostMadeAnew = 500

  /// Makes the inbox that the defaults speak of, so that a first run shows where articles go.
  private func makeDefaultInbox() {
    guard folders == Settings().inbox else { return }
    for folder in folders {
      // Where it cannot be made, the scanner says that it is not there.
      try? FileManager.default.createDirectory(
        at: pipeline.workspace.resolve(folder), withIntermediateDirectories: true)
    }
  }

  private var folders: [String] { inbox.isEmpty ? pipeline.settings.inbox : inbox }

  /// Makes one edition.
  ///
  /// - Returns: the edition where it says other things than what stood under its date before.
  private func makeEdition(
    _ date: String, inboxes: [String], named: [String], engine: AnalysisEngine,
    into report: inout DailyReport
  ) async throws(PipelineError) -> [Edition] {
    let scanner = InputScanner(workspace: pipeline.workspace)
    let found = scanner.files(inboxes: inboxes)
    let intake = try await pipeline.take(found.files + scanner.files(named: named), day: date)
    let made = try await pipeline.makeEdition(date: date, engine: engine)
    report.diagnostics += found.diagnostics + intake.diagnostics + made.diagnostics + made.breaches
    report.failedNamed += intake.failedNamed
    report.add(intake)
    if intake.files == 0, report.taken == 0, made.edition.header.articles == 0,
      made.edition.previous == nil
    {
      report.diagnostics.append(.nothingToRead(inboxes))
    }
    report.edition = made.edition
    report.breaches += made.breaches.count { $0.severity == .error }
    report.isPublished = report.isPublished && made.isFitToPublish
    return made.isChanged ? [made.edition] : []
  }
}

extension DailyReport {
  /// Counts what a part of the intake did.
  fileprivate mutating func add(_ intake: IntakeReport) {
    taken += intake.taken
    known += intake.known
    unread += intake.unread.count + intake.failedNamed.count
  }
}

extension Diagnostic {
  fileprivate static func nothingToRead(_ inboxes: [String]) -> Diagnostic {
    Diagnostic(
      .note, "pipeline.nothing-to-read",
      summary: "there is nothing to read yet in \(inboxes.joined(separator: ", "))",
      remedy: "put articles there, or see an example with 'threatbrief daily --sample'")
  }
}
