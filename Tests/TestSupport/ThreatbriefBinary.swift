public import Foundation

/// Runs the program that the build made beside the tests, as a user would.
public struct ThreatbriefBinary: Sendable {
  /// What a run gave back.
  public struct Outcome: Sendable {
    /// The exit code.
    public let code: Int32
    /// Standard output.
    public let output: String
    /// Standard error.
    public let errors: String
  }

  private let executable: URL

  /// Finds the program in the folder that the tests were built into.
  public init() throws {
    let tests = URL(filePath: CommandLine.arguments[0]).deletingLastPathComponent()
    let candidates = [tests] + Self.buildFolders
    let found = candidates.map { $0.appending(path: "threatbrief") }
      .first { FileManager.default.isExecutableFile(atPath: $0.path) }
    guard let found else { throw CocoaError(.fileNoSuchFile) }
    executable = found
  }

  private static var buildFolders: [URL] {
    let root = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
      .deletingLastPathComponent()
    return ["debug", "release"].map { root.appending(path: ".build/\($0)") }
  }

  /// Runs the program in a folder and waits for its end.
  ///
  /// - Parameters:
  ///   - arguments: the command line after the program's name.
  ///   - folder: the current folder of the run.
  ///   - input: what it reads on standard input; nothing by default.
  public func run(
    _ arguments: [String], in folder: URL, input: Data = Data()
  ) throws -> Outcome {
    let process = Process()
    process.executableURL = executable
    process.arguments = arguments
    process.currentDirectoryURL = folder
    process.environment = ProcessInfo.processInfo.environment.merging(
      ["NO_COLOR": "1", "TZ": "UTC"]
    ) { $1 }
    let scratch = try TemporaryFolder()
    let files = try ["in", "out", "err"].map { try scratch.write(Data(), to: $0) }
    try input.write(to: files[0])
    process.standardInput = try FileHandle(forReadingFrom: files[0])
    process.standardOutput = try FileHandle(forWritingTo: files[1])
    process.standardError = try FileHandle(forWritingTo: files[2])
    try process.run()
    process.waitUntilExit()
    return Outcome(
      code: process.terminationStatus,
      output: String(decoding: try Data(contentsOf: files[1]), as: UTF8.self),
      errors: String(decoding: try Data(contentsOf: files[2]), as: UTF8.self))
  }
}
