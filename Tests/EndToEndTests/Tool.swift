import Foundation
import TestSupport

/// Programs of others that the tests run.
enum Tool {
  private static let root = URL(filePath: #filePath).deletingLastPathComponent()
    .deletingLastPathComponent().deletingLastPathComponent()
  private static let checkers = root.appending(path: ".build/checkers")

  /// What stands in the way of a tool.
  struct Fault: Error, CustomStringConvertible {
    let description: String
  }

  /// The rules of accessibility, as a script for a browser; nil where they are not installed.
  static var axe: URL? {
    let packages = checkers.appending(path: "lib")
    let versions = (try? FileManager.default.contentsOfDirectory(atPath: packages.path)) ?? []
    return versions.map {
      packages.appending(path: "\($0)/site-packages/axe_playwright_python/axe.min.js")
    }.first { FileManager.default.fileExists(atPath: $0.path) }
  }

  /// The first of some programs that is on the path.
  static func find(_ names: [String]) -> String? {
    let folders = (ProcessInfo.processInfo.environment["PATH"] ?? "").split(separator: ":")
    return names.lazy.flatMap { name in folders.map { "\($0)/\(name)" } }
      .first { FileManager.default.isExecutableFile(atPath: $0) }
  }

  /// What a script of `Tests/Tools` prints.
  static func python(_ script: String, _ arguments: [String]) throws -> Data {
    let program = checkers.appending(path: "bin/python")
    guard FileManager.default.isExecutableFile(atPath: program.path) else {
      throw Fault(description: "the checkers are not installed; .dev/setup installs them")
    }
    let scratch = try TemporaryFolder()
    let files = try ["out", "err"].map { try scratch.write(Data(), to: $0) }
    let process = Process()
    process.executableURL = program
    process.arguments =
      ["-B", root.appending(path: "Tests/Tools/\(script)").path] + arguments
    process.standardInput = FileHandle.nullDevice
    process.standardOutput = try FileHandle(forWritingTo: files[0])
    process.standardError = try FileHandle(forWritingTo: files[1])
    try process.run()
    process.waitUntilExit()
    guard process.terminationStatus == 0 else {
      let errors = String(decoding: try Data(contentsOf: files[1]), as: UTF8.self)
      throw Fault(description: "\(script) failed: \(errors.suffix(2000))")
    }
    return try Data(contentsOf: files[0])
  }
}
