internal import ArgumentParser
internal import BriefingPipeline

/// Full text over the archive.
struct SearchCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "search",
    abstract: "Find articles of the archive by words, phrases, whom they name, and date.",
    discussion: """
      All words must occur; a phrase stands in quotation marks. actor:, state: and source: ask for \
      articles that name somebody, before: and after: for their day. The best come first; without \
      words, the newest. Of more than 50,000 matches the newest 50,000 are ranked. Writes nothing.

      Example: threatbrief search 'convoy "northern Benin" state:Benin actor:"Islamic State"'
      """)

  @Argument(help: "Words, phrases, actor:, state:, source:, before:, after:.")
  var query: String

  @Option(help: "Only articles of this day or later.")
  var after: String?

  @Option(help: "Only articles of this day or earlier.")
  var before: String?

  @Option(help: "The most articles that are printed.")
  var limit = 50

  @Option(help: "text or json.")
  var format = ListFormat.text

  @OptionGroup var options: WorkspaceOptions

  func validate() throws {
    if limit < 1 { throw ValidationError("the limit is 1 or more, not \(limit)") }
  }

  func run() async throws {
    let found = try await options.running { pipeline in
      try pipeline.search(
        query, after: after, before: before, most: limit, asJSON: format == .json)
    }
    options.console.show(found.diagnostics)
    options.console.write(found.text)
  }
}
