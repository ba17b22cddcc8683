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
  var paths: [String]

  @Option(help: "The day that they count for, YYYY-MM-DD (default: today).")
  var date: String?

  @OptionGroup var options: WorkspaceOptions

  func run() async throws {
    let report = try await options.running { pipeline in
      let files = InputScanner(workspace: pipeline.workspace).files(named: paths)
      return try pipeline.ingest(files, day: try options.checkedDay(date, pipeline))
    }
    options.console.show(report.diagnostics)
    options.console.write(
      "\(report.taken) new, \(report.known) known, \(report.failedNamed.count) not read\n")
    if !report.failedNamed.isEmpty {
      throw CommandFailure(code: ExitCodes.content, message: "")
    }
  }
}
