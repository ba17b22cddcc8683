internal import ArgumentParser
internal import CMalloc
internal import Foundation

/// The program, as the executable runs it.
public enum ThreatbriefProgram {
  /// Has memory that was given back used again, where glibc would return it to the system: each large
  /// array then costs as many pages to be filled with zeros, a tenth of a day's work.
  private static func keepMemory() {
    mallopt(M_MMAP_THRESHOLD, 32 << 20)
    mallopt(M_TRIM_THRESHOLD, 256 << 20)
  }

  /// Parses the process's arguments, runs the command and exits with the contract's code.
  public static func run() async {
    signal(SIGPIPE, SIG_IGN)
    keepMemory()
    // Told at once: the parser looks through all commands first, and signals need threads.
    if CommandLine.arguments.dropFirst() == ["--version"] {
      return Console(isQuiet: false).write(RootCommand.configuration.version + "\n")
    }
    // A file that grows over the process's limit is a full disk to us, not an end without a word.
    signal(SIGXFSZ, SIG_IGN)
    let interruption = Interruption()
    defer { withExtendedLifetime(interruption) {} }
    do {
      try CommandName.check(CommandLine.arguments)
      var command = try RootCommand.parseAsRoot()
      if var asynchronous = command as? any AsyncParsableCommand {
        try await asynchronous.run()
      } else {
        try command.run()
      }
    } catch let failure as CommandFailure {
      if !failure.message.isEmpty { Console.fail(failure.message) }
      exit(failure.code)
    } catch {
      end(with: error)
    }
  }

  /// Help and version end with 0 on standard output; wrong usage with 2 instead of 64.
  private static func end(with error: any Error) {
    let code = RootCommand.exitCode(for: error)
    let text = RootCommand.fullMessage(for: error)
    if code == .success {
      Console(isQuiet: false).write(text.isEmpty ? "" : text + "\n")
      exit(ExitCodes.done)
    }
    if !text.isEmpty { FileHandle.standardError.write(Data("\(text)\n".utf8)) }
    exit(code == .validationFailure ? ExitCodes.usage : code.rawValue)
  }
}
