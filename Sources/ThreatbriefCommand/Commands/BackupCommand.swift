internal import ArgumentParser
internal import BriefingPipeline

/// The archive, copied into one file.
struct BackupCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "backup",
    abstract: "Copy the archive into one file, also while another run is at work.",
    discussion: """
      The archive has every article, findings and edition; settings, templates and reference files \
      are yours to keep. The copy is checked before it gets its name.

      Example: threatbrief backup /backups/desk-2026-11-23.sqlite
      """)

  @Argument(help: "The file to write.")
  var file: String

  @Flag(help: "Write over a file of that name.")
  var overwrite = false

  @Flag(help: "Say what would be written, and write nothing.")
  var dryRun = false

  @OptionGroup var options: WorkspaceOptions

  func run() async throws {
    let count = try await options.running {
      try $0.backUp(to: file, overwriting: overwrite, dryRun: dryRun)
    }
    options.console.write("\(file): \(Counted.text(count, "article"))\n")
    if dryRun { options.console.note("nothing was written") }
  }
}
