internal import ArgumentParser
internal import BriefingModel
internal import BriefingPipeline

/// The state of the archive and of the files beside it.
struct DoctorCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "doctor",
    abstract: "Check the archive and the files beside it, and say what to do.",
    discussion: """
      Reads everything and changes nothing: the database's pages and constraints, every kept byte \
      against its SHA-256, articles, findings and editions, editions without files and files without \
      editions, and what an interrupted run left. Damage makes the exit code 3.

      Example: threatbrief doctor --format json
      """)

  @Option(help: "text or json.")
  var format = ListFormat.text

  @OptionGroup var options: WorkspaceOptions

  func run() async throws {
    let report = try await options.running { $0.examine() }
    switch format {
    case .text:
      for diagnostic in report.diagnostics { options.console.write("\(diagnostic)\n") }
      options.console.write(
        "\(Counted.text(report.articles, "article")), "
          + "\(Counted.text(report.editions, "edition")): "
          + (report.isSound ? "nothing is damaged\n" : "there is damage\n"))
    case .json:
      options.console.write(JSONWriter.string(report) + "\n")
    }
    if !report.isSound { throw CommandFailure(code: ExitCodes.disk, message: "") }
  }
}
