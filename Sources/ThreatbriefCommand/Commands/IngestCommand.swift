internal import ArgumentParser
internal import BriefingPipeline

/// Articles into the archive.
struct IngestCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "ingest",
    abstract: "Take articles into the archive.",
    discussion: """
      Into .threatbrief/archive.sqlite; what is there already is left alone. Reads text, Markdown, \
      HTML, JSON, JSON Lines, RSS, Atom and JSON Feed, packed by gzip or not, and analyses what is \
      new. Findings that 'threatbrief analyze' made elsewhere, with this version and the same \
      reference files, are taken with their articles.

      Example: threatbrief ingest articles/
      """)

  @Argument(help: "Files or folders.")
  var paths: [String] = []

  @Option(name: .customLong("feed"), help: "The address of a feed.")
  var feeds: [String] = []

  @Option(
    name: .customLong("findings"),
    help: "A file of findings, one JSON object a line; '-' for standard input.")
  var findings: [String] = []

  @Flag(
    help:
      "Also analyse articles anew whose findings another version made; it goes on where it ended.")
  var reanalyze = false

  @Option(help: "The day that they count for, YYYY-MM-DD (default: today).")
  var date: String?

  @Flag(help: "Say what would be read, and write nothing.")
  var dryRun = false

  @OptionGroup var options: WorkspaceOptions

  func validate() throws {
    if paths.isEmpty, feeds.isEmpty, findings.isEmpty, !reanalyze {
      throw ValidationError("name files, folders, a --feed or --findings")
    }
  }

  func run() async throws {
    if dryRun { return try listInputs() }
    let report = try await options.running { pipeline in
      let order = IntakeOrder(
        files: InputScanner(workspace: pipeline.workspace).files(named: paths),
        feeds: feeds.map { FeedInput(address: $0, isNamed: true) }, findings: findings,
        reanalyzes: reanalyze)
      return try await pipeline.ingest(order, day: try options.checkedDay(date, pipeline))
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
    options.console.write((files + feeds + findings).map { "\($0)\n" }.joined())
    options.console.note(
      "\(Counted.text(files.count + findings.count, "file")), "
        + "\(Counted.text(feeds.count, "feed")); nothing was written")
  }
}
