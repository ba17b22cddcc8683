import Foundation
import Testing

/// One example in the form of the CommonMark specification: Markdown, and the HTML it must give.
struct SpecificationExample: Decodable, Sendable, CustomTestStringConvertible {
  let markdown: String
  let html: String
  let example: Int

  var testDescription: String { "example \(example)" }

  /// The specification's examples, where the folder of shared data is at hand; nil where it is not.
  static func specification() throws -> [SpecificationExample]? {
    let root = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
      .deletingLastPathComponent()
    let given = ProcessInfo.processInfo.environment["THREATBRIEF_DATA"].map { URL(filePath: $0) }
    let folder = given ?? root.appending(path: "../shared")
    let file = folder.appending(path: "conformance/commonmark.json.gz")
    guard FileManager.default.fileExists(atPath: file.path) else { return nil }
    let process = Process()
    process.executableURL = URL(filePath: "/usr/bin/env")
    process.arguments = ["gzip", "-dc", file.path]
    let output = Pipe()
    process.standardOutput = output
    try process.run()
    let data = output.fileHandleForReading.readDataToEndOfFile()
    process.waitUntilExit()
    return try JSONDecoder().decode([SpecificationExample].self, from: data)
  }

  /// The examples of a file in the specification's own form; `→` stands for a tab.
  static func examples(in text: String) -> [SpecificationExample] {
    let fence = String(repeating: "`", count: 32)
    var examples: [SpecificationExample] = []
    for part in text.replacing("→", with: "\t").components(separatedBy: fence + " example\n")
      .dropFirst()
    {
      let body = part.components(separatedBy: "\n" + fence)[0] + "\n"
      let halves = body.components(separatedBy: "\n.\n")
      examples.append(
        SpecificationExample(
          markdown: halves[0] + "\n", html: halves.count > 1 ? halves[1] : "",
          example: examples.count + 1))
    }
    return examples
  }
}
