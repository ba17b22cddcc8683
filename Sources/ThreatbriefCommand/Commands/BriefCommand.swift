internal import ArgumentParser
internal import BriefingPipeline

/// The edition as Markdown.
struct BriefCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "brief",
    abstract: "Make the edition of a date from the archive and print it as Markdown.",
    discussion: """
      Writes Briefings/DATE.md and DATE.json, and prints the Markdown.

      Example: threatbrief brief --date 2026-11-23
      """)

  @Option(help: "The edition's date, YYYY-MM-DD (default: today).")
  var date: String?

  @OptionGroup var options: WorkspaceOptions

  func run() async throws {
    let made = try await options.running { pipeline in
      try await pipeline.makeEdition(date: try options.checkedDay(date, pipeline))
    }
    options.console.show(made.diagnostics + made.breaches)
    options.console.write(made.markdown)
    if !made.isFitToPublish { throw CommandFailure(code: ExitCodes.content, message: "") }
  }
}
