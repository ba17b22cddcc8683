internal import BriefingModel

/// Makes the files of a site from its index: all of them, or those of a selection.
struct SiteRenderer: Sendable {
  let settings: SiteSettings
  let theme: SiteTheme
  let index: SiteIndex
  /// Nil for everything.
  let selection: SiteSelection?
  private let records: SiteRecords
  /// The places of the editions that the selection names; nil for all.
  private let selected: Set<Int>?

  init(settings: SiteSettings, theme: SiteTheme, index: SiteIndex, selection: SiteSelection?) {
    self.settings = settings
    self.theme = theme
    self.index = index
    self.selection = selection
    records = SiteRecords(index)
    selected = selection.map { Set($0.editions.map(index.place)) }
  }

  private var frame: PageFrame { PageFrame(settings: settings, theme: theme) }

  /// Makes some files, all of one rank.
  typealias Job = @Sendable () throws -> [SiteFile]

  /// What is to be made, in the order in which it is put in place.
  ///
  /// - Parameters:
  ///   - editions: those whose pages are to be made, the newest among them.
  ///   - published: what earlier runs published.
  func stages(_ editions: [PublishedEdition], published: SiteManifest) throws -> [[Job]] {
    let newest = editions.last.flatMap { edition in
      edition.edition.date == index.editions.last?.date ? edition : nil
    }
    let frames = try frameFiles(newest: newest?.edition) + emptied(published)
    let kept = RecordKey.Kind.allCases.flatMap(records.of)
      .filter { selection?.records.contains($0.key) ?? true }
    let articles = selection?.articles.sorted() ?? records.articles
    let lead = try newest.map { [frame.file(try pages(of: $0).latest())] } ?? []
    return [
      jobs(articles) { article($0) },
      jobs(kept) { pages(of: $0) },
      jobs(editions) { try pages(of: $0).files(in: frame) }, [],
      jobs(kept.filter(\.key.hasFeed)) { [feed(of: $0)] } + jobs(lead) { [$0] },
    ].enumerated().map { rank, made in
      jobs(frames.filter { $0.rank.rawValue == rank }) { [$0] } + made
    }
  }

  private func jobs<Value: Sendable>(
    _ values: [Value], _ make: @escaping @Sendable (Value) throws -> [SiteFile]
  ) -> [Job] {
    values.map { value in { try make(value) } }
  }

  private func pages(of published: PublishedEdition) -> EditionPages {
    let place = index.place(of: published.edition.date)
    return EditionPages(
      published: published, index: index,
      previous: place > 0 ? index.editions[place - 1].date : nil,
      next: place + 1 < index.editions.count ? index.editions[place + 1].date : nil)
  }

  private func article(_ key: String) -> [SiteFile] {
    guard let article = index.article(key) else { return [] }
    return [frame.file(ArticlePage(article: article, index: index, settings: settings).page())]
  }

  /// Lists, texts, feeds, site map and the theme's own files.
  ///
  /// - Parameter newest: the newest edition, whose scales the method page shows.
  private func frameFiles(newest: Edition?) throws -> [SiteFile] {
    let months = selection?.months
    let lists = ListPages(index: index, records: records, settings: settings, months: months)
    let texts = try TextPages(theme: theme, settings: settings, newest: newest).pages()
    let map = SiteMap(
      settings: settings,
      pages: addresses + lists.addresses + texts.map { ($0.address, nil) })
    let search = SearchIndex(index: index, records: records, selected: months)
    let schema = SiteFile(path: "schema/edition-1.json", text: settings.schema, rank: .leaf)
    let jobs: [@Sendable () -> [SiteFile]] = [
      { search.files() }, { map.files() }, { siteFeeds },
      { (lists.pages() + texts).map(frame.file) },
    ]
    return theme.assets + [schema] + (try Parallel.map(jobs) { $0() }.flatMap(\.self))
  }

  /// A record's own page, and the pages of its months where it has any.
  private func pages(of record: SiteRecords.Record) -> [SiteFile] {
    let pages = RecordPages(index: index)
    let page = pages.page(record.key, index.record(record.key))
    let months = ClaimPages(record.claims, editions: index.editions).months(of: selected)
    return months.map { month, claims in
      frame.file(pages.month(month, of: page, claims: claims))
    } + [frame.file(page)]
  }
}

extension SiteRenderer {
  /// What now stands where earlier runs published records that the index has no more.
  ///
  /// - Parameter manifest: what they published.
  private func emptied(_ manifest: SiteManifest) -> [SiteFile] {
    let emptied: EmptiedPages
    if let selection {
      let articles = selection.articles.sorted().map { SiteAddress.article($0) }
      let folders = selection.records.map(\.address) + articles
      let current =
        selection.records.filter(index.hasPage).map { key in
          addresses(of: key, index.record(key).claims)
        }.flatMap(\.self)
        + selection.articles.filter(index.hasArticle).map { SiteAddress.article($0) }
      emptied = EmptiedPages(
        published: folders.flatMap { manifest.paths(beginning: $0.path) }.sorted(),
        current: Set(current.map(\.file)))
    } else {
      emptied = EmptiedPages(
        published: manifest.paths(), current: Set(addresses.map(\.address.file)))
    }
    let feeds = emptied.feeds().map { place in
      AtomFeed(title: "In no edition any more", address: place, entries: [], settings: settings)
        .file()
    }
    return emptied.pages().map(frame.file) + feeds
  }

  /// Every page that comes from the index, with the day on which it last changed, if that is known.
  private var addresses: [(address: SiteAddress, changed: String?)] {
    let editions = index.editions.map { line in
      let day = String(line.updated.prefix(10))
      return (address: SiteAddress.edition(line.date), changed: DateText.isDay(day) ? day : nil)
    }
    let kept = RecordKey.Kind.allCases.flatMap { kind in
      records.of(kind).flatMap { addresses(of: $0.key, $0.claims) }
    }
    let articles = records.articles.map { SiteAddress.article($0) }
    return editions + (kept + articles).map { (address: $0, changed: nil) }
      + (editions.last.map { [(address: .latest, changed: $0.changed)] } ?? [])
  }

  private func addresses(of key: RecordKey, _ claims: [ClaimPlace]) -> [SiteAddress] {
    let address = key.address
    let months = ClaimPages(claims, editions: index.editions).months
    return [address] + months.map { address.month($0.month) }
  }

  private var siteFeeds: [SiteFile] {
    let newest = index.editions.indices.suffix(AtomFeed.maximumEntries).reversed()
    let entries = newest.compactMap { index.store[$0] }
      .map { FeedEntry(edition: $0, claims: $0.claims) }
    let atom = AtomFeed(
      title: settings.title, address: SiteAddress("feed.xml"), entries: entries,
      settings: settings)
    return [atom.file(), JSONFeed(entries: entries, settings: settings).file()]
  }

  /// The feed of a record: the newest editions that have claims about it.
  private func feed(of record: SiteRecords.Record) -> SiteFile {
    var entries: [FeedEntry] = []
    var rest = record.claims[...]
    while let place = rest.last?.edition, entries.count < AtomFeed.maximumEntries {
      var claims: [ClaimRow] = []
      while let last = rest.last, last.edition == place {
        if let claim = index.claim(last) { claims.append(claim) }
        rest.removeLast()
      }
      if let edition = index.store[place] {
        entries.append(FeedEntry(edition: edition, claims: claims.reversed()))
      }
    }
    return AtomFeed(
      title: "\(record.name) – \(settings.title)",
      address: SiteAddress(record.key.address.path + "feed.xml"),
      entries: entries, settings: settings
    ).file()
  }
}
