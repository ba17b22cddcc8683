/// Pages of actors, states, alliances, speakers and articles that an earlier run published and that
/// no edition speaks of any more, since it was made anew.
///
/// Their addresses stay (R71), but what stood there would lead to claims that are gone: each says so
/// and leads to the corrections.
struct EmptiedPages: Sendable {
  /// The paths that earlier runs published.
  let published: [String]
  /// The paths of the pages that the index gives now.
  let current: Set<String>

  private static let folders = ["actors/", "states/", "alliances/", "sources/", "articles/"]

  /// The pages, in the order of their paths.
  func pages() -> [Page] { addresses(ending: "index.html").map(page) }

  /// The addresses of the feeds beside them.
  func feeds() -> [SiteAddress] {
    addresses(ending: "feed.xml").map { SiteAddress($0.path + "feed.xml") }
  }

  private func addresses(ending name: String) -> [SiteAddress] {
    published.filter { path in
      path.hasSuffix("/" + name)
        && Self.folders.contains { path.hasPrefix($0) && path != $0 + name }
        && !current.contains(path.dropLast(name.count) + "index.html")
    }.map { SiteAddress(String($0.dropLast(name.count))) }
  }

  private func page(at address: SiteAddress) -> Page {
    let corrections = address.link(to: SiteAddress("corrections/"))
    return Page(
      address: address, title: "In no edition any more",
      description: "No edition that is published now speaks of this.",
      main: """
        <h1>In no edition any more</h1>
        <p>An earlier edition spoke of this. It was made anew since, and no edition that is \
        published now does. See the <a href="\(address: corrections)">corrections</a>.</p>

        """,
      rank: .record)
  }
}
