public import BriefingModel
public import Foundation
internal import Glibc

/// Follows every link of pages, anchors too, and names those that lead nowhere.
public struct LinkChecker: Sendable {
  private let scans: [LinkScan]
  /// The pages that were looked at, sorted.
  private let pages: [String]
  /// What else stands on the site.
  private let others: SiteManifest
  /// Reads the bytes of a file of the site.
  private let read: @Sendable (_ path: String) -> [UInt8]?

  /// Looks at the pages among some files, of a site that holds other files too.
  init(
    _ files: [SiteFile], beside others: SiteManifest = SiteManifest(),
    read: @escaping @Sendable (_ path: String) -> [UInt8]? = { _ in nil }
  ) {
    let bytes = Dictionary(
      files.map { ($0.path, $0.bytes) }, uniquingKeysWith: { first, _ in first })
    self.init(files.map(\.path), beside: others) { bytes[$0] ?? read($0) }
  }

  /// Looks at all pages of a site's folder.
  public init(site folder: URL) {
    let all = FileManager.default.enumerator(atPath: folder.path)?.compactMap { $0 as? String }
    self.init(all ?? [], beside: SiteManifest()) {
      FileBytes.read(folder.appending(path: $0).path)
    }
  }

  /// Follows the links of pages that were looked at before.
  init(
    _ scans: [LinkScan], on pages: [String], beside others: SiteManifest,
    read: @escaping @Sendable (_ path: String) -> [UInt8]?
  ) {
    self.scans = scans
    self.pages = pages.sorted()
    self.others = others
    self.read = read
  }

  private init(
    _ paths: [String], beside others: SiteManifest,
    read: @escaping @Sendable (_ path: String) -> [UInt8]?
  ) {
    self.others = others
    self.read = read
    pages = paths.filter { $0.hasSuffix(".html") }.sorted()
    scans = Parallel.chunks(paths) { paths in
      var scan = LinkScan()
      for path in paths {
        scan.add(path: path, bytes: path.hasSuffix(".html") ? read(path) ?? [] : [])
      }
      return scan
    }
  }

  /// A diagnostic for each dead link, in order of page and place.
  public func deadLinks() -> [Diagnostic] {
    let places = Set(scans.lazy.flatMap(\.places))
    var open: [Int: LinkTarget] = [:]
    for scan in scans {
      for (key, target) in scan.links where !places.contains(key) { open[key] = target }
    }
    let byFile = Array(Dictionary(grouping: open.values, by: \.file))
    let dead = Set(Parallel.chunks(byFile) { $0.flatMap(missing) }.flatMap(\.self))
    guard !dead.isEmpty else { return [] }
    return pages.flatMap { deadLinks(on: $0, among: dead) }
  }

  /// Which of the places of a file that this run did not make are not there.
  private func missing(in file: String?, _ targets: [LinkTarget]) -> [LinkTarget] {
    guard let file, others[file] != nil else { return targets }
    let anchors = targets.filter { !$0.fragment.isEmpty }
    guard !anchors.isEmpty, var page = read(file) else { return anchors }
    page.append(0)
    let unseen = anchors.filter { target in
      // In the text of a page a quotation mark is escaped, so that this can only be an attribute.
      var anchor = HTML()
      anchor += " id=\"\(target.fragment)\""
      return !page.holds(anchor.buffer.bytes)
    }
    guard !unseen.isEmpty else { return [] }
    page.removeLast()
    var scan = LinkScan()
    scan.add(path: file, bytes: page)
    let places = Set(scan.places)
    return unseen.filter {
      !places.contains(LinkTarget.key(file: file, fragment: $0.fragment))
    }
  }

  private func deadLinks(on page: String, among dead: Set<LinkTarget>) -> [Diagnostic] {
    guard let html = read(page) else { return [] }
    var found: [Diagnostic] = []
    var seen: Set<String> = []
    html.withUnsafeBytes { html in
      AttributeScanner.visit(html) { name, value, place in
        guard AttributeScanner.isLink(name), let target = LinkTarget(value, on: page),
          dead.contains(target)
        else { return }
        let written = AttributeScanner.text(value)
        guard seen.insert(written).inserted else { return }
        let line = 1 + html[..<place].count { $0 == UInt8(ascii: "\n") }
        found.append(
          Diagnostic(
            .error, "site.dead-link", at: SourcePlace(path: page, line: line),
            summary: "the link '\(written)' leads nowhere on the site"))
      }
    }
    return found
  }
}

extension [UInt8] {
  /// Whether a text stands in these bytes, which end in a zero as C wants it.
  fileprivate func holds(_ text: [UInt8]) -> Bool {
    withUnsafeBytes { bytes in
      (text + [0]).withUnsafeBytes { text in
        guard let bytes = bytes.assumingMemoryBound(to: CChar.self).baseAddress,
          let text = text.assumingMemoryBound(to: CChar.self).baseAddress
        else { return false }
        return strstr(bytes, text) != nil
      }
    }
  }
}
