internal import ArticleArchive
internal import BriefingModel
internal import Intake

/// What `ingest` is to take in and do.
public struct IntakeOrder: Sendable {
  /// Files that the user named.
  public var files: [InputFile]
  /// Feeds that the user named.
  public var feeds: [FeedInput]
  /// Files of findings that `analyze` made; `-` is standard input.
  public var findings: [String]
  /// Whether articles whose findings are of another version are analysed anew.
  public var reanalyzes: Bool

  /// Makes an order.
  public init(
    files: [InputFile] = [], feeds: [FeedInput] = [], findings: [String] = [],
    reanalyzes: Bool = false
  ) {
    self.files = files
    self.feeds = feeds
    self.findings = findings
    self.reanalyzes = reanalyzes
  }
}

extension BriefingPipeline {
  /// Takes articles into the archive, counting for a day, and analyses what waits for it: also what
  /// an earlier run took in and did not come to analyse.
  public func ingest(
    _ order: IntakeOrder, day: String
  ) async throws(PipelineError) -> IntakeReport {
    let lock = try WorkspaceLock(workspace, step: .intake)
    defer { lock.release() }
    let engine = try AnalysisEngine(workspace: workspace)
    var report = IntakeReport()
    report.diagnostics += engine.diagnostics
    if !order.files.isEmpty { report.add(try await take(order.files, day: day)) }
    if !order.feeds.isEmpty { report.add(try await take(feeds: order.feeds, day: day)) }
    if !order.findings.isEmpty { report.add(try take(findings: order.findings, engine, day: day)) }
    let analysed = try await analysis(engine).catchUp(outdated: order.reanalyzes)
    progress("\(StepName.analysis.label): \(Counted.text(analysed, "article"))")
    return report
  }

  /// Analyses some of the articles anew whose findings another version of the analysis made.
  func catchUpWithOutdated(_ engine: AnalysisEngine, atMost: Int) async throws(PipelineError) {
    let analysed = try await analysis(engine).catchUp(
      waiting: false, outdated: true, atMost: atMost)
    if analysed > 0 {
      progress(
        "\(StepName.analysis.label): \(Counted.text(analysed, "article")) of earlier days made anew"
      )
    }
  }

  private func analysis(_ engine: AnalysisEngine) throws(PipelineError) -> AnalysisStep {
    AnalysisStep(
      archive: try openArchive(.analysis), engine: engine, settings: settings, advance: advance)
  }

  func take(_ files: [InputFile], day: String) async throws(PipelineError) -> IntakeReport {
    let step = IntakeStep(
      archive: try openArchive(.intake), reader: ArticleReader(), takenIn: time.stamp, day: day,
      advance: advance)
    let report = try await step.run(files)
    progress(
      "\(StepName.intake.label): \(Counted.text(report.files, "file")), "
        + "\(Counted.text(report.taken, "new article")), "
        + "\(report.known) known, \(report.unread.count + report.failedNamed.count) not read")
    return report
  }

  private func take(
    findings paths: [String], _ engine: AnalysisEngine, day: String
  ) throws(PipelineError) -> IntakeReport {
    let step = FindingsStep(
      archive: try openArchive(.intake), analysisVersion: engine.version, takenIn: time.stamp,
      day: day)
    var report = IntakeReport()
    for path in paths { try step.run(path, into: &report) }
    progress(
      "\(StepName.intake.label): \(Counted.text(report.files, "file")) of findings, "
        + "\(Counted.text(report.taken, "new article")), "
        + "\(report.known) known")
    return report
  }
}
