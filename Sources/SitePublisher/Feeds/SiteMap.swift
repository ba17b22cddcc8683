internal import MarkdownTree

/// `sitemap.xml`, `robots.txt` and the headers that a static host can send.
struct SiteMap: Sendable {
  let settings: SiteSettings
  /// Every page, with the date of the newest edition that it shows, where it shows any.
  let pages: [(address: SiteAddress, changed: String?)]

  func files() -> [SiteFile] { [map, robots, headers] }

  private var root: String { settings.address ?? "https://threatbrief.invalid/" }

  private var map: SiteFile {
    var xml: HTML = "<?xml version=\"1.0\" encoding=\"utf-8\"?>\n"
    xml += "<urlset xmlns=\"http://www.sitemaps.org/schemas/sitemap/0.9\">\n"
    var before = HTMLBuffer()
    before.address(root)
    for page in pages.sorted(by: { $0.address < $1.address }).prefix(50_000) {
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
    return SiteFile(path: "sitemap.xml", bytes: xml.buffer.bytes, rank: .door)
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
