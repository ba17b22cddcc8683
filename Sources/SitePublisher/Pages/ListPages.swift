internal import BriefingModel

/// The lists: front page, archive by year and month, actors, states, alliances, sources.
struct ListPages: Sendable {
  let index: SiteIndex
  let records: SiteRecords
  let settings: SiteSettings
  /// The months whose editions changed; nil for all.
  let months: Set<String>?

  /// Every list page.
  func pages() -> [Page] {
    [front, archive] + periods + [actors, states, alliances, sources, corrections, search]
      + (index.editions.isEmpty ? [noLatest] : [])
  }

  /// How many articles the page of sources lists, the newest of all.
  private static let mostArticles = 60

  /// The addresses of all list pages, those that are not made this time too.
  var addresses: [(address: SiteAddress, changed: String?)] {
    let periods = Set(index.editions.map { String($0.date.prefix(4)) })
      .union(index.editions.map(\.month)).sorted().map { SiteAddress.archive($0) }
    let lists = ["actors/", "states/", "alliances/", "sources/", "corrections/"]
    let all =
      [SiteAddress.root, .archive, SearchIndex.folder] + periods + lists.map { SiteAddress($0) }
      + (index.editions.isEmpty ? [.latest] : [])
    return all.map { ($0, nil) }
  }

  /// Stands for the latest edition before there is one, so that no link is dead.
  private var noLatest: Page {
    Page(
      address: .latest, title: "Latest", description: "The newest edition.",
      main: "<h1>Latest</h1>\n<p>No edition has been published yet.</p>\n", rank: .door)
  }

  private var newestFirst: [EditionLine] { index.editions.reversed() }

  private var front: Page {
    let parts = PageParts(index: index, here: .root)
    var main: HTML = "<h1>\(settings.title)</h1>\n<p class=\"lead\">\(settings.description)</p>\n"
    if let latest = index.store.newest(of: index.editions.count) {
      main += "<section aria-labelledby=\"latest\"><h2 id=\"latest\">\(latest.dateline)</h2>\n"
      main += "<p class=\"bottom-line\">\(parts.sentences(latest.bottomLine))</p>\n"
      main += "<p>\(parts.link(.latest, "Read the edition"))</p></section>\n"
    } else {
      main += "<p>No edition has been published yet.</p>\n"
    }
    let earlier = newestFirst.dropFirst().prefix(14).map { entry($0, parts) }
    if !earlier.isEmpty {
      main +=
        "<h2 id=\"earlier\">Earlier editions</h2>\n\(parts.list(Array(earlier), otherwise: ""))"
    }
    return Page(
      address: .root, title: settings.title, description: settings.description, main: main,
      rank: .door)
  }

  private func entry(_ edition: EditionLine, _ parts: PageParts) -> HTML {
    "\(parts.edition(edition.date)) <span class=\"line\">\(edition.opening)</span>"
  }

  private var archive: Page {
    let parts = PageParts(index: index, here: .archive)
    var main: HTML = "<h1>Archive</h1>\n"
    for (year, editions) in grouped(by: 4) {
      main += "<h2 id=\"y\(year)\">\(parts.link(.archive(year), year))</h2>\n"
      let counts = Dictionary(grouping: editions) { String($0.date.prefix(7)) }
      let links = counts.sorted { $0.key > $1.key }.map { month, editions -> HTML in
        let count = editions.count
        return
          "\(parts.link(.archive(month), DateText.month(month))) <span class=\"count\">\(count)</span>"
      }
      main += parts.list(links, otherwise: "")
    }
    if index.editions.isEmpty { main += "<p>No edition has been published yet.</p>\n" }
    return Page(
      address: .archive, title: "Archive", description: "Every edition, by year and month.",
      main: main, rank: .list)
  }

