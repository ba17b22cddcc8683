internal import BriefingModel

/// The editions folded together by what they speak of.
///
/// It grows by one edition after another, and the newest can be taken back. What was known before
/// this run stays in the form of bytes until it is asked for, so that a day's edition costs what it
/// speaks of and not what all editions did.
struct SiteIndex: Sendable {
  /// Oldest first.
  private(set) var editions: [EditionLine]
  /// The editions themselves.
  private(set) var store: EditionStore
  private(set) var tables: Tables
  /// Names of states by code: those given, and for others as first named.
  private(set) var stateNames: [String: String]
  private let givenNames: [String: String]
  private var places: [String: Int]
  /// Whether a change of this run reaches pages that it does not speak of, so that all must be made.
  private(set) var reachesBack = false

  /// What is known by key, each a table of its own.
  struct Tables: Sendable {
    var articles = IndexTable<ArticleTally>()
    var records = IndexTable<RecordTally>()
    var entities = IndexTable<Versions<EntityReference>>()
    var speakers = IndexTable<Versions<SpeakerReference>>()
    var alliances = IndexTable<Versions<AllianceFacts>>()
    var stateNames = IndexTable<Versions<String>>()
    var stories = IndexTable<StoryTally>()
  }

  /// Folds editions together.
  init(_ digests: [EditionDigest], fingerprints: [String: String] = [:], settings: SiteSettings) {
    let sorted = digests.sorted { $0.date < $1.date }
    self.init(tables: Tables(), editions: [], settings: settings)
    store = EditionStore(Dictionary(uniqueKeysWithValues: sorted.enumerated().map { ($0, $1) }))
    for digest in sorted { append(digest, fingerprint: fingerprints[digest.date] ?? "") }
  }

  /// Starts from what is known already.
  init(tables: Tables, editions: [EditionLine], settings: SiteSettings) {
    self.tables = tables
    self.editions = editions
    store = EditionStore([:])
    givenNames = settings.stateNames
    stateNames = [:]
    places = Dictionary(
      editions.enumerated().map { ($1.date, $0) }, uniquingKeysWith: { first, _ in first })
    nameStates()
  }

  private mutating func nameStates() {
    stateNames = givenNames
    for (code, name) in tables.stateNames.all where stateNames[code] == nil {
      stateNames[code] = name.first
    }
  }

  private mutating func name(_ state: String, _ name: String, at place: Int) {
    tables.stateNames.update(state) { $0.keepFirst(name, edition: place) }
    if stateNames[state] == nil { stateNames[state] = name }
  }

  /// Says where the editions are read from.
  mutating func read(from store: EditionStore) { self.store = store }

  /// The place of an edition among all, from 0.
  func place(of date: String) -> Int { places[date] ?? 0 }

  /// Adds an edition that is newer than all.
  mutating func append(_ digest: EditionDigest, fingerprint: String) {
    let place = editions.count
    places[digest.date] = place
    editions.append(EditionLine(digest, fingerprint: fingerprint))
    addNames(of: digest, at: place)
    for article in digest.articles {
      tables.articles.update(article.source.article) { tally in
        reachesBack = reachesBack || (tally.editions.isEmpty && !tally.claims.isEmpty)
        tally.add(edition: place)
      }
      if let story = article.source.story {
        tables.stories.update(story) { $0.add(article: article.source.article, edition: place) }
      }
    }
    for (number, claim) in digest.claims.enumerated() {
      add(claim, at: ClaimPlace(edition: place, claim: number))
    }
  }

  private mutating func addNames(of digest: EditionDigest, at place: Int) {
    for entity in digest.entities {
      // The first naming stays, so that a later edition changes no older page.
      tables.entities.update(entity.id) { $0.keepFirst(entity, edition: place) }
      if let code = entity.stateCode { name(code, entity.name, at: place) }
    }
    for speaker in digest.speakers {
      tables.speakers.update(speaker.id) { $0.keepFirst(speaker, edition: place) }
    }
    for member in digest.members { name(member.iso3, member.name, at: place) }
    for alliance in digest.alliances {
      // Earlier editions that had it as a party alone gave it the name that they used.
      let named = tables.entities[alliance.id]?.all.first?.edition ?? place
      if named < place, !tables.alliances.contains(alliance.id) { reachesBack = true }
      tables.alliances.update(alliance.id) { $0.keep(AllianceFacts(alliance), edition: place) }
      for (iso3, membership) in alliance.memberships {
        tables.records.update(RecordKey.state(iso3).text) {
          $0.add(membership: membership, edition: place)
        }
      }
    }
  }

