internal import BriefingModel

/// Which pages are to be made: those that a change of some editions can touch.
struct SiteSelection: Sendable {
  private(set) var entities: Set<String> = []
  private(set) var states: Set<String> = []
  private(set) var speakers: Set<String> = []
  private(set) var articles: Set<String> = []
  /// Stories whose other articles name those of the editions.
  private(set) var stories: Set<String> = []
  /// The dates of the editions themselves.
  private(set) var editions: Set<String> = []

  /// The months of those dates.
  var months: Set<String> { Set(editions.map { String($0.prefix(7)) }) }

  /// Adds an edition, as it was or as it is, with all that it speaks of.
  mutating func add(_ digest: EditionDigest) {
    editions.insert(digest.date)
    entities.formUnion(digest.entities.map(\.id))
    entities.formUnion(digest.alliances.map(\.id))
    states.formUnion(digest.claims.flatMap(\.states))
    states.formUnion(digest.members.map(\.iso3))
    for alliance in digest.alliances {
      states.formUnion(alliance.membersNamed)
      states.formUnion(alliance.membersReference)
    }
    speakers.formUnion(digest.speakers.map(\.id))
    articles.formUnion(digest.articles.map(\.source.article))
    articles.formUnion(digest.claims.flatMap(\.articles))
    stories.formUnion(digest.articles.compactMap(\.source.story))
  }

  /// Whether the page of an article is to be made.
  func holds(_ source: SourceEntry) -> Bool {
    articles.contains(source.article) || (source.story.map(stories.contains) ?? false)
  }
}
