internal import Foundation
internal import RuleChecker

/// Reads a site's folder for the rules that are seen on its pages.
struct WrittenSiteReader: Sendable {
  let folder: URL

  /// The sign that a folder is a site of ours; it lists what was published, a line each.
  private static let manifest = ".threatbrief-site"
  private static let text: Set<String> = ["html", "css", "js", "svg"]

  /// The site; nil where the folder is none.
  var site: WrittenSite? {
    guard let listed = read(Self.manifest) else { return nil }
    let published = listed.split(separator: "\n").dropFirst().compactMap { line in
      line.firstIndex(of: " ").map { String(line[line.index(after: $0)...]) }
    }
    var files: [String: String] = [:]
    var paths: Set<String> = []
    let all = FileManager.default.enumerator(atPath: folder.path)?.compactMap { $0 as? String }
    for path in all ?? [] {
      paths.insert(path)
      let isText =
        path == "_headers" || Self.text.contains(String(path.split(separator: ".").last ?? ""))
      if isText, let text = read(path) { files[path] = text }
    }
    return WrittenSite(files: files, paths: paths, published: Set(published))
  }

  private func read(_ path: String) -> String? {
    FileManager.default.contents(atPath: folder.appending(path: path).path)
      .map { String(decoding: $0, as: UTF8.self) }
  }
}
