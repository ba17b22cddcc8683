internal import BriefingModel

/// The lists: front page, archive by year and month, actors, states, alliances, sources.
struct ListPages: Sendable {
  let index: SiteIndex
  let settings: SiteSettings

  /// Every list page.
  func pages() -> [Page] {
    [front, archive] + periods + [actors, states, alliances, sources, corrections, search]
      + (index.editions.isEmpty ? [noLatest] : [])
  }

  /// Stands for the latest edition before there is one, so that no link is dead.
  private var noLatest: Page {
    Page(
      address: .latest, title: "Latest", description: "The newest edition.",
      main: "<h1>Latest</h1>\n<p>No edition has been published yet.</p>\n", rank: .door)
  }

  private var newestFirst: [EditionDigest] { index.editions.reversed() }

  private var front: Page {
    let parts = PageParts(index: index, here: .root)
    var main: HTML = "<h1>\(settings.title)</h1>\n<p class=\"lead\">\(settings.description)</p>\n"
    if let latest = newestFirst.first {
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

  private func entry(_ edition: EditionDigest, _ parts: PageParts) -> HTML {
    let line = edition.bottomLine.first?.text.cut(to: 200) ?? ""
    return "\(parts.edition(edition.date)) <span class=\"line\">\(line)</span>"
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
    grouped(by: 4).map { period($0.period, $0.editions, name: $0.period) }
      + grouped(by: 7).map { period($0.period, $0.editions, name: DateText.month($0.period)) }
  }

  private func period(_ period: String, _ editions: [EditionDigest], name: String) -> Page {
    let here = SiteAddress.archive(period)
    let parts = PageParts(index: index, here: here)
    let list = parts.list(editions.map { entry($0, parts) }, otherwise: "")
    return Page(
      address: here, title: "Editions of \(name)", description: "Every edition of \(name).",
      main: "<h1>Editions of \(name)</h1>\n\(list)", rank: .list)
  }

  /// Editions by the first characters of their date, newest first.
  private func grouped(by length: Int) -> [(period: String, editions: [EditionDigest])] {
    Dictionary(grouping: newestFirst) { String($0.date.prefix(length)) }
      .sorted { $0.key > $1.key }.map { (period: $0.key, editions: $0.value) }
  }
}

extension ListPages {
  private var actors: Page {
    let here = SiteAddress("actors/")
    let parts = PageParts(index: index, here: here)
    let entries = index.actorIDs
      .map { ($0, index.entities[$0]?.name ?? $0) }
      .sorted { ($0.1.lowercased(), $0.0) < ($1.1.lowercased(), $1.0) }
      .map { entry(parts.link(.actor($0.0), $0.1), index.claimsOfActor[$0.0]) }
    return list(here, "Actors", "Everybody who is said to threaten or to act.", parts, entries)
  }

  private var states: Page {
    let here = SiteAddress("states/")
    let parts = PageParts(index: index, here: here)
    let entries = index.stateCodes.map { ($0, index.stateName($0)) }
      .sorted { ($0.1.lowercased(), $0.0) < ($1.1.lowercased(), $1.0) }
      .map { entry(parts.link(.state($0.0), $0.1), index.claimsOfState[$0.0]) }
    return list(here, "States", "States that claims or alliances name.", parts, entries)
  }

  private var alliances: Page {
    let here = SiteAddress("alliances/")
    let parts = PageParts(index: index, here: here)
    let entries = index.allianceIDs
      .map { entry(parts.link(.alliance($0), index.allianceName($0)), index.claimsOfAlliance[$0]) }
    return list(here, "Alliances", "Alliances that the articles name.", parts, entries)
  }

  private var sources: Page {
    let here = SiteAddress("sources/")
    let parts = PageParts(index: index, here: here)
    let entries = index.speakerIDs.map { ($0, index.speakers[$0]?.name ?? $0) }
      .sorted { ($0.1.lowercased(), $0.0) < ($1.1.lowercased(), $1.0) }
      .map { entry(parts.link(.source($0.0), $0.1), index.claimsOfSpeaker[$0.0]) }
    var page = list(
      here, "Sources", "Speakers whom the articles name, and the articles.", parts, entries)
    let articles = index.articles.sorted { left, right in
      (right.value.editions.last ?? "", left.key) < (left.value.editions.last ?? "", right.key)
    }
    let lines = articles.prefix(200).map { key, article -> HTML in
      let title = (article.source.title ?? article.source.firstWords).cut(to: 120)
      let outlet = article.source.outlet ?? "publisher not given"
      return
        "\(parts.link(.article(key), title.isEmpty ? key : title)) <span class=\"line\"><bdi>\(outlet)</bdi>, rated \(article.source.reliability)</span>"
    }
    page.main += "<h2 id=\"articles\">Articles</h2>\n"
    if articles.count > lines.count {
      page.main += "<p>The \(lines.count) newest of \(articles.count).</p>\n"
    }
    page.main += parts.list(lines, otherwise: "None yet.")
    return page
  }

  /// The one page with a script. The field shows only where the script runs.
  private var search: Page {
    Page(
      address: SearchIndex.folder, title: "Search",
      description: "Names and claims of all editions.",
      main: """
        <h1>Search</h1>
        <div id="search-box" role="search" hidden>
        <p><label for="search-words">Words or beginnings of words</label>
        <input id="search-words" type="search" autocomplete="off" spellcheck="false"></p>
        <p id="search-state" role="status"></p>
        <ul id="search-results"></ul>
        </div>
        <noscript><p>Searching needs the script of this site, which this browser does not run.</p></noscript>
        <p>Without a search: <a href="../archive/">editions by month</a>, <a href="../actors/">actors</a>, <a href="../states/">states</a>, <a href="../alliances/">alliances</a>, <a href="../sources/">sources</a>.</p>
        <script src="../search.js" defer></script>

        """, rank: .list)
  }

  private var corrections: Page {
    let here = SiteAddress("corrections/")
    let parts = PageParts(index: index, here: here)
    let notes = newestFirst.flatMap { edition in
      edition.corrections.map { note -> HTML in
        "<time datetime=\"\(note.date)\">\(DateText.day(note.date))</time>, to the edition of \(parts.edition(edition.date)): \(note.text)"
      }
    }
    return list(
      here, "Corrections", "Changes to editions after they were published.", parts, notes,
      otherwise: "No edition has been corrected.")
  }

  private func entry(_ link: HTML, _ claims: [ClaimRow]?) -> HTML {
    let count = claims?.count ?? 0
    let words = count == 0 ? "no claim" : count == 1 ? "1 claim" : "\(count) claims"
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
