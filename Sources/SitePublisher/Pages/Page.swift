internal import MarkdownTree

/// A page before it is framed: what it is called, where it stands, what it says.
struct Page: Sendable {
  var address: SiteAddress
  var title: String
  var description: String
  var main: HTML
  var rank: SiteFile.Rank
  /// Where the same text lives for good, if not here.
  var canonical: SiteAddress?
  /// An Atom feed of its own, and its name.
  var feed: (title: String, address: SiteAddress)?
  /// Stands before the text: the way to the neighbours.
  var navigation = HTML()
  /// Stands in the footer.
  var footer = HTML()
  var marking = "TLP:CLEAR"
}

/// Puts pages into the frame of the theme.
struct PageFrame: Sendable {
  let settings: SiteSettings
  let theme: SiteTheme

  /// The policy of R70: nothing from other hosts, no inline code.
  static let policy =
    "default-src 'none'; style-src 'self'; img-src 'self'; script-src 'self'; connect-src 'self'; "
    + "base-uri 'none'; form-action 'none'"

  func file(_ page: Page) -> SiteFile {
    let title = page.address == .root ? page.title : "\(page.title) – \(settings.title)"
    let bytes = theme.page.filled([
      .title: "\(title)", .description: "\(page.description.cut(to: 300))",
      .policy: "\(Self.policy)", .canonical: canonical(of: page), .feeds: feeds(of: page),
      .root: "\(address: page.address.wayToRoot)", .site: "\(settings.title)",
      .marking: "\(page.marking)", .navigation: page.navigation, .main: page.main,
      .footer: page.footer,
    ])
    return SiteFile(path: page.address.file, bytes: bytes, rank: page.rank)
  }

  private func canonical(of page: Page) -> HTML {
    let place = page.canonical ?? page.address
    if let root = settings.address {
      return "<link rel=\"canonical\" href=\"\(address: root + place.path)\">\n"
    }
    guard place != page.address else { return "" }
    return "<link rel=\"canonical\" href=\"\(address: page.address.link(to: place))\">\n"
  }

  private func feeds(of page: Page) -> HTML {
    var feeds = [(settings.title, SiteAddress("feed.xml"))]
    if let feed = page.feed { feeds.append((feed.title, feed.address)) }
    return feeds.map { title, place in
      let link = page.address.link(to: place)
      return
        "<link rel=\"alternate\" type=\"application/atom+xml\" title=\"\(title)\" href=\"\(address: link)\">\n"
        as HTML
    }.joined()
  }
}

extension String {
  /// The text, cut at a character and closed by an ellipsis where it is longer than a limit.
  func cut(to limit: Int) -> String {
    // Bytes are counted at once, characters one by one: short texts need no more than the first.
    guard utf8.count > limit, index(startIndex, offsetBy: limit + 1, limitedBy: endIndex) != nil
    else { return self }
    return prefix(limit - 1).trimmingSuffix(while: \.isWhitespace) + "…"
  }
}

extension Substring {
  fileprivate func trimmingSuffix(while predicate: (Character) -> Bool) -> String {
    var text = self
    while let last = text.last, predicate(last) { text.removeLast() }
    return String(text)
  }
}
