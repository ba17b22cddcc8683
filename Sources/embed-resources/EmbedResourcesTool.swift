import Foundation

/// Writes one Swift file that holds the files below some folders as static strings.
///
/// Arguments: the file to write, the package's root, then folders relative to the root; behind
/// `--digest` folders of which only a digest goes in. A file's path in the result is relative to its
/// folder. Build time only.
@main
struct EmbedResourcesTool {
  static func main() throws {
    let arguments = CommandLine.arguments
    guard arguments.count >= 3 else { throw EmbedError(message: "usage: OUTPUT ROOT FOLDER…") }
    var source = "/// Data files that the build embedded, by folder and path below it.\n"
    source += "enum EmbeddedResources {\n"
    source +=
      "  static let files: [(folder: StaticString, path: StaticString, text: StaticString)] = [\n"
    let folders = arguments.dropFirst(3)
    let mark = folders.firstIndex(of: "--digest") ?? folders.endIndex
    for folder in folders[..<mark] {
      let root = URL(filePath: arguments[2]).appending(path: folder)
      for path in paths(below: root) {
        let data = try Data(contentsOf: root.appending(path: path))
        guard let text = String(validating: data, as: UTF8.self) else {
          throw EmbedError(message: "\(folder)/\(path) is not UTF-8")
        }
        source += "    (\(literal(folder)), \(literal(path)), \(literal(text))),\n"
      }
    }
    source += "  ]\n"
    if mark < folders.endIndex {
      let digest = try digest(of: Array(folders[(mark + 1)...]), below: arguments[2])
      source += "  /// What the sources are known by that shape what this module makes.\n"
      source += "  static let sourceDigest = \"\(digest)\"\n"
    }
    source += "}\n"
    try Data(source.utf8).write(to: URL(filePath: arguments[1]))
  }

  /// The 64-bit FNV-1a hash of the paths and bytes of every file, in hex: it guards against nobody,
  /// it only has to change when a file does.
  private static func digest(of folders: [String], below root: String) throws -> String {
    var hash: UInt64 = 0xcbf2_9ce4_8422_2325
    for folder in folders {
      let place = URL(filePath: root).appending(path: folder)
      for path in paths(below: place) {
        for byte in Array(path.utf8) + (try Data(contentsOf: place.appending(path: path))) {
          hash = (hash ^ UInt64(byte)) &* 0x100_0000_01b3
        }
      }
    }
    return String(hash, radix: 16)
  }

  private static func paths(below root: URL) -> [String] {
    guard let all = FileManager.default.enumerator(atPath: root.path) else { return [] }
    return all.compactMap { $0 as? String }.sorted().filter { path in
      var isFolder: ObjCBool = false
      let full = root.appending(path: path)
      let exists = FileManager.default.fileExists(atPath: full.path, isDirectory: &isFolder)
      return exists && !isFolder.boolValue && !full.lastPathComponent.hasPrefix(".")
    }
  }

  /// A one-line raw string literal: with five number signs no text of ours can end it early.
  private static func literal(_ text: String) -> String {
    let mark = "#####"
    var body = ""
    for scalar in text.unicodeScalars {
      switch scalar {
      case "\n": body += "\\\(mark)n"
      case "\r": body += "\\\(mark)r"
      case "\t": body += "\\\(mark)t"
      case "\0": body += "\\\(mark)0"
      default: body.unicodeScalars.append(scalar)
      }
    }
    return "\(mark)\"\(body)\"\(mark)"
  }
}

struct EmbedError: Error, CustomStringConvertible {
  let message: String
  var description: String { message }
}
