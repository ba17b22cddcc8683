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
    for edition in editions { try edition.admit() }
    let digests = try Parallel.map(editions) { EditionDigest($0.edition, settings: settings) }
    let index = SiteIndex(digests, settings: settings)
    let renderer = SiteRenderer(settings: settings, theme: theme, index: index, selection: nil)
    let sorted = editions.sorted { $0.edition.date < $1.edition.date }
    let stages = try renderer.stages(sorted, published: SiteManifest())
    let files = try Parallel.map(stages.flatMap(\.self)) { try $0() }.flatMap(\.self)
    return files.sorted { ($0.rank.rawValue, $0.path) < ($1.rank.rawValue, $1.path) }
  }
}

extension PublishedEdition {
  /// Throws where the edition may not stand on a site.
  func admit() throws(SiteError) {
    guard DateText.isDay(edition.date) else { throw .badDate(edition.date) }
    guard edition.header.marking == "TLP:CLEAR" else {
      throw .restricted(date: edition.date, marking: edition.header.marking)
    }
  }
}
