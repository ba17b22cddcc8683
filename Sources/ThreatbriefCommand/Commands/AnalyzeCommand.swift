internal import ArgumentParser
internal import BriefingPipeline
internal import Foundation

/// Findings of articles, with no archive touched.
struct AnalyzeCommand: AsyncParsableCommand {
  enum Format: String, ExpressibleByArgument, CaseIterable { case ndjson, json, text }

  static let configuration = CommandConfiguration(
    commandName: "analyze",
    abstract: "Print the findings of each article as JSON.",
    discussion: """
      One object a line, in input order. Touches no archive. '-' reads NDJSON articles from standard input: \
      {"id","title","text"|"html","published","url","outlet"}.

      Example: threatbrief analyze articles/*.txt
      """)

  @Argument(help: "Files or folders, or '-' for NDJSON on standard input.")
  var paths: [String]

  @Option(help: "ndjson (one object a line), json (an array) or text.")
  var format = Format.ndjson

  @Option(help: "A publication date that beats what the inputs say, YYYY-MM-DD.")
  var published: String?

  @OptionGroup var options: WorkspaceOptions

  func run() async throws {
    let console = options.console
    let stream = ArticleStream(paths: paths, published: published)
    let text = FindingsText(format: format, isColoured: Terminal.isColoured)
    console.write(text.opening)
    var isFirst = true
    let failed = try await options.running { pipeline in
      try await pipeline.analyze(
        stream, standardInput: .standardInput, render: { text.bytes(of: $0) },
        emit: { rendered, diagnostics in
          console.show(diagnostics)
          for bytes in rendered {
            console.write(isFirst ? bytes : Array(text.separator.utf8) + bytes)
            isFirst = false
          }
        })
    }
    console.write(text.closing)
    if failed > 0 { throw CommandFailure(code: ExitCodes.content, message: "") }
  }
}
