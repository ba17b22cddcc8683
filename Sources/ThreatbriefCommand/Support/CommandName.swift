internal import ArgumentParser
internal import BriefingPipeline

/// Finds a command that does not exist before its arguments are read as somebody else's.
enum CommandName {
  /// Every command's name.
  static var all: [String] {
    RootCommand.groups.flatMap(\.subcommands).compactMap { $0.configuration.commandName } + ["help"]
  }

  /// Ends with code 2 and the nearest command where the first word is none.
  ///
  /// - Parameter arguments: the process's arguments, its own name first.
  static func check(_ arguments: [String]) throws {
    guard let first = arguments.dropFirst().first, !first.hasPrefix("-"), !all.contains(first)
    else { return }
    let near = NearMiss.of(first, among: all).map { "did you mean '\($0)'?" }
    throw CommandFailure(
      code: ExitCodes.usage,
      message: "there is no command '\(first)'; "
        + (near ?? "'threatbrief --help' lists them all"))
  }
}
