internal import MarkdownTree

/// The map of the site, `robots.txt` and the headers that a static host can send.
///
/// The map is `sitemap.xml` while it may hold every page; beyond that it is an index of maps, one for
/// each folder of the site, and for each beginning of the names in a folder that is too large.
struct SiteMap: Sendable {
  typealias Entry = (address: SiteAddress, changed: String?)

  let settings: SiteSettings
  /// Every page, with the date of the newest edition that it shows, where it shows any.
  let pages: [Entry]
  /// The most pages of one map, by the protocol.
  var most = 50_000

  func files() -> [SiteFile] { maps + [robots, headers] }

  private var root: String { settings.address ?? "https://threatbrief.invalid/" }

  private var maps: [SiteFile] {
    let sorted = pages.sorted { $0.address < $1.address }
    guard sorted.count > most else { return [map(of: sorted[...], at: "sitemap.xml")] }
    let parts = parts(of: sorted[...])
    return parts.map { map(of: $0.pages, at: $0.path) } + [index(of: parts.map(\.path))]
  }

  /// The pages by folder, those of the root together, each part small enough for a map.
  private func parts(of sorted: ArraySlice<Entry>) -> [(path: String, pages: ArraySlice<Entry>)] {
    runs(of: sorted) { $0.prefix { $0 != UInt8(ascii: "/") }.count }.flatMap { pages in
      let folder = pages[pages.startIndex].address.path.utf8.prefix { $0 != UInt8(ascii: "/") }
      let name = folder.isEmpty ? "pages" : String(Substring(folder))
      return split(pages, behind: folder.count + 1, name: "sitemap-\(name)")
    }
  }

  /// The pages in one part, or where they are too many in one for each next letter of the address.
  private func split(
    _ pages: ArraySlice<Entry>, behind length: Int, name: String
  ) -> [(path: String, pages: ArraySlice<Entry>)] {
    guard pages.count > most else { return [(name + ".xml", pages)] }
    return runs(of: pages) { _ in length + 1 }.flatMap { part in
      let next = part[part.startIndex].address.path.utf8.dropFirst(length).first
      let letter = next.map { String(Unicode.Scalar($0)) } ?? ""
      let isLeaf = letter.isEmpty || letter == "/"
      return split(part, behind: length + 1, name: isLeaf ? name + "_" : "\(name)-\(letter)")
    }
  }

  /// Pages that follow one another and begin alike, to a length.
  private func runs(
    of pages: ArraySlice<Entry>, alikeTo length: (String.UTF8View) -> Int
  ) -> [ArraySlice<Entry>] {
    func beginning(_ place: Int) -> Substring.UTF8View {
      let path = pages[place].address.path.utf8
      return path.prefix(length(path))
    }
    var runs: [ArraySlice<Entry>] = []
    var start = pages.startIndex
    for place in pages.indices where place > start {
      guard !beginning(place).elementsEqual(beginning(start)) else { continue }
      runs.append(pages[start..<place])
      start = place
    }
    return start < pages.endIndex ? runs + [pages[start...]] : runs
  }

  private static let opening: HTML = "<?xml version=\"1.0\" encoding=\"utf-8\"?>\n"

  private func index(of maps: [String]) -> SiteFile {
    var xml = Self.opening
    xml += "<sitemapindex xmlns=\"http://www.sitemaps.org/schemas/sitemap/0.9\">\n"
    for path in maps { xml += "<sitemap><loc>\(address: root + path)</loc></sitemap>\n" }
    xml += "</sitemapindex>\n"
    return SiteFile(path: "sitemap.xml", bytes: xml.buffer.bytes, rank: .door)
  }

  private func map(of pages: ArraySlice<Entry>, at path: String) -> SiteFile {
    var xml = Self.opening
    xml += "<urlset xmlns=\"http://www.sitemaps.org/schemas/sitemap/0.9\">\n"
    var before = HTMLBuffer()
    before.address(root)
    for page in pages {
      xml.add { buffer in
        buffer.markup("<url><loc>")
        buffer.append(before)
        buffer.address(page.address.path)
        buffer.markup("</loc>")
        if let changed = page.changed {
          buffer.markup("<lastmod>")
          buffer.text(changed)
          buffer.markup("</lastmod>")
        }
        buffer.markup("</url>\n")
      }
    }
    xml += "</urlset>\n"
    return SiteFile(path: path, bytes: xml.buffer.bytes, rank: .door)
  }

  private var robots: SiteFile {
    SiteFile(
      path: "robots.txt", text: "User-agent: *\nAllow: /\nSitemap: \(root)sitemap.xml\n",
      rank: .door)
  }

  /// In the form that several static hosts read; the comment says it for others.
  private var headers: SiteFile {
    let text = """
      # Headers for a host that reads this file. For others, send the same with every answer.
      /*
        Content-Security-Policy: \(PageFrame.policy); frame-ancestors 'none'
        Referrer-Policy: no-referrer
        X-Content-Type-Options: nosniff
        Permissions-Policy: camera=(), geolocation=(), microphone=()

      """
    return SiteFile(path: "_headers", text: text, rank: .leaf)
  }
}
