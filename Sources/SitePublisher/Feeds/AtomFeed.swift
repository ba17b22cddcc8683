internal import BriefingModel

/// An Atom feed (RFC 4287) of editions: of the whole site, or of those that speak of one actor or
/// state.
struct AtomFeed: Sendable {
  let title: String
  let address: SiteAddress
  let entries: [FeedEntry]
  let settings: SiteSettings

  /// Two weeks: each entry of a feed costs the day of an edition as much as the edition that it
  /// tells of.
  static let maximumEntries = 14

  /// The file; a feed without entries bears the start of the calendar as its time.
  func file() -> SiteFile {
    let updated = entries.first?.edition.updated ?? "1970-01-01T00:00:00Z"
    let base: HTML = settings.address.map { " xml:base=\"\(address: $0 + address.path)\"" } ?? ""
    var xml: HTML = "<?xml version=\"1.0\" encoding=\"utf-8\"?>\n"
    xml += "<feed xmlns=\"http://www.w3.org/2005/Atom\"\(base)>\n"
    xml += "<id>\("tag:\(settings.host),2026:\(address.path)")</id>\n<title>\(title)</title>\n"
    xml += "<updated>\(updated)</updated>\n<author><name>\(settings.title)</name></author>\n"
    xml += "<link rel=\"self\" type=\"application/atom+xml\" href=\"\(address: link(address))\"/>\n"
    xml += "<link rel=\"alternate\" type=\"text/html\" href=\"\(address: link(.root))\"/>\n"
    xml += entries.prefix(Self.maximumEntries).map { entry($0) }.joined()
    xml += "</feed>\n"
    return SiteFile(path: address.path, bytes: xml.buffer.bytes, rank: .door)
  }

  private func entry(_ entry: FeedEntry) -> HTML {
    let place = SiteAddress.edition(entry.edition.date)
    var xml: HTML = "<entry>\n<id>\(entry.tag(settings))</id>\n<title>\(entry.title)</title>\n"
    xml += "<updated>\(entry.edition.updated)</updated>\n"
    xml += "<link rel=\"alternate\" type=\"text/html\" href=\"\(address: link(place))\"/>\n"
    xml += "<summary>\(entry.summary)</summary>\n"
    xml += "<content type=\"html\">\(content(entry).string)</content>\n</entry>\n"
    return xml
  }

  /// The claims with their lasting identifiers, which the page bears as anchors (R73).
  private func content(_ entry: FeedEntry) -> HTML {
    let place = SiteAddress.edition(entry.edition.date)
    var html: HTML = "<p>\(entry.summary)</p><ul>"
    for claim in entry.claims {
      let text = claim.sentences.map(\.text).joined(separator: " ")
      let target = link(place) + "#" + claim.id
      html +=
        "<li id=\"\(claim.id)\"><a href=\"\(address: target)\">\(claim.heading)</a>: \(text) (\(claim.rating))</li>"
    }
    html += "</ul>"
    return html
  }

  private func link(_ place: SiteAddress) -> String {
    settings.address.map { $0 + place.path } ?? address.wayToRoot + place.path
  }
}
