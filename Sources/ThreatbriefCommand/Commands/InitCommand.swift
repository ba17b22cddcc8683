internal import ArgumentParser
internal import BriefingPipeline
internal import Foundation

/// Lays out a workspace.
struct InitCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "init",
    abstract: "Lay out a workspace, with settings that explain themselves.",
    discussion: """
      Writes threatbrief.yaml, sources.yaml, inbox/, reference/ and Briefings/ into the folder, with \
      --theme also Templates/, with --systemd also systemd/ (service, timer and a cron line). Files \
      that are there already are left as they are.

      Example: threatbrief init my-desk --sample
      """)

  @Argument(help: "The folder to lay out (default: the workspace).", completion: .directory)
  var folder: String?

  @Flag(help: "Also lay out the sample inbox, three days of invented articles.")
  var sample = false

  @Flag(help: "Also copy the shipped templates and styles, to be edited.")
  var theme = false

  @Flag(help: "Also write a systemd service and timer, and a cron line, for a run every morning.")
  var systemd = false

  @Flag(help: "Say what would be written, and write nothing.")
  var dryRun = false

  @OptionGroup var options: WorkspaceOptions

  func run() throws {
    let workspace = Workspace(path: folder ?? options.workspace)
    let layout = WorkspaceLayout(workspace: workspace)
    let theme = theme ? WorkspaceLayout.shippedTheme : []
    let unattended = systemd ? try unattendedFiles(workspace) : []
    do {
      let paths = try layout.write(
        sample: sample, theme: theme, unattended: unattended, dryRun: dryRun)
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

  private func unattendedFiles(_ workspace: Workspace) throws -> [LaidFile] {
    let settings = (try? workspace.settings())?.settings ?? Settings()
    let files = UnattendedFiles(
      program: Self.program, workspace: workspace, zone: settings.timeZone)
    guard files.isPossible else {
      throw CommandFailure(
        code: ExitCodes.usage,
        message: "the workspace's path holds a line break, which no systemd file can name")
    }
    return files.files
  }

  /// The path of this very program.
  private static var program: String {
    let link = try? FileManager.default.destinationOfSymbolicLink(atPath: "/proc/self/exe")
    return link ?? "/usr/bin/threatbrief"
  }
}
