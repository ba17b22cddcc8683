internal import Foundation

/// Reads treebank files, plain or gzip.
enum TreebankFile {
  /// The text of a file; one that ends in `.gz` goes through `gzip`.
  static func read(_ path: String) throws -> String {
    guard path.hasSuffix(".gz") else {
      return String(decoding: try Data(contentsOf: URL(filePath: path)), as: UTF8.self)
    }
    let process = Process()
    process.executableURL = URL(filePath: "/bin/gzip")
    process.arguments = ["-dc", path]
    let pipe = Pipe()
    process.standardOutput = pipe
    try process.run()
    let data = try pipe.fileHandleForReading.readToEnd() ?? Data()
    process.waitUntilExit()
    return String(decoding: data, as: UTF8.self)
  }
}
