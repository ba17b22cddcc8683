/// What a run is to make.
struct SitePlan: Sendable {
  /// The editions whose pages are made, the newest last; none where nothing changed.
  let editions: [PublishedEdition]
  /// The editions as they are now.
  let index: SiteIndex
  /// The pages that are made; nil for all.
  let selection: SiteSelection?
}
