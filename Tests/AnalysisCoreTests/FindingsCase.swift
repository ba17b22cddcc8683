import Foundation
import Testing

/// One case of a case file: an article of our own words and what the analysis must find in it.
///
/// A file holds cases as `## name`, the article as a block quote (a line of the quote is a paragraph),
/// then a fenced block `expect` with an expectation a line. A line that begins with "open " names what
/// is known not to come out yet.
struct FindingsCase: Sendable, CustomTestStringConvertible {
  let file: String
  let name: String
  let article: String
  let published: String?
  let expectations: [String]
  /// The expectations that are known not to hold yet.
  let open: [String]

  var testDescription: String { "\(file): \(name)" }

  /// The cases of the files whose names begin with some prefix, in `Cases/` beside the tests.
  static func all(prefix: String, path: String = #filePath) -> [FindingsCase] {
    let folder = folder(path: path)
    let names = (try? FileManager.default.contentsOfDirectory(atPath: folder.path)) ?? []
    return names.filter { $0.hasPrefix(prefix) && $0.hasSuffix(".md") }.sorted().flatMap { name in
      let text = (try? String(contentsOf: folder.appending(path: name), encoding: .utf8)) ?? ""
      return cases(in: text, file: name)
    }
  }

  /// The folder of the case files.
  static func folder(path: String = #filePath) -> URL {
    URL(filePath: path).deletingLastPathComponent().appending(path: "Cases")
  }

  private static func cases(in text: String, file: String) -> [FindingsCase] {
    var result: [FindingsCase] = []
    var name: String?
    var paragraphs: [String] = []
    var published: String?
    var expectations: [String] = []
    var isExpecting = false
    func finish() {
      guard let name else { return }
      result.append(
        FindingsCase(
          file: file, name: name, article: paragraphs.joined(separator: "\n\n"),
          published: published,
          expectations: expectations.filter { !$0.hasPrefix("open ") },
          open: expectations.filter { $0.hasPrefix("open ") }.map { String($0.dropFirst(5)) }))
    }
    for line in text.components(separatedBy: "\n") {
      if line.hasPrefix("## ") {
        finish()
        (name, paragraphs, published, expectations) = (String(line.dropFirst(3)), [], nil, [])
      } else if line.hasPrefix("> ") {
        paragraphs.append(String(line.dropFirst(2)))
      } else if line.hasPrefix("Published ") {
        published = String(line.dropFirst("Published ".count))
      } else if line.hasPrefix("```") {
        isExpecting = line == "```expect"
      } else if isExpecting, !line.isEmpty {
        expectations.append(line)
      }
    }
    finish()
    return result
  }
}
