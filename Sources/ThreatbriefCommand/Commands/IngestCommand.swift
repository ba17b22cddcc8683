internal import ArgumentParser
internal import BriefingPipeline

/// Articles into the archive.
struct IngestCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "ingest",
    abstract: "Take articles into the archive; those that are there already are left alone.",
    discussion: """
      Reads text, Markdown, HTML, JSON, JSON Lines, RSS, Atom and JSON Feed, packed by gzip or not.

      Example: threatbrief ingest articles/
      """)

  @Argument(help: "Files or folders.")
  var paths: [String] = []

  @Option(name: .customLong("feed"), help: "The address of a feed.")
  var feeds: [String] = []

  @Option(help: "The day that they count for, YYYY-MM-DD (default: today).")
  var date: String?

  @Flag(help: "Say what would be read, and write nothing.")
  var dryRun = false

  @OptionGroup var options: WorkspaceOptions

  func validate() throws {
    if paths.isEmpty, feeds.isEmpty { throw ValidationError("name files, folders or a --feed") }
  }

  func run() async throws {
    if dryRun { return try listInputs() }
    let report = try await options.running { pipeline in
      let files = InputScanner(workspace: pipeline.workspace).files(named: paths)
      let day = try options.checkedDay(date, pipeline)
      let inputs = feeds.map { FeedInput(address: $0, isNamed: true) }
      return try pipeline.ingest(files, day: day)
        .adding(try await pipeline.ingest(feeds: inputs, day: day))
    }
    options.console.show(report.diagnostics)
    options.console.write(
      "\(report.taken) new, \(report.known) known, \(report.failedNamed.count) not read\n")
    if !report.failedNamed.isEmpty {
      throw CommandFailure(code: ExitCodes.content, message: "")
    }
  }

  private func listInputs() throws {
    let files = InputScanner(workspace: options.place).files(named: paths).map(\.path)
    options.console.write((files + feeds).map { "\($0)\n" }.joined())
    options.console.note("\(files.count) files, \(feeds.count) feeds; nothing was written")
  }
}