  private var periods: [Page] {
    let years = months.map { Set($0.map { String($0.prefix(4)) }) }
    return grouped(by: 4).filter { years?.contains($0.period) ?? true }
      .map { period($0.period, $0.editions, name: $0.period) }
      + grouped(by: 7).filter { months?.contains($0.period) ?? true }
      .map { period($0.period, $0.editions, name: DateText.month($0.period)) }
  }

  private func period(_ period: String, _ editions: [EditionLine], name: String) -> Page {
    let here = SiteAddress.archive(period)
    let parts = PageParts(index: index, here: here)
    let list = parts.list(editions.map { entry($0, parts) }, otherwise: "")
    return Page(
      address: here, title: "Editions of \(name)", description: "Every edition of \(name).",
      main: "<h1>Editions of \(name)</h1>\n\(list)", rank: .list)
  }

  /// Editions by the first characters of their date, newest first.
  private func grouped(by length: Int) -> [(period: String, editions: [EditionLine])] {
    Dictionary(grouping: newestFirst) { String($0.date.prefix(length)) }
      .sorted { $0.key > $1.key }.map { (period: $0.key, editions: $0.value) }
  }
}

extension ListPages {
  private var actors: Page {
    let here = SiteAddress("actors/")
    let parts = PageParts(index: index, here: here)
    let entries = byName(.actor).map { entry($0, parts) }
    return list(here, "Actors", "Everybody who is said to threaten or to act.", parts, entries)
  }

  private var states: Page {
    let here = SiteAddress("states/")
    let parts = PageParts(index: index, here: here)
    let entries = byName(.state).map { entry($0, parts) }
    return list(here, "States", "States that claims or alliances name.", parts, entries)
  }

  private var alliances: Page {
    let here = SiteAddress("alliances/")
    let parts = PageParts(index: index, here: here)
    let entries = records.of(.alliance).map { entry($0, parts) }
    return list(here, "Alliances", "Alliances that the articles name.", parts, entries)
  }

  private var sources: Page {
    let here = SiteAddress("sources/")
    let parts = PageParts(index: index, here: here)
    let entries = byName(.speaker).map { entry($0, parts) }
    var page = list(
      here, "Sources", "Speakers whom the articles name, and the articles.", parts, entries)
    let count = records.articles.count
    let lines = index.newestArticles(Self.mostArticles).compactMap { key -> HTML? in
      guard let article = index.article(key) else { return nil }
      let title = (article.source.title ?? article.source.firstWords).cut(to: 120)
      let outlet = article.source.outlet ?? "publisher not given"
      return
        "\(parts.link(.article(key), title.isEmpty ? key : title)) <span class=\"line\"><bdi>\(outlet)</bdi>, rated \(article.source.reliability)</span>"
    }
    page.main += "<h2 id=\"articles\">Articles</h2>\n"
    if count > lines.count {
      page.main += "<p>The \(lines.count) newest of \(count).</p>\n"
    }
    page.main += parts.list(lines, otherwise: "None yet.")
    return page
  }

  /// The records of a kind, sorted by name.
  private func byName(_ kind: RecordKey.Kind) -> [SiteRecords.Record] {
    records.of(kind).map { (record: $0, sorted: $0.name.lowercased()) }
      .sorted { ($0.sorted, $0.record.key.id) < ($1.sorted, $1.record.key.id) }
      .map(\.record)
  }

  private func entry(_ record: SiteRecords.Record, _ parts: PageParts) -> HTML {
    let count = record.claims.count
    let words = count == 0 ? "no claim" : count == 1 ? "1 claim" : "\(count) claims"
    let link = parts.link(record.key.address, record.name)
    return "\(link) <span class=\"count\">\(words)</span>"
  }

  private func list(
    _ here: SiteAddress, _ title: String, _ description: String, _ parts: PageParts,
    _ entries: [HTML], otherwise: String = "None yet."
  ) -> Page {
    Page(
      address: here, title: title, description: description,
      main:
        "<h1>\(title)</h1>\n<p class=\"lead\">\(description)</p>\n\(parts.list(entries, otherwise: otherwise))",
      rank: .list)
  }
}
