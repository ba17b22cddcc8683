internal import ArgumentParser
internal import BriefingPipeline
internal import Foundation

/// The options that every command has.
struct WorkspaceOptions: ParsableArguments {
  @Option(help: "The workspace (default: the current folder).")
  var workspace = "."

  @Option(
    help: "The moment of the run: RFC 3339, a day, or seconds since 1970 (default: the clock).")
  var now: String?

  @Flag(name: .shortAndLong, help: "Print results and errors only.")
  var quiet = false

  /// The workspace.
  var place: Workspace { Workspace(path: workspace) }

  /// Where the command prints.
  var console: Console { Console(isQuiet: quiet) }

  /// The workspace's settings; faults are printed and end the run with code 2.
  func settings() throws -> Settings {
    do throws(SettingsError) {
      return try place.settings()
    } catch {
      console.show(error.diagnostics)
      throw CommandFailure(code: ExitCodes.usage, message: "the settings cannot be used")
    }
  }

  /// The moment of the run in the workspace's zone.
  func runTime(_ settings: Settings) throws -> RunTime {
    do throws(RunTimeError) {
      return try RunTime(
        given: now, environment: ProcessInfo.processInfo.environment, zone: settings.timeZone)
    } catch {
      throw CommandFailure(code: ExitCodes.usage, message: error.description)
    }
  }
}
