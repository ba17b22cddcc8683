internal import ArticleArchive
public import BriefingModel
internal import Foundation

/// The main job and its parts: the one place that knows the order of the steps.
public struct BriefingPipeline: Sendable {
  /// Where it works.
  public let workspace: Workspace
  /// What the workspace sets.
  public let settings: Settings
  /// When it runs.
  public let time: RunTime
  let progress: @Sendable (String) -> Void
  let advance: @Sendable (Advance) -> Void

  /// Makes a pipeline.
  ///
  /// - Parameters:
  ///   - progress: takes a line for each step; called on any task.
  ///   - advance: takes how far a step has come; called on any task, often.
  public init(
    workspace: Workspace, settings: Settings, time: RunTime,
    progress: @escaping @Sendable (String) -> Void = { _ in },
    advance: @escaping @Sendable (Advance) -> Void = { _ in }
  ) {
    self.workspace = workspace
    self.settings = settings
    self.time = time
    self.progress = progress
    self.advance = advance
  }

  /// Makes the edition of a date from what the archive holds for it, writes and checks it.
  ///
  /// Nothing stands in `Briefings/` or in the archive unless the whole edition was made.
  public func makeEdition(date: String) async throws(PipelineError) -> MadeEdition {
    let lock = try WorkspaceLock(workspace, step: .assessment)
    defer { lock.release() }
    try checkTemplates()
    return try await makeEdition(date: date, engine: AnalysisEngine(workspace: workspace))
  }

  /// Brings the site in step with all editions.
  ///
  /// - Parameters:
  ///   - output: the folder of the site instead of the settings' own.
  ///   - rebuild: make every page anew, also where nothing changed.
  /// - Returns: the folder of the site, and what changed in it.
  public func publish(
    to output: String?, rebuild: Bool = false
  ) throws(PipelineError) -> PublicationReport {
    let lock = try WorkspaceLock(workspace, step: .publishing)
    defer { lock.release() }
    return try writeSite(to: output, rebuild: rebuild)
  }

  /// Reads all templates and styles, so that a fault in one is found before anything is written.
  public func checkTemplates() throws(PipelineError) {
    _ = try WritingStep(workspace: workspace).templates()
    _ = try ThemeReader(workspace: workspace).theme()
  }
}

extension BriefingPipeline {
  func makeEdition(
    date: String, engine: AnalysisEngine
  ) async throws(PipelineError) -> MadeEdition {
    let archive = try openArchive(.assessment)
    let articles = try stamped(.assessment) { () throws(ArchiveError) in
      try archive.articles(forEdition: date)
    }
    let hidden = articles.filter { settings.hides($0.article) }
    let analysed = try await AnalysisStep(
      archive: archive, engine: engine, settings: settings, advance: advance
    ).run(articles.filter { !settings.hides($0.article) })
    progress("\(StepName.analysis.label): \(Counted.text(articles.count, "article"))")
    let assessment = AssessmentStep(
      archive: archive, settings: settings, time: time, reference: analysed.reference)
    let told = try await StoryStep(archive: archive).run(analysed.records, date: date)
    let made = try await assessment.run(
      told.records, hidden: hidden.map(settings.hiddenInput), date: date)
    let edition = made.edition
    progress("\(StepName.assessment.label): \(Counted.text(edition.header.claims, "claim"))")
    let writing = WritingStep(workspace: workspace)
    let markdown = try writing.markdown(of: edition)
    var outputs = CheckingStep.outputs(of: edition, markdown: markdown, exporter: exporter)
    // The writer turns on the edition alone: the same edition need not be written to see it.
    outputs.rebuilt =
      made.rebuilt == edition ? markdown : try writing.markdown(of: made.rebuilt)
    outputs.published = try made.present.flatMap { present throws(PipelineError) in
      (try writing.markdown(of: present), present.corrections.count)
    }
    let breaches = try await CheckingStep().breaches(
      of: edition, markdown: markdown, path: "Briefings/\(date).md", records: analysed.records,
      outputs: outputs)
    let stored = StoredEdition(
      date: date, number: edition.number, made: time.stamp, json: JSONWriter.string(edition),
      records: EditionRecords(edition), stories: told.stories)
    try writing.write(edition, json: stored.json, markdown: markdown) { () throws(PipelineError) in
      try stamped(.writing) { () throws(ArchiveError) in
        try archive.store(stored, articles: articles.map(\.key))
      }
    }
    progress("\(StepName.writing.label): Briefings/\(date).md")
    for noted in try CorrectionStep(archive: archive, writing: writing, time: time).run(edition) {
      progress("\(StepName.writing.label): a correction to Briefings/\(noted).md")
    }
    return MadeEdition(
      edition: edition, markdown: markdown, diagnostics: analysed.diagnostics,
      breaches: breaches.map(\.diagnostic), isChanged: made.present != edition)
  }

  func writeSite(to output: String?, rebuild: Bool) throws(PipelineError) -> PublicationReport {
    let archive = try openArchive(.publishing)
    let report = try PublicationStep(
      archive: archive, workspace: workspace, settings: settings
    ).run(output: workspace.resolve(output ?? settings.output), rebuild: rebuild)
    progress(
      "\(StepName.publishing.label): \(Counted.text(report.written, "file")) written, "
        + "\(report.unchanged) unchanged"
    )
    return report
  }

  /// The edition of a date, or the newest one where no date is given.
  public func edition(date: String?) throws(PipelineError) -> Edition {
    let archive = try readArchive(.assessment)
    let stored = try stamped(.assessment) { () throws(ArchiveError) in
      if let date { try archive.edition(date: date) } else { try archive.latestEdition() }
    }
    guard let stored else {
      throw .noEdition(date ?? "any date", nearest: date.flatMap(nearestEdition))
    }
    return try stamped(.assessment) { () throws(ArchiveError) in
      try AssessmentStep.decode(stored, archive: archive)
    }
  }

  /// The date of the edition that lies nearest to a date, the earlier of two.
  private func nearestEdition(_ date: String) -> String? {
    let dates = editionDates()
    guard let next = dates.firstIndex(where: { $0 > date }) else { return dates.last }
    guard next > 0 else { return dates[next] }
    let before = RunTime.days(after: dates[next - 1], before: date).count
    let after = RunTime.days(after: date, before: dates[next]).count
    return before <= after ? dates[next - 1] : dates[next]
  }

  func openArchive(_ step: StepName) throws(PipelineError) -> Archive {
    try stamped(step) { () throws(ArchiveError) in
      try Archive(path: workspace.archiveFile.path)
    }
  }

  /// The archive, to be read only: nothing is made where there is none.
  func readArchive(_ step: StepName) throws(PipelineError) -> Archive {
    try stamped(step) { () throws(ArchiveError) in
      try Archive(reading: workspace.archiveFile.path)
    }
  }

  /// Stamps an archive fault with the step that it happened in.
  func stamped<Value>(
    _ step: StepName, _ body: () throws(ArchiveError) -> Value
  ) throws(PipelineError) -> Value {
    do {
      return try body()
    } catch {
      throw .archive(step, error)
    }
  }
}
