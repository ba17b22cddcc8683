/// Where the links of an edition's page lead, for a reader who is not on that page.
public struct LinkBase: Hashable, Sendable {
  private let site: String
  private let page: String

  /// A base.
  ///
  /// - Parameters:
  ///   - site: the address or folder of the site, with a slash at its end.
  ///   - page: the page's folder below it, with a slash at its end.
  public init(site: String, page: String) {
    self.site = site
    self.page = page
  }

  /// A link's full address; as it stands where it has a scheme or leads within the page.
  func resolved(_ destination: String) -> String {
    if destination.hasPrefix("#") || destination.contains(":") { return destination }
    var folders = page.split(separator: "/")
    var rest = destination[...]
    while rest.hasPrefix("../") {
      rest = rest.dropFirst(3)
      if !folders.isEmpty { folders.removeLast() }
    }
    return site + folders.map { $0 + "/" }.joined() + rest
  }
}
