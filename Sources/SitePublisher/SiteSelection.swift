/// Which pages are to be made: those that a change of some editions can touch.
struct SiteSelection: Sendable {
  private(set) var records: Set<RecordKey> = []
  private(set) var articles: Set<String> = []
  /// The dates of the editions themselves.
  private(set) var editions: Set<String> = []

  /// The months of those dates.
  var months: Set<String> { Set(editions.map { String($0.prefix(7)) }) }

  /// Adds an edition, as it was or as it is, with all that the index says it speaks of.
  mutating func add(_ digest: EditionDigest, in index: SiteIndex) {
    editions.insert(digest.date)
    records.formUnion(index.touched(by: digest))
    articles.formUnion(digest.articleKeys)
    // The pages of the articles next to these in a story name them.
    for key in digest.articleKeys { articles.formUnion(index.neighbours(of: key)) }
  }

  /// Adds the speakers and alliances whose pages name a state that got a page or a name of its own
  /// since, or lost it.
  mutating func addThoseNaming(_ states: Set<String>, in index: SiteIndex) {
    guard !states.isEmpty else { return }
    for (id, speaker) in index.tables.speakers.all {
      if let iso3 = speaker.first?.iso3, states.contains(iso3) { records.insert(.speaker(id)) }
    }
    for (id, alliance) in index.tables.alliances.all {
      if alliance.last?.members.isDisjoint(with: states) == false {
        records.insert(.alliance(id))
      }
    }
  }

  /// The states among the records.
  var states: Set<String> { Set(records.filter { $0.kind == .state }.map(\.id)) }
}