  private mutating func add(_ claim: ClaimRow, at place: ClaimPlace) {
    let actor = claim.actor.map(party)
    for key in records(of: claim) {
      let other: RecordTally.Other? =
        switch key.kind {
        case .actor where claim.actor == key.id: claim.target.map(party)
        case .state where claim.actor.flatMap { entity($0)?.stateCode } != key.id: actor
        default: nil
        }
      tables.records.update(key.text) { tally in
        tally.add(claim: place)
        if let other { tally.add(other: other, edition: place.edition) }
        if let speaker = claim.speaker { tally.add(speaker: speaker, edition: place.edition) }
      }
    }
    for article in claim.articles { tables.articles.update(article) { $0.add(claim: place) } }
  }

  /// An entity as the pages of others name it.
  func party(_ id: String) -> RecordTally.Other {
    let entity = entity(id)
    let name = entity?.name ?? id
    let hasPage =
      entity.map { $0.stateCode != nil || $0.kind == .alliance || $0.hasActorPage } ?? false
    return RecordTally.Other(id: hasPage ? id : nil, name: name)
  }
}

extension SiteIndex {
  /// Forgets the editions from a place on, which `store` must still hold.
  mutating func forget(from place: Int) {
    guard place < editions.count else { return }
    let digests = (place..<editions.count).compactMap { store[$0] }
    // Which records they touch is asked before the names are forgotten that decide it.
    let records = Set(digests.flatMap(touched))
    for key in records { tables.records.update(key.text) { $0.forget(from: place) } }
    for digest in digests { forgetNames(of: digest, from: place) }
    for key in Set(digests.flatMap(\.articleKeys)) {
      tables.articles.update(key) { tally in
        let wasListed = !tally.editions.isEmpty
        tally.forget(from: place)
        reachesBack = reachesBack || (wasListed && tally.editions.isEmpty && !tally.isEmpty)
      }
    }
    for story in Set(digests.flatMap { $0.articles.compactMap(\.source.story) }) {
      tables.stories.update(story) { $0.forget(from: place) }
    }
    for line in editions[place...] { places[line.date] = nil }
    editions.removeSubrange(place...)
    nameStates()
  }

  private mutating func forgetNames(of digest: EditionDigest, from place: Int) {
    for entity in digest.entities {
      tables.entities.update(entity.id) { $0.forget(from: place) }
      if let code = entity.stateCode {
        tables.stateNames.update(code) { $0.forget(from: place) }
      }
    }
    for speaker in digest.speakers {
      tables.speakers.update(speaker.id) { $0.forget(from: place) }
    }
    for member in digest.members {
      tables.stateNames.update(member.iso3) { $0.forget(from: place) }
    }
    for alliance in digest.alliances {
      tables.alliances.update(alliance.id) { $0.forget(from: place) }
      let isLeftAsParty = tables.entities.contains(alliance.id)
      if isLeftAsParty, !tables.alliances.contains(alliance.id) { reachesBack = true }
    }
  }

  /// Puts an edition in the place of another of which it differs by notes and times alone.
  mutating func replace(_ digest: EditionDigest, fingerprint: String) {
    guard let place = places[digest.date] else { return }
    editions[place] = EditionLine(digest, fingerprint: fingerprint)
  }

  /// Every record whose page an edition can change.
  func touched(by digest: EditionDigest) -> Set<RecordKey> {
    var keys = Set(digest.claims.flatMap(records))
    for alliance in digest.alliances {
      keys.insert(.alliance(alliance.id))
      for (iso3, _) in alliance.memberships { keys.insert(.state(iso3)) }
    }
    return keys
  }
}
