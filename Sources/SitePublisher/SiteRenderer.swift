internal import BriefingModel

/// Makes the files of a site from its index: all of them, or those of a selection.
struct SiteRenderer: Sendable {
  let settings: SiteSettings
  let theme: SiteTheme
  let index: SiteIndex
  /// Nil for everything.
  let selection: SiteSelection?

  private var frame: PageFrame { PageFrame(settings: settings, theme: theme) }

  /// The files of some editions, and the latest if the newest is among them.
  func files(of editions: [PublishedEdition]) throws -> [SiteFile] {
    return try Parallel.map(editions) { published in
      let place = index.place(of: published.edition.date)
      let made = EditionPages(
        published: published, index: index,
        previous: place > 0 ? index.editions[place - 1].date : nil,
        next: place + 1 < index.editions.count ? index.editions[place + 1].date : nil)
      let latest = place + 1 == index.editions.count ? [frame.file(try made.latest())] : []
      return made.files() + [frame.file(try made.page())] + latest
    }.flatMap(\.self)
  }

  /// Lists, texts, feeds, site map and the theme's own files.
  func frameFiles(newest: Edition?) throws -> [SiteFile] {
    let lists = ListPages(index: index, settings: settings).pages()
    let texts = try TextPages(theme: theme, settings: settings, newest: newest).pages()
    let map = SiteMap(
      settings: settings, pages: addresses + (lists + texts).map { ($0.address, nil) })
    let search = SearchIndex(index: index, selection: selection).files()
    let schema = SiteFile(path: "schema/edition-1.json", text: settings.schema, rank: .leaf)
    return theme.assets + [schema] + search + map.files() + siteFeeds
      + (lists + texts).map(frame.file)
  }

  /// The pages and feeds of actors, states, alliances, speakers and articles.
  func records() throws -> [SiteFile] {
    let records = RecordPages(index: index)
    var jobs: [@Sendable () -> [SiteFile]] = []
    for id in index.actorIDs where selection?.entities.contains(id) ?? true {
      let claims = index.claimsOfActor[id]
      jobs.append {
        record(records.actor(id), claims)
          + [feed(index.entities[id]?.name ?? id, .actor(id), claims)]
      }
    }
    for code in index.stateCodes where selection?.states.contains(code) ?? true {
      let claims = index.claimsOfState[code]
      jobs.append {
        record(records.state(code), claims) + [feed(index.stateName(code), .state(code), claims)]
      }
    }
    for id in index.allianceIDs where selection?.entities.contains(id) ?? true {
      jobs.append { record(records.alliance(id), index.claimsOfAlliance[id]) }
    }
    for id in index.speakerIDs where selection?.speakers.contains(id) ?? true {
      jobs.append { record(records.speaker(id), index.claimsOfSpeaker[id]) }
    }
    for key in index.articles.keys.sorted() {
      guard let article = index.articles[key], selection?.holds(article.source) ?? true else {
        continue
      }
      jobs.append {
        [frame.file(ArticlePage(article: article, index: index, settings: settings).page())]
      }
    }
    return try Parallel.map(jobs) { $0() }.flatMap(\.self)
  }
}

extension SiteRenderer {
  /// What now stands where earlier runs published records that the index has no more.
  func emptied(_ published: [String]) -> [SiteFile] {
    let emptied = EmptiedPages(
      published: published, current: Set(addresses.map(\.address.file)))
    let feeds = emptied.feeds().map { place in
      AtomFeed(title: "In no edition any more", address: place, entries: [], settings: settings)
        .file()
    }
    return emptied.pages().map(frame.file) + feeds
  }

  /// A record's own page, and the pages of its months where it has any.
  private func record(_ page: Page, _ claims: [ClaimRow]?) -> [SiteFile] {
    let months = ClaimPages(claims ?? []).months(of: selection).map { month, claims in
      frame.file(RecordPages(index: index).month(month, of: page, claims: claims))
    }
    return months + [frame.file(page)]
  }

  /// Every page that comes from the index, with the day on which it last changed, if that is known.
  private var addresses: [(address: SiteAddress, changed: String?)] {
    let editions = index.editions.map {
      (address: SiteAddress.edition($0.date), changed: String($0.updated.prefix(10)))
    }
    let records =
      index.actorIDs.flatMap { addresses(of: .actor($0), index.claimsOfActor[$0]) }
      + index.stateCodes.flatMap { addresses(of: .state($0), index.claimsOfState[$0]) }
      + index.allianceIDs.flatMap { addresses(of: .alliance($0), index.claimsOfAlliance[$0]) }
      + index.speakerIDs.flatMap { addresses(of: .source($0), index.claimsOfSpeaker[$0]) }
      + index.articles.keys.map { .article($0) }
    let changed = editions.map {
      (address: $0.address, changed: DateText.isDay($0.changed) ? $0.changed : nil)
    }
    return changed + records.map { (address: $0, changed: nil) }
      + (index.editions.isEmpty ? [] : [(address: .latest, changed: changed.last?.changed)])
  }

  private func addresses(of record: SiteAddress, _ claims: [ClaimRow]?) -> [SiteAddress] {
    [record] + ClaimPages(claims ?? []).months.map { record.month($0.month) }
  }

  private var siteFeeds: [SiteFile] {
    let entries = index.editions.suffix(AtomFeed.maximumEntries).reversed()
      .map { FeedEntry(edition: $0, claims: $0.claims) }
    let atom = AtomFeed(
      title: settings.title, address: SiteAddress("feed.xml"), entries: entries,
      settings: settings)
    return [atom.file(), JSONFeed(entries: entries, settings: settings).file()]
  }

  private func feed(_ name: String, _ place: SiteAddress, _ claims: [ClaimRow]?) -> SiteFile {
    let byEdition = Dictionary(grouping: claims ?? [], by: \.edition)
    let dates = byEdition.keys.sorted(by: >).prefix(AtomFeed.maximumEntries)
    let entries = dates.compactMap { date in
      index.edition(of: date).map { FeedEntry(edition: $0, claims: byEdition[date] ?? []) }
    }
    return AtomFeed(
      title: "\(name) – \(settings.title)", address: SiteAddress(place.path + "feed.xml"),
      entries: entries, settings: settings
    ).file()
  }
}
