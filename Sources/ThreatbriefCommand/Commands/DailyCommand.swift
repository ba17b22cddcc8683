internal import ArgumentParser
internal import BriefingPipeline
internal import Foundation

/// The main job.
struct DailyCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "daily",
    abstract:
      "Take in what is new, make the edition, publish the site.",
    discussion: """
      Prints the summary at the end. Reads the inbox folders and the paths given, makes the edition of the day from what no edition \
      has yet, writes Briefings/DATE.md and DATE.json, and publishes the site. Works in an empty \
      folder. A second run on the same day makes the edition anew with what came. The last line on \
      standard error is for monitors: names and values (at a terminal with --verbose).

      Example: threatbrief daily --sample
      """)

  @Argument(help: "Articles to take in besides the inbox: files or folders.", completion: .file())
  var paths: [String] = []

  @Option(help: "The edition's date, YYYY-MM-DD (default: today).", completion: ArchiveNames.dates)
  var date: String?

  @Option(
    parsing: .upToNextOption, help: "Folders to read instead of the settings' inbox.",
    completion: .directory)
  var inbox: [String] = []

  @Option(
    name: .customLong("feed"), help: "The address of a feed to read besides the settings' own.")
  var feeds: [String] = []

  @Flag(help: "Lay out the sample inbox first, and make an edition for each of its days.")
  var sample = false

  @Option(help: "Where the site is written (default: site).", completion: .directory)
  var output: String?

  @Option(
    name: .customLong("fail-on"),
    help: ArgumentHelp(
      "Exit with 4 where this holds: new-threat (to a watched state), breach, or both with a comma.",
      valueName: "condition"),
    completion: .list(FailConditions.allValueStrings))
  var failOn: FailConditions?

  @Flag(help: "Say what would be read, and write nothing.")
  var dryRun = false

  @OptionGroup var options: WorkspaceOptions

  func run() async throws {
    if dryRun { return try await listInputs() }
    let begun = ContinuousClock.now
    var report: DailyReport?
    do {
      let made = try await job()
      report = made
      try judge(made)
      close(made, code: ExitCodes.done, since: begun)
    } catch let failure as CommandFailure {
      if !failure.message.isEmpty { Console.fail(failure.message) }
      close(report, code: failure.code, since: begun)
      throw CommandFailure(code: failure.code, message: "")
    }
  }

  /// Writes the line for monitors, which a person at a terminal has no use for.
  private func close(_ report: DailyReport?, code: Int32, since begun: ContinuousClock.Instant) {
    if ProgressLine.isWanted, !options.verbose { return }
    options.console.note(ClosingLine.text(report, code: code, took: .now - begun))
  }

  /// Does the job and prints what it gave.
  private func job() async throws -> DailyReport {
    try await options.running { pipeline in
      try checkConditions(pipeline.settings)
      let date = try options.checkedDay(date, pipeline)
      try pipeline.checkTemplates()
      if sample { try layOutSample() }
      let job = DailyJob(
        pipeline: pipeline, paths: paths, inbox: inbox, feeds: feeds, output: output)
      let report = try await job.run(date: date, sample: sample)
      options.console.show(report.diagnostics)
      options.console.write(report.summary(width: Terminal.width ?? 80))
      if report.isPublished { options.console.write("\nSite: \(report.site.path)\n") }
      return report
    }
  }

  /// Turns what came out into the contract's exit code.
  private func judge(_ report: DailyReport) throws {
    if let held = failOn?.holding(in: report), !held.isEmpty {
      Console.say("threatbrief: --fail-on holds: \(held.joined(separator: "; "))\n")
      throw CommandFailure(code: ExitCodes.condition, message: "")
    }
    if !report.isPublished {
      throw CommandFailure(
        code: ExitCodes.content,
        message: "the edition is written, but was not published: see the errors above")
    }
    if !report.failedNamed.isEmpty {
      throw CommandFailure(
        code: ExitCodes.content,
        message: "not read: \(report.failedNamed.joined(separator: ", "))")
    }
  }

  private func checkConditions(_ settings: Settings) throws {
    guard failOn?.conditions.contains(.newThreat) == true, settings.watch.isEmpty else { return }
    throw CommandFailure(
      code: ExitCodes.usage,
      message: "--fail-on new-threat needs watched states: fill 'watch' in threatbrief.yaml")
  }

  private func listInputs() async throws {
    let (files, addresses) = try await options.running { pipeline in
      _ = try options.checkedDay(date, pipeline)
      let job = DailyJob(
        pipeline: pipeline, paths: paths, inbox: inbox, feeds: feeds, output: output)
      return (job.inputs().map(\.path), pipeline.feeds(named: feeds).feeds.map(\.address))
    }
    options.console.write((files + addresses).map { "\($0)\n" }.joined())
    options.console.note(
      "\(Counted.text(files.count, "file")), \(Counted.text(addresses.count, "feed")); "
        + "nothing was written")
  }

  private func layOutSample() throws {
    do {
      _ = try WorkspaceLayout(workspace: options.place).write(sample: true)
    } catch {
      throw CommandFailure(
        code: ExitCodes.disk,
        message: "\(options.place.folder.path): cannot write the sample inbox: "
          + error.localizedDescription)
    }
  }
}
