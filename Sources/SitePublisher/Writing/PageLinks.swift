internal import MarkdownTree

/// What one page of a site links to within the site, and the anchors that it has.
struct PageLinks: Sendable {
  /// A link as it stands first on the page.
  struct Link: Sendable {
    let written: String
    /// The file that answers for it; nil where it climbs out of the site.
    let target: String?
    let fragment: String
    let line: Int
  }

  let path: String
  private(set) var anchors: Set<String> = []
  private(set) var links: [Link] = []

  init(path: String, html: [UInt8]) {
    self.path = path
    var first: [String: Int] = [:]
    var anchors: Set<String> = []
    AttributeScanner.visit(html) { name, value, place in
      if name.elementsEqual("id".utf8) {
        anchors.insert(AttributeScanner.text(value))
      } else if name.elementsEqual("href".utf8) || name.elementsEqual("src".utf8) {
        let link = AttributeScanner.text(value)
        if first[link] == nil { first[link] = place }
      }
    }
    self.anchors = anchors
    let here = SiteAddress(path.hasSuffix("index.html") ? String(path.dropLast(10)) : path)
    var line = 1
    var counted = 0
    for (written, place) in first.sorted(by: { $0.value < $1.value }) {
      line += html[counted..<place].count { $0 == UInt8(ascii: "\n") }
      counted = place
      guard case .inside = LinkAddress(written) else { continue }
      let resolved = here.resolving(written)
      let fragment = resolved.flatMap { $0.rest.split(separator: "#").last } ?? ""
      let hasFragment = resolved?.rest.contains("#") == true
      links.append(
        Link(
          written: written, target: resolved?.place.file,
          fragment: hasFragment ? String(fragment) : "", line: line))
    }
  }
}
