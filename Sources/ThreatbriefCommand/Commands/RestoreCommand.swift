internal import ArgumentParser
internal import BriefingPipeline

/// A backup, put in the archive's place.
struct RestoreCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "restore",
    abstract: "Put a backup in the archive's place, and write its editions' files again.",
    discussion: """
      The backup is read through first, and refused if anything in it is damaged. An archive that \
      holds articles is replaced with --overwrite only, and stays beside the new one as \
      archive.sqlite.replaced.

      Example: threatbrief restore /backups/desk-2026-11-23.sqlite
      """)

  @Argument(help: "The backup.")
  var file: String

  @Flag(help: "Replace an archive that holds articles, or that cannot be read.")
  var overwrite = false

  @Flag(help: "Only check the backup, and write nothing.")
  var dryRun = false

  @OptionGroup var options: WorkspaceOptions

  func run() async throws {
    if dryRun {
      let articles = try await options.running { try $0.examine(backup: file) }
      options.console.write("\(file): \(Counted.text(articles, "article"))\n")
      return options.console.note("the backup is whole; nothing was written")
    }
    let done = try await options.running { try $0.restore(from: file, overwriting: overwrite) }
    options.console.write("\(Counted.text(done.articles, "article")) restored\n")
    if let replaced = done.replaced { options.console.note("the earlier archive is \(replaced)") }
  }
}
