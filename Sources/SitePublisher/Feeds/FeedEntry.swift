internal import BriefingModel

/// An edition, as the feeds carry it.
struct FeedEntry: Sendable {
  let edition: EditionDigest
  /// The claims that the entry names.
  let claims: [ClaimRow]

  var title: String { "\(edition.title), \(edition.dateline)" }

  /// A name that never changes, whatever the site's address becomes.
  func tag(_ settings: SiteSettings) -> String {
    "tag:\(settings.host),\(edition.date):briefings/\(edition.date)"
  }

  var summary: String { edition.bottomLine.map(\.text).joined(separator: " ") }
}

extension SiteSettings {
  /// The host of the site's address; a name that is reserved for no use, while none is known.
  var host: String {
    guard let address, let range = address.firstRange(of: "://") else {
      return "threatbrief.invalid"
    }
    let host = address[range.upperBound...].prefix { $0 != "/" && $0 != ":" }
    return host.isEmpty ? "threatbrief.invalid" : String(host)
  }
}
