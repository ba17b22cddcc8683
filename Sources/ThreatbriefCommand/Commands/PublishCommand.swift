internal import ArgumentParser
internal import BriefingPipeline

/// The static site.
struct PublishCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "publish",
    abstract: "Write the static site of all editions.",
    discussion: """
      Into site/, or where 'output' of the settings says. Writes only what changed, each file aside and renamed. Refuses a folder that is not ours.

      Example: threatbrief publish --output /srv/www/briefings
      """)

  @Option(help: "The folder of the site (default: site).", completion: .directory)
  var output: String?

  @Flag(help: "Make every page anew, also where no edition changed.")
  var rebuild = false

  @Flag(help: "Say where what would be written, and write nothing.")
  var dryRun = false

  @OptionGroup var options: WorkspaceOptions

  func run() async throws {
    if dryRun {
      let (place, editions) = try await options.running { pipeline in
        (pipeline.siteFolder(output).path, pipeline.editionDates().count)
      }
      options.console.write("\(place)\n")
      return options.console.note("\(Counted.text(editions, "edition")); nothing was written")
    }
    let report = try await options.running { try $0.publish(to: output, rebuild: rebuild) }
    options.console.show(report.deadLinks)
    options.console.write("\(report.site.path)\n")
  }
}
