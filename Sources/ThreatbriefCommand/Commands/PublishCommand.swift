internal import ArgumentParser
internal import BriefingPipeline

/// The static site.
struct PublishCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "publish",
    abstract: "Write the static site of all editions.",
    discussion: """
      Writes only what changed, each file aside and renamed. Refuses a folder that is not ours.

      Example: threatbrief publish --output /srv/www/briefings
      """)

  @Option(help: "The folder of the site (default: site).")
  var output: String?

  @Flag(help: "Make every page anew, also where no edition changed.")
  var rebuild = false

  @OptionGroup var options: WorkspaceOptions

  func run() async throws {
    let report = try await options.running { try $0.publish(to: output, rebuild: rebuild) }
    options.console.write("\(report.site.path)\n")
  }
}
