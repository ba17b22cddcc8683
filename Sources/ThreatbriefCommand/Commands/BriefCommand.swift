internal import ArgumentParser
internal import BriefingPipeline

/// The edition as Markdown.
struct BriefCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "brief",
    abstract: "Make the edition of a date and print it as Markdown.",
    discussion: """
      Writes Briefings/DATE.md and DATE.json, and prints the Markdown.

      Example: threatbrief brief --date 2026-11-23
      """)

  @Option(help: "The edition's date, YYYY-MM-DD (default: today).", completion: ArchiveNames.dates)
  var date: String?

  @Flag(help: "Say what would be written, and write nothing.")
  var dryRun = false

  @OptionGroup var options: WorkspaceOptions

  func run() async throws {
    if dryRun { return try await sayWhatWouldBeWritten() }
    let made = try await options.running { pipeline in
      try await pipeline.makeEdition(date: try options.checkedDay(date, pipeline))
    }
    options.console.show(made.diagnostics + made.breaches)
    options.console.write(made.markdown)
    if !made.isFitToPublish { throw CommandFailure(code: ExitCodes.content, message: "") }
  }

  private func sayWhatWouldBeWritten() async throws {
    let plan = try await options.running { try $0.plan(date: options.checkedDay(date, $0)) }
    options.console.write(plan.paths.map { "\($0)\n" }.joined())
    options.console.note("\(Counted.text(plan.articles, "article")); nothing was written")
  }
}
