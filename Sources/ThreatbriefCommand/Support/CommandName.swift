internal import ArgumentParser
internal import BriefingPipeline

/// Finds a command that does not exist, or an option before it, ahead of the arguments' own parser,
/// which would not know what was meant.
enum CommandName {
  /// Every command's name.
  static var all: [String] {
    RootCommand.groups.flatMap(\.subcommands).compactMap { $0.configuration.commandName } + ["help"]
  }

  /// Ends with code 2 and the nearest command where the first word is none.
  ///
  /// - Parameter arguments: the process's arguments, its own name first.
  static func check(_ arguments: [String]) throws {
    guard let first = arguments.dropFirst().first, !all.contains(first) else { return }
    if first.hasPrefix("-") { return try check(option: first) }
    let near = NearMiss.of(first, among: all).map { "did you mean '\($0)'?" }
    throw CommandFailure(
      code: ExitCodes.usage,
      message: "there is no command '\(first)'; "
        + (near ?? "'threatbrief --help' lists them all"))
  }

  /// What stands before a command is about the program; the rest belongs behind the command.
  private static func check(option: String) throws {
    let name = String(option.prefix { $0 != "=" })
    let known = ["--version", "--help", "-h", "--generate-completion-script"]
    // The parser's own: what shells ask for completions begins with three hyphens.
    guard !known.contains(name), !name.hasPrefix("---"), !name.hasPrefix("--experimental") else {
      return
    }
    let shared = ["--workspace", "--now", "--set", "--quiet", "-q", "--verbose", "-v"]
    if shared.contains(name) {
      throw CommandFailure(
        code: ExitCodes.usage,
        message: "'\(name)' stands behind the command, as in 'threatbrief daily \(name)'")
    }
    let near = NearMiss.of(name, among: known).map { "did you mean '\($0)'?" }
    throw CommandFailure(
      code: ExitCodes.usage,
      message: "there is no option '\(name)' before a command; "
        + (near ?? "'threatbrief --help' lists the commands"))
  }
}
