internal import ArgumentParser
internal import BriefingPipeline
internal import Foundation

/// Cleaned articles with what was removed.
struct ExtractCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "extract",
    abstract: "Print each cleaned article with what was removed.",
    discussion: """
      One JSON object a line: HTML or text gives one; a feed gives a line an item. '-' reads NDJSON from standard input.

      Example: threatbrief extract page.html
      """)

  @Argument(help: "Files or folders, or '-' for NDJSON on standard input.")
  var paths: [String]

  @OptionGroup var options: WorkspaceOptions

  func run() async throws {
    let console = options.console
    let stream = ArticleStream(paths: paths)
    let failed = try await options.running { pipeline in
      await pipeline.extract(stream, standardInput: .standardInput) { lines, diagnostics in
        console.show(diagnostics)
        for line in lines { console.write(line) }
      }
    }
    if failed > 0 { throw CommandFailure(code: ExitCodes.content, message: "") }
  }
}
