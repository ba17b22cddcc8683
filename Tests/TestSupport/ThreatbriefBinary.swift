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

  /// What a run may not do that others may.
  public enum Constraint: Sendable {
    /// A file may not grow over this many bytes: what a full disk looks like from within.
    case fileSize(Int)
    /// The run is not the superuser's, who may read and write everything.
    case unprivileged
    /// What it writes to standard output goes to a device that is always full.
    case fullOutput
  }

  /// Runs the program in a folder and waits for its end.
  ///
  /// - Parameters:
  ///   - arguments: the command line after the program's name.
  ///   - folder: the current folder of the run.
  ///   - input: what it reads on standard input; nothing by default.
  ///   - constraint: what the run may not do.
  public func run(
    _ arguments: [String], in folder: URL, input: Data = Data(), under constraint: Constraint? = nil
  ) throws -> Outcome {
    let scratch = try TemporaryFolder()
    let files = try ["in", "out", "err"].map { try scratch.write(Data(), to: $0) }
    try input.write(to: files[0])
    let process = prepared(arguments, in: folder, under: constraint)
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

  /// Starts the program and kills it after a while, as a power cut would.
  ///
  /// - Returns: the exit code where it had ended by itself, else nil.
  public func runAndKill(
    _ arguments: [String], in folder: URL, after delay: Duration
  ) throws -> Int32? {
    let process = prepared(arguments, in: folder, under: nil)
    process.standardInput = FileHandle.nullDevice
    process.standardOutput = FileHandle.nullDevice
    process.standardError = FileHandle.nullDevice
    try process.run()
    Thread.sleep(forTimeInterval: delay / .seconds(1))
    if process.isRunning { kill(process.processIdentifier, SIGKILL) }
    process.waitUntilExit()
    return process.terminationReason == .exit ? process.terminationStatus : nil
  }

  /// What came of a run that was interrupted.
  public struct Interrupted: Sendable {
    /// How long it took from the signal to the end.
    public let ended: Duration
    /// The exit code where it had ended by itself, else nil.
    public let code: Int32?
    /// Standard error.
    public let errors: String
  }

  /// Starts the program and presses Ctrl-C soon after it made a file, or after a minute.
  public func runAndInterrupt(
    _ arguments: [String], in folder: URL, once file: URL
  ) throws -> Interrupted {
    try runAndInterrupt(arguments, in: folder) {
      FileManager.default.fileExists(atPath: file.path)
    }
  }

  /// Starts the program and presses Ctrl-C soon after something is so, or after a minute.
  public func runAndInterrupt(
    _ arguments: [String], in folder: URL, once isSo: () -> Bool
  ) throws -> Interrupted {
    let scratch = try TemporaryFolder()
    let errors = try scratch.write(Data(), to: "err")
    let process = prepared(arguments, in: folder, under: nil)
    process.standardInput = FileHandle.nullDevice
    process.standardOutput = FileHandle.nullDevice
    process.standardError = try FileHandle(forWritingTo: errors)
    try process.run()
    for _ in 0..<1200 where process.isRunning && !isSo() {
      Thread.sleep(forTimeInterval: 0.05)
    }
    Thread.sleep(forTimeInterval: 0.1)
    let begun = ContinuousClock.now
    if process.isRunning { kill(process.processIdentifier, SIGINT) }
    process.waitUntilExit()
    return Interrupted(
      ended: .now - begun,
      code: process.terminationReason == .exit ? process.terminationStatus : nil,
      errors: String(decoding: try Data(contentsOf: errors), as: UTF8.self))
  }

  /// Runs a line of shell in a folder, with the program's path as `$0`.
  public func runInShell(_ line: String, in folder: URL) throws -> Outcome {
    let process = Process()
    process.executableURL = URL(filePath: "/bin/sh")
    process.arguments = ["-c", line, executable.path]
    process.currentDirectoryURL = folder
    let (output, errors) = (Pipe(), Pipe())
    process.standardInput = FileHandle.nullDevice
    process.standardOutput = output
    process.standardError = errors
    try process.run()
    let written = output.fileHandleForReading.readDataToEndOfFile()
    let said = errors.fileHandleForReading.readDataToEndOfFile()
    process.waitUntilExit()
    return Outcome(
      code: process.terminationStatus, output: String(decoding: written, as: UTF8.self),
      errors: String(decoding: said, as: UTF8.self))
  }

  private func prepared(
    _ arguments: [String], in folder: URL, under constraint: Constraint?
  ) -> Process {
    let process = Process()
    process.executableURL = URL(filePath: "/bin/sh")
    let prefix =
      switch constraint {
      // The shell counts in blocks of 512 bytes.
      case .fileSize(let bytes): "ulimit -f \(bytes / 512); exec \"$0\" \"$@\""
      case .unprivileged where getuid() == 0:
        "exec setpriv --reuid=65534 --regid=65534 --clear-groups \"$0\" \"$@\""
      case .fullOutput: "exec \"$0\" \"$@\" > /dev/full"
      default: "exec \"$0\" \"$@\""
      }
    process.arguments = ["-c", prefix, executable.path] + arguments
    process.currentDirectoryURL = folder
    // The settings of whoever runs the tests are not those of the run.
    process.environment = ProcessInfo.processInfo.environment
      .filter { !$0.key.hasPrefix("THREATBRIEF_") }
      .merging(["NO_COLOR": "1", "TZ": "UTC"]) { $1 }
    return process
  }
}
