public import BriefingModel
public import Foundation

/// Follows every link of pages, anchors too, and names those that lead nowhere.
public struct LinkChecker: Sendable {
  private let pages: [PageLinks]
  private let files: Set<String>
  /// Reads the bytes of a page that is not among those looked at.
  private let read: @Sendable (_ path: String) -> [UInt8]?

  /// Looks at the pages among some files, of a site that holds other files too.
  init(
    _ files: [SiteFile], beside others: [String] = [],
    read: @escaping @Sendable (_ path: String) -> [UInt8]? = { _ in nil }
  ) {
    let pages = files.filter { $0.path.hasSuffix(".html") }
    self.pages = ((try? Parallel.map(pages) { PageLinks(path: $0.path, html: $0.bytes) }) ?? [])
      .sorted { $0.path < $1.path }
    self.files = Set(files.map(\.path)).union(others)
    self.read = read
  }

  /// Looks at all pages of a site's folder.
  public init(site folder: URL) {
    let all = FileManager.default.enumerator(atPath: folder.path)?.compactMap { $0 as? String }
    let paths = all ?? []
    let pages = paths.filter { $0.hasSuffix(".html") }.sorted()
    self.pages =
      (try? Parallel.map(pages) { path in
        PageLinks(path: path, html: Self.bytes(of: path, in: folder) ?? [])
      }) ?? []
    files = Set(paths)
    read = { _ in nil }
  }

  /// The bytes of a file below a folder; nil where it cannot be read.
  static func bytes(of path: String, in folder: URL) -> [UInt8]? {
    FileManager.default.contents(atPath: folder.appending(path: path).path).map { Array($0) }
  }

  /// A diagnostic for each dead link, in order of page and place.
  public func deadLinks() -> [Diagnostic] {
    var anchors = Dictionary(
      pages.map { ($0.path, $0.anchors) }, uniquingKeysWith: { first, _ in first })
    var found: [Diagnostic] = []
    for page in pages {
      for link in page.links where !leads(link, &anchors) {
        found.append(
          Diagnostic(
            .error, "site.dead-link", at: SourcePlace(path: page.path, line: link.line),
            summary: "the link '\(link.written)' leads nowhere on the site"))
      }
    }
    return found
  }

  private func leads(_ link: PageLinks.Link, _ anchors: inout [String: Set<String>]) -> Bool {
    guard let target = link.target, files.contains(target) else { return false }
    guard !link.fragment.isEmpty else { return true }
    if anchors[target] == nil {
      anchors[target] = PageLinks(path: target, html: read(target) ?? []).anchors
    }
    return anchors[target]?.contains(link.fragment) == true
  }
}
