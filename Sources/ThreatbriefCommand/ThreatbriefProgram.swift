internal import ArgumentParser

/// The program, as the executable runs it.
public enum ThreatbriefProgram {
  /// Parses the process's arguments, runs the command and exits with the contract's code.
  public static func run() async {
    await RootCommand.main()
  }
}
