internal import BriefingModel
internal import MarkdownTree

/// Makes the whole site from its editions. Pure: the same editions give the same bytes.
public struct SiteBuilder: Sendable {
  private let settings: SiteSettings
  private let theme: SiteTheme

  /// Takes the settings and the theme.
  public init(settings: SiteSettings = SiteSettings(), theme: SiteTheme) {
    self.settings = settings
    self.theme = theme
  }

  /// Every file of the site, sorted by rank and path.
  ///
  /// Throws `SiteError` for an edition that may not be published, `MarkdownError` for a text that
  /// is too long.
  public func files(for editions: [PublishedEdition]) throws -> [SiteFile] {
    for edition in editions { try admit(edition.edition) }
    let editions = editions.sorted { $0.edition.date < $1.edition.date }
    let digests = editions.map { EditionDigest($0.edition, settings: settings) }
    let index = SiteIndex(digests, settings: settings)
    let frame = PageFrame(settings: settings, theme: theme)
    var pages = ListPages(index: index, settings: settings).pages()
    pages += try TextPages(theme: theme, settings: settings, newest: editions.last?.edition).pages()
    pages += records(index)
    var files = theme.assets + feeds(index)
    for (place, edition) in editions.enumerated() {
      let made = EditionPages(
        published: edition, index: index,
        previous: place > 0 ? editions[place - 1].edition.date : nil,
        next: place + 1 < editions.count ? editions[place + 1].edition.date : nil)
      pages.append(try made.page())
      if place + 1 == editions.count { pages.append(try made.latest()) }
      files += made.files()
    }
    let map = SiteMap(settings: settings, pages: pages.map { ($0.address, nil) })
    files += map.files() + pages.map(frame.file)
    return files.sorted { ($0.rank.rawValue, $0.path) < ($1.rank.rawValue, $1.path) }
  }

  private func admit(_ edition: Edition) throws(SiteError) {
    guard DateText.isDay(edition.date) else { throw .badDate(edition.date) }
    guard edition.header.marking == "TLP:CLEAR" else {
      throw .restricted(date: edition.date, marking: edition.header.marking)
    }
  }

  private func records(_ index: SiteIndex) -> [Page] {
    let records = RecordPages(index: index)
    return index.actorIDs.map(records.actor) + index.stateCodes.map(records.state)
      + index.allianceIDs.map(records.alliance) + index.speakerIDs.map(records.speaker)
      + index.articles.keys.sorted().compactMap { key in
        index.articles[key].map {
          ArticlePage(article: $0, index: index, settings: settings).page()
        }
      }
  }

  /// A feed of the site, one of each actor and each state, and the JSON feed.
  private func feeds(_ index: SiteIndex) -> [SiteFile] {
    let whole = index.editions.reversed().map { FeedEntry(edition: $0, claims: $0.claims) }
    let site = AtomFeed(
      title: settings.title, address: SiteAddress("feed.xml"), entries: whole, settings: settings,
      index: index)
    let actors = index.actorIDs.map { id in
      feed(index.entities[id]?.name ?? id, below: .actor(id), index.claimsOfActor[id] ?? [], index)
    }
    let states = index.stateCodes.map { code in
      feed(index.stateName(code), below: .state(code), index.claimsOfState[code] ?? [], index)
    }
    return [site.file(), JSONFeed(entries: whole, settings: settings).file()] + actors + states
  }

  private func feed(
    _ name: String, below place: SiteAddress, _ claims: [ClaimRow], _ index: SiteIndex
  ) -> SiteFile {
    let byEdition = Dictionary(grouping: claims, by: \.edition)
    let entries = index.editions.reversed().compactMap { edition in
      byEdition[edition.date].map { FeedEntry(edition: edition, claims: $0) }
    }
    return AtomFeed(
      title: "\(name) – \(settings.title)", address: SiteAddress(place.path + "feed.xml"),
      entries: entries, settings: settings, index: index
    ).file()
  }
}
