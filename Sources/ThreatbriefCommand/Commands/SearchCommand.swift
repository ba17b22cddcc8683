internal import ArgumentParser
internal import BriefingPipeline

/// Full text over the archive.
struct SearchCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "search",
    abstract: "Find articles of the archive by words and phrases.",
    discussion: """
      All words must occur; a phrase stands in quotation marks.

      Example: threatbrief search 'convoy "northern Benin"' --after 2026-11-20
      """)

  @Argument(help: "Words and phrases.")
  var query: String

  @Option(help: "Only articles of this day or later.")
  var after: String?

  @Option(help: "Only articles of this day or earlier.")
  var before: String?

  @Option(help: "text or json.")
  var format = ListFormat.text

  @OptionGroup var options: WorkspaceOptions

  func run() async throws {
    let text = try await options.running { pipeline in
      for day in [after, before] { _ = try day.map { try options.checkedDay($0, pipeline) } }
      return try pipeline.search(query, after: after, before: before, asJSON: format == .json)
    }
    options.console.write(text)
  }
}
