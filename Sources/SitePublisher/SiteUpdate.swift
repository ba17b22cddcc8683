internal import BriefingModel
internal import Foundation

/// Works out what a change of some editions touches, and makes that alone.
struct SiteUpdate: Sendable {
  let settings: SiteSettings
  let theme: SiteTheme
  let output: URL
  /// What the last run knew.
  let known: SiteState
  /// All editions, the oldest first.
  let sources: [EditionSource]

  /// The sources that changed, by their place among all.
  private struct Change {
    /// Older editions.
    var older: [Int] = []
    /// The first of the newest editions all of which changed; the number of all where none did.
    var first: Int

    var all: [Int]
  }

  /// What is to be made; nil where that is everything.
  ///
  /// Throws `ByteReader.Damaged` where what the last run kept is not whole.
  func plan() throws -> SitePlan? {
    guard let change = change() else { return nil }
    guard !change.all.isEmpty else {
      let index = SiteIndex(tables: known.tables, editions: known.editions, settings: settings)
      return SitePlan(editions: [], index: index, selection: SiteSelection())
    }
    let read = placesToRead(change)
    let taken = try Parallel.map(read) { try sources[$0].taken(settings) }
    let digests = Dictionary(uniqueKeysWithValues: zip(read, taken.map(\.digest)))
    guard let (index, selection) = try index(after: change, digests) else { return nil }
    let needed = EditionNeeds(index: index, selection: selection, read: digests).places
    // Read before a page is made, so that what is damaged is found before anything is written.
    _ = Parallel.chunks(needed) { $0.forEach { _ = index.store[$0] } }
    guard !index.store.isIncomplete else { throw ByteReader.Damaged() }
    return SitePlan(editions: taken.map(\.edition), index: index, selection: selection)
  }

  /// What changed; nil where editions are gone or stand between those that are known.
  private func change() -> Change? {
    guard !known.editions.isEmpty else { return nil }
    let fingerprints = Dictionary(
      known.editions.map { ($0.date, $0.fingerprint) }, uniquingKeysWith: { first, _ in first })
    let changed = sources.indices.filter {
      fingerprints[sources[$0].date] != sources[$0].fingerprint
    }
    var first = sources.count
    while let last = changed.last(where: { $0 < first }), last == first - 1 { first = last }
    let older = changed.filter { $0 < first }
    let dates = Set(sources.map(\.date))
    guard known.editions.allSatisfy({ dates.contains($0.date) }),
      known.editions.count >= first,
      zip(known.editions, sources.prefix(first)).allSatisfy({ $0.date == $1.date })
    else { return nil }
    return Change(older: older, first: first, all: changed)
  }

  /// The editions that changed, the newest, and the one whose next edition is another now.
  private func placesToRead(_ change: Change) -> [Int] {
    var places = Set(change.all).union([sources.count - 1])
    let hasSameNext =
      change.first < known.editions.count && change.first < sources.count
      && known.editions[change.first].date == sources[change.first].date
    if change.first > 0, change.first < sources.count, !hasSameNext {
      places.insert(change.first - 1)
    }
    return places.sorted()
  }

  /// The index as it is now, with the pages that the change touches; nil where it touches all.
  private func index(
    after change: Change, _ digests: [Int: EditionDigest]
  ) throws -> (SiteIndex, SiteSelection)? {
    let files = EditionFiles(site: output, signature: known.signature)
    let before = known.editions
    let old = EditionStore([:]) { files.digest(of: before[$0]) }
    var index = SiteIndex(tables: known.tables, editions: known.editions, settings: settings)
    index.read(from: old)
    let was = index
    var selection = SiteSelection()
    for place in change.first..<max(change.first, known.editions.count) {
      guard let digest = old[place] else { throw ByteReader.Damaged() }
      selection.add(digest, in: index)
    }
    for place in change.older {
      guard let digest = old[place] else { throw ByteReader.Damaged() }
      guard digest.content == digests[place]?.content else { return nil }
    }
    index.forget(from: change.first)
    index.read(
      from: EditionStore(digests) {
        before.indices.contains($0) ? files.digest(of: before[$0]) : nil
      })
    for place in change.all {
      guard let digest = digests[place] else { continue }
      if place < change.first {
        index.replace(digest, fingerprint: sources[place].fingerprint)
      } else {
        index.append(digest, fingerprint: sources[place].fingerprint)
      }
      selection.add(digest, in: index)
    }
    guard !index.reachesBack else { return nil }
    selection.addThoseNaming(Self.statesThatChanged(from: was, to: index, selection), in: index)
    return (index, selection)
  }

  /// The states that got a page or a name, or lost it.
  private static func statesThatChanged(
    from old: SiteIndex, to new: SiteIndex, _ selection: SiteSelection
  ) -> Set<String> {
    let pages = selection.states.filter { old.hasPage(.state($0)) != new.hasPage(.state($0)) }
    let names = Set(old.stateNames.keys).union(new.stateNames.keys).filter {
      old.stateNames[$0] != new.stateNames[$0]
    }
    return pages.union(names)
  }
}
