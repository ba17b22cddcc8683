internal import ArgumentParser
internal import BriefingPipeline
internal import Foundation

/// The options that every command has.
struct WorkspaceOptions: ParsableArguments {
  @Option(help: "The folder of the workspace.", completion: .directory)
  var workspace = "."

  @Option(
    help: "The moment of the run: RFC 3339, a day, or seconds since 1970 (default: the clock).")
  var now: String?

  @Option(
    name: .customLong("set"),
    help: "A setting for this run, key=value; beats the environment and threatbrief.yaml.",
    completion: .list(SettingKey.allCases.map { "\($0.rawValue)=" }))
  var overrides: [String] = []

  @Flag(name: .shortAndLong, help: "Print results and errors only.")
  var quiet = false

  @Flag(name: .shortAndLong, help: "Also say how long each step took.")
  var verbose = false

  /// The workspace.
  var place: Workspace { Workspace(path: workspace) }

  /// Where the command prints.
  var console: Console { Console(isQuiet: quiet, isVerbose: verbose) }

  /// The workspace's settings; faults are printed and end the run with code 2.
  func settings() throws -> ResolvedSettings {
    do throws(SettingsError) {
      let found = try place.settings(
        environment: ProcessInfo.processInfo.environment, options: overrides)
      console.show(found.diagnostics)
      return found
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
