internal import ArgumentParser
internal import BriefingPipeline
internal import Foundation

/// The main job.
struct DailyCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "daily",
    abstract:
      "Take in what is new, analyse it, write the edition, publish the site, print the summary.",
    discussion: """
      Reads the inbox folders and the paths given, makes the edition of the day from what no edition \
      has yet, writes Briefings/DATE.md and DATE.json, and publishes the site. Works in an empty \
      folder. A second run on the same day makes the edition anew with what came.

      Example: threatbrief daily --sample
      """)

  @Argument(help: "Articles to take in besides the inbox: files or folders.")
  var paths: [String] = []

  @Option(help: "The edition's date, YYYY-MM-DD (default: today).")
  var date: String?

  @Option(parsing: .upToNextOption, help: "Folders to read instead of the settings' inbox.")
  var inbox: [String] = []

  @Option(
    name: .customLong("feed"), help: "The address of a feed to read besides the settings' own.")
  var feeds: [String] = []

  @Flag(help: "Lay out the sample inbox first, and make an edition for each of its days.")
  var sample = false

  @Option(help: "Where the site is written (default: site).")
  var output: String?

  @Flag(help: "Say what would be read, and write nothing.")
  var dryRun = false

  @OptionGroup var options: WorkspaceOptions

  func run() async throws {
    let code = try await options.running { pipeline in
      let date = try options.checkedDay(date, pipeline)
      try pipeline.checkTemplates()
      if sample, !dryRun { try layOutSample() }
      let job = DailyJob(
        pipeline: pipeline, paths: paths, inbox: inbox, feeds: feeds, output: output)
      if dryRun {
        options.console.write(job.inputs(sample: sample).map { "\($0.path)\n" }.joined())
        return ExitCodes.done
      }
      let report = try await job.run(date: date, sample: sample)
      options.console.show(report.diagnostics)
      options.console.write(report.summary)
      options.console.write("\nSite: \(report.site.path)\n")
      if !report.isPublished {
        throw CommandFailure(
          code: ExitCodes.content,
          message: "the edition breaks house rules and was not published")
      }
      return report.failedNamed.isEmpty ? ExitCodes.done : ExitCodes.content
    }
    if code != ExitCodes.done { throw CommandFailure(code: code, message: "") }
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
