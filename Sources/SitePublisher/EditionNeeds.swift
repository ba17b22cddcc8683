/// Which editions the pages of a selection show something of.
struct EditionNeeds: Sendable {
  let index: SiteIndex
  let selection: SiteSelection
  /// The editions whose own pages are made.
  let read: [Int: EditionDigest]

  /// Their places, in order.
  var places: [Int] {
    var places = Set(index.editions.indices.suffix(AtomFeed.maximumEntries))
    let months = selection.months
    places.formUnion(index.editions.indices.filter { months.contains(index.editions[$0].month) })
    let selected = Set(selection.editions.map(index.place))
    for key in selection.records { add(index.record(key), of: key, selected, to: &places) }
    let named = selection.articles.flatMap { index.neighbours(of: $0) }
    let shown = selection.articles.union(read.values.flatMap(\.articleKeys))
    for key in shown.union(named) {
      let tally = index.tables.articles[key] ?? ArticleTally()
      places.formUnion(tally.editions)
      places.formUnion(tally.claims.map(\.edition))
    }
    return places.sorted()
  }

  private func add(
    _ tally: RecordTally, of key: RecordKey, _ selected: Set<Int>, to places: inout Set<Int>
  ) {
    let pages = ClaimPages(tally.claims, editions: index.editions)
    places.formUnion(pages.newest.map(\.edition))
    for month in pages.months(of: selected) { places.formUnion(month.claims.map(\.edition)) }
    guard key.hasFeed else { return }
    var entries: Set<Int> = []
    for claim in tally.claims.reversed() {
      guard entries.count < AtomFeed.maximumEntries else { break }
      entries.insert(claim.edition)
    }
    places.formUnion(entries)
  }
}
