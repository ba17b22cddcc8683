internal import ArgumentParser
internal import BriefingModel
internal import BriefingPipeline

/// Everything written, held against the house rules.
struct CheckCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "check",
    abstract: "Hold everything written against the house rules.",
    discussion: """
      Without paths: everything in the workspace. Each breach is printed with file, line, rule and \
      sentence; one that stops publication makes the exit code 1. Writes nothing.

      Example: threatbrief check Briefings/2026-11-23.md
      """)

  @Argument(help: "Editions to check, as Markdown files with their JSON beside them.")
  var paths: [String] = []

  @Option(help: "text or json.")
  var format = ListFormat.text

  @OptionGroup var options: WorkspaceOptions

  func run() async throws {
    let report = try await options.running { try $0.check(paths: paths) }
    switch format {
    case .text:
      for diagnostic in report.diagnostics { options.console.write("\(diagnostic)\n") }
      options.console.note(
        "\(report.checked) checked, \(Counted.text(report.diagnostics.count, "finding"))")
    case .json:
      options.console.write(JSONWriter.string(report) + "\n")
    }
    if report.diagnostics.contains(where: { $0.severity == .error }) {
      throw CommandFailure(code: ExitCodes.content, message: "")
    }
  }
}
