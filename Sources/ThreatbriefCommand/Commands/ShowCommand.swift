internal import ArgumentParser
internal import BriefingPipeline

/// The plain-text summary.
struct ShowCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "show",
    abstract: "Print an edition, in short or whole, as plain text.",
    discussion: """
      At most 24 lines, or with --full all thirteen parts, links as notes at the end. Longer than \
      the screen, it goes through THREATBRIEF_PAGER, PAGER or less. Writes nothing.

      Example: threatbrief show --date 2026-11-23 --full
      """)

  @Option(help: "The edition's date, or 'latest'.", completion: ArchiveNames.dates)
  var date = "latest"

  @Flag(help: "The whole edition instead of the summary.")
  var full = false

  @Option(help: "The width in columns, 60 to 200 (default: the terminal's, else 80).")
  var width: Int?

  @OptionGroup var paging: PagerOptions
  @OptionGroup var options: WorkspaceOptions

  func validate() throws {
    if let width, !(60...200).contains(width) {
      throw ValidationError("the width is from 60 to 200 columns, not \(width)")
    }
  }

  func run() async throws {
    let text = try await options.running { pipeline in
      let wanted = date == "latest" ? nil : try options.checkedDay(date, pipeline)
      let columns = width ?? Terminal.width ?? 80
      return full
        ? try pipeline.fullText(date: wanted, width: columns)
        : try pipeline.summary(
          date: wanted, width: columns, lines: Terminal.summaryLines(height: Terminal.height))
    }
    Pager.show(
      text.hasSuffix("\n") ? text : text + "\n", on: options.console, isAllowed: !paging.noPager)
  }
}
