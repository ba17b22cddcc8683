public import BriefingModel
internal import MarkdownTree

/// Follows every link of a site, anchors too, and names those that lead nowhere.
public struct LinkChecker: Sendable {
  private var anchors: [String: Set<String>] = [:]
  private var pages: [SiteFile] = []

  /// Reads the anchors of a site's files.
  public init(_ files: [SiteFile]) {
    for file in files {
      anchors[file.path] = []
      guard file.path.hasSuffix(".html") else { continue }
      pages.append(file)
      anchors[file.path] = Set(
        AttributeScanner.values(in: file.bytes).filter { $0.name == "id" }.map(\.value))
    }
    pages.sort { $0.path < $1.path }
  }

  /// A diagnostic for each dead link, in order of page and place.
  public func deadLinks() -> [Diagnostic] {
    pages.flatMap { page -> [Diagnostic] in
      let here = SiteAddress(
        page.path.hasSuffix("index.html") ? String(page.path.dropLast(10)) : page.path)
      return AttributeScanner.values(in: page.bytes).filter {
        $0.name == "href" || $0.name == "src"
      }
      .compactMap { attribute in
        guard case .inside = LinkAddress(attribute.value) else { return nil }
        guard !leads(attribute.value, from: here) else { return nil }
        return Diagnostic(
          .error, "site.dead-link", at: SourcePlace(path: page.path, line: attribute.line),
          summary: "the link '\(attribute.value)' leads nowhere on the site")
      }
    }
  }

  private func leads(_ link: String, from here: SiteAddress) -> Bool {
    guard let (place, rest) = here.resolving(link), let known = anchors[place.file] else {
      return false
    }
    guard let hash = rest.firstIndex(of: "#") else { return true }
    let fragment = rest[rest.index(after: hash)...]
    return fragment.isEmpty || known.contains(String(fragment))
  }
}
