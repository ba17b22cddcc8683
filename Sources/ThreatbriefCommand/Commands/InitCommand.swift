internal import ArgumentParser
internal import BriefingPipeline

/// Lays out a workspace.
struct InitCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "init",
    abstract: "Lay out a workspace: settings with comments, inbox, and on wish samples and themes.",
    discussion: """
      Writes threatbrief.yaml, inbox/, reference/ and Briefings/ into the folder. Files that are there \
      already are left as they are.

      Example: threatbrief init my-desk --sample
      """)

  @Argument(help: "The folder to lay out (default: the workspace).")
  var folder: String?

  @Flag(help: "Also lay out the sample inbox, three days of invented articles.")
  var sample = false

  @Flag(help: "Also copy the shipped templates and styles, to be edited.")
  var theme = false

  @Flag(help: "Say what would be written, and write nothing.")
  var dryRun = false

  @OptionGroup var options: WorkspaceOptions

  func run() throws {
    let workspace = Workspace(path: folder ?? options.workspace)
    let layout = WorkspaceLayout(workspace: workspace)
    let theme = theme ? WorkspaceLayout.shippedTheme : []
    do {
      let paths = try layout.write(sample: sample, theme: theme, dryRun: dryRun)
      options.console.write(paths.map { "\($0)\n" }.joined())
      options.console.note(
        dryRun ? "nothing was written" : "the workspace is \(workspace.folder.path)")
    } catch {
      throw CommandFailure(
        code: ExitCodes.disk,
        message:
          "\(workspace.folder.path): cannot write the workspace: \(error.localizedDescription)")
    }
  }
}
