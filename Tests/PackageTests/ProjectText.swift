import Foundation

/// The project's own files, as the tests of the documentation read them.
enum ProjectText {
  static let root = URL(filePath: #filePath).deletingLastPathComponent()
    .deletingLastPathComponent().deletingLastPathComponent()
  static let catalogue = "Sources/BriefingPipeline/BriefingPipeline.docc"

  static func text(_ path: String) throws -> String {
    try String(contentsOf: root.appending(path: path), encoding: .utf8)
  }

  /// The Swift files below a folder, as texts.
  static func sources(below folder: String) throws -> [String] {
    let place = root.appending(path: folder)
    let paths = FileManager.default.enumerator(atPath: place.path)?.compactMap { $0 as? String }
    return try (paths ?? []).filter { $0.hasSuffix(".swift") }
      .map { try text("\(folder)/\($0)") }
  }

  static func matches(_ pattern: String, in texts: [String]) throws -> Set<String> {
    let regex = try NSRegularExpression(pattern: pattern)
    var found: Set<String> = []
    for text in texts {
      let range = NSRange(text.startIndex..., in: text)
      for match in regex.matches(in: text, range: range) {
        if let group = Range(match.range(at: 1), in: text) { found.insert(String(text[group])) }
      }
    }
    return found
  }
}
