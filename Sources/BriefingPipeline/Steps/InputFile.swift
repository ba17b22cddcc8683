/// A file to be read, and whether the user named it.
public struct InputFile: Hashable, Sendable {
  /// The path as it is shown and stored.
  public let path: String
  /// Where it is.
  let file: String
  /// Named on the command line: if it fails, the exit code is 1. Else it came with an inbox.
  public let isNamed: Bool
}
