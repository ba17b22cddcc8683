/// The exit codes of the contract.
enum ExitCodes {
  /// All done.
  static let done: Int32 = 0
  /// The content breaks a rule, or an input named on the command line failed.
  static let content: Int32 = 1
  /// Wrong usage or configuration.
  static let usage: Int32 = 2
  /// The archive or the disk failed.
  static let disk: Int32 = 3
  /// A condition of `--fail-on` holds.
  static let condition: Int32 = 4
}

/// A fault that ends the run with an exit code of the contract.
struct CommandFailure: Error {
  let code: Int32
  let message: String
}
