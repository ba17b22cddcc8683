internal import ArgumentParser
internal import BriefingPipeline
internal import Foundation

/// The language core's reading.
struct ParseCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "parse",
    abstract: "Print the language core's reading as CoNLL-U.",
    discussion: """
      Reads the text as it is: nothing is cleaned. With --tokenized the inputs are CoNLL-U, whose \
      tokens and sentences are kept. Writes nothing.

      Example: threatbrief parse article.txt
      """)

  @Argument(help: "Files, or '-' for standard input.")
  var paths: [String]

  @Flag(help: "The inputs are CoNLL-U: keep their tokens and sentences.")
  var tokenized = false

  @OptionGroup var options: WorkspaceOptions

  func run() async throws {
    let failed = try await options.running { pipeline in
      try pipeline.parse(paths: paths, tokenized: tokenized) { text, diagnostics in
        options.console.show(diagnostics)
        options.console.write(text)
      }
    }
    if failed > 0 { throw CommandFailure(code: ExitCodes.content, message: "") }
  }
}
