internal import ArgumentParser
internal import BriefingPipeline

/// Why something stands.
struct ExplainCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "explain",
    abstract: "Print why a claim, judgement or disagreement stands.",
    discussion: """
      The chain from the top down: statement, rules, claims, reports, sentences, ratings, and what \
      would change it. Writes nothing. The identifier is a label (J1, D2), a claim's number or a lasting identifier.

      Example: threatbrief explain J1 --date 2026-11-23
      """)

  @Argument(
    help: "J1, D2, a claim's number, or a lasting identifier.",
    completion: ArchiveNames.identifiers)
  var id: String

  @Option(help: "The edition's date, or 'latest'.", completion: ArchiveNames.dates)
  var date = "latest"

  @OptionGroup var paging: PagerOptions
  @OptionGroup var options: WorkspaceOptions

  func run() async throws {
    let found = try await options.running { pipeline in
      try pipeline.explain(
        id, date: date == "latest" ? nil : try options.checkedDay(date, pipeline),
        width: Terminal.width ?? 80)
    }
    try options.write(
      found, isPaged: !paging.noPager, orSay: "nothing in the edition is called '\(id)'")
  }
}

extension WorkspaceOptions {
  /// Writes what was found, or ends with code 2 and whoever may have been meant.
  func write(
    _ found: (text: String?, near: [String]), isPaged: Bool, orSay message: String
  ) throws {
    guard let text = found.text else {
      let names = found.near.map { "'\($0)'" }.joined(separator: " or ")
      let near = names.isEmpty ? "" : "; did you mean \(names)?"
      throw CommandFailure(code: ExitCodes.usage, message: message + near)
    }
    Pager.show(text, on: console, isAllowed: isPaged)
  }
}
