import Foundation
import Testing

/// One case of a case file: an article and the statements that must come out of it.
struct AttributionCase: Sendable, CustomTestStringConvertible {
  /// A statement that must be found.
  struct Statement: Sendable {
    var source: String
    var cue: String
    var content: String
    var quote: String
    var depth: Int
  }

  var heading: String
  var article: String
  var expected: [Statement]
  /// Whether it is known not to come out yet ("expect open").
  var isOpen = false

  var testDescription: String { heading }
}

/// Reads the cases of `Cases/Attribution/*.md`: a heading, the article as a block quotation, what is expected.
enum CaseFile {
  /// The cases of all files, in the order of their names.
  static func all() -> [AttributionCase] {
    let folder = URL(filePath: #filePath).deletingLastPathComponent().appending(
      path: "Cases/Attribution")
    let files =
      (try? FileManager.default.contentsOfDirectory(
        at: folder, includingPropertiesForKeys: nil)) ?? []
    return files.filter { $0.pathExtension == "md" }.sorted { $0.path < $1.path }.flatMap { file in
      cases(in: (try? String(contentsOf: file, encoding: .utf8)) ?? "")
    }
  }

  /// The cases of one file's text.
  static func cases(in text: String) -> [AttributionCase] {
    var cases: [AttributionCase] = []
    var isExpected = false
    for line in text.split(separator: "\n", omittingEmptySubsequences: false).map(String.init) {
      if line.hasPrefix("## ") {
        cases.append(AttributionCase(heading: String(line.dropFirst(3)), article: "", expected: []))
      } else if line.hasPrefix("```") {
        isExpected = line.hasPrefix("```expect")
        if line == "```expect open", !cases.isEmpty { cases[cases.count - 1].isOpen = true }
      } else if cases.isEmpty {
        continue
      } else if line.hasPrefix(">") {
        cases[cases.count - 1].article += line.dropFirst(2) + "\n"
      } else if isExpected, let statement = statement(line) {
        cases[cases.count - 1].expected.append(statement)
      }
    }
    return cases
  }

  private static func statement(_ line: String) -> AttributionCase.Statement? {
    let parts = line.components(separatedBy: " | ")
    guard parts.count == 5, let depth = Int(parts[4]) else { return nil }
    return AttributionCase.Statement(
      source: parts[0], cue: parts[1], content: parts[2], quote: parts[3], depth: depth)
  }
}
