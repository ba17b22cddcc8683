internal import BriefingModel

extension SiteIndex {
  /// The records that a claim stands in.
  func records(of claim: ClaimRow) -> Set<RecordKey> {
    var keys = Set(claim.states.map(RecordKey.state))
    for id in [claim.actor, claim.target].compactMap(\.self) {
      guard let entity = entity(id) else { continue }
      if entity.kind == .alliance { keys.insert(.alliance(id)) }
      if entity.hasActorPage { keys.insert(.actor(id)) }
    }
    if let speaker = claim.speaker { keys.insert(.speaker(speaker)) }
    return keys
  }

  /// What is known of an actor, a state, an alliance or a speaker.
  func record(_ key: RecordKey) -> RecordTally { tables.records[key.text] ?? RecordTally() }

  /// Whether there is a page of it.
  func hasPage(_ key: RecordKey) -> Bool {
    tables.records.contains(key.text)
      || key.kind == .alliance && tables.alliances.contains(key.id)
  }

  /// An entity, as it was first named.
  func entity(_ id: String) -> EntityReference? { tables.entities[id]?.first }

  /// A speaker, as first named.
  func speaker(_ id: String) -> SpeakerReference? { tables.speakers[id]?.first }

  /// What the newest edition says of an alliance that names it.
  func alliance(_ id: String) -> AllianceFacts? { tables.alliances[id]?.last }

  /// The claim at a place.
  func claim(_ place: ClaimPlace) -> ClaimRow? {
    guard let claims = store[place.edition]?.claims, claims.indices.contains(place.claim) else {
      return nil
    }
    return claims[place.claim]
  }

  /// The name of a state, or its code.
  func stateName(_ iso3: String) -> String { stateNames[iso3] ?? iso3 }

  /// The name of an alliance, or its identifier.
  func allianceName(_ id: String) -> String {
    tables.alliances[id]?.first?.name ?? entity(id)?.name ?? id
  }

  /// The address of the page about an entity; nil if it has none.
  func address(of id: String) -> SiteAddress? {
    guard let entity = entity(id) else { return nil }
    if let code = entity.stateCode { return hasPage(.state(code)) ? .state(code) : nil }
    if entity.kind == .alliance { return .alliance(id) }
    return hasPage(.actor(id)) ? .actor(id) : nil
  }
}

extension SiteIndex {
  /// Whether an edition lists an article.
  func hasArticle(_ key: String) -> Bool { tables.articles[key]?.editions.isEmpty == false }

  /// The keys of all articles that editions list, sorted.
  var articleKeys: [String] {
    // The number of editions stands first.
    tables.articles.parts {
      $0.editions.isEmpty ? nil : ()
    } read: { (reader) throws(ByteReader.Damaged) in
      try reader.int() > 0 ? () : nil
    }.map(\.key)
  }

  /// What the editions say of an article together; nil if none lists it.
  func article(_ key: String) -> ArticleRow? {
    var row: ArticleRow?
    for place in tables.articles[key]?.editions ?? [] {
      guard let listed = store[place]?.article(key) else { continue }
      if row == nil { row = listed } else { row?.add(listed) }
    }
    return row
  }

  /// The stories under which editions list an article.
  func stories(of article: String) -> Set<String> {
    let places = tables.articles[article]?.editions ?? []
    return Set(
      places.compactMap { store[$0]?.article(article)?.source.story })
  }

  /// The keys of a story's articles, in the order of editions.
  func articles(ofStory story: String) -> [String] {
    tables.stories[story]?.articles.map(\.key) ?? []
  }

  /// The places of the claims that cite an article.
  func claims(citing article: String) -> [ClaimPlace] { tables.articles[article]?.claims ?? [] }

  /// The text of a sentence, if an edition may show it.
  func sentence(_ number: Int, of article: String) -> String? {
    for place in tables.articles[article]?.editions ?? [] {
      if let text = store[place]?.sentence(number, of: article) { return text }
    }
    return nil
  }

  /// The articles that the newest editions list, newest first and by key within an edition, each
  /// once.
  func newestArticles(_ most: Int) -> [String] {
    var keys: [String] = []
    for (place, _) in editions.enumerated().reversed() where keys.count < most {
      let listed = Set(store[place]?.articles.map(\.source.article) ?? []).filter { key in
        tables.articles[key]?.editions.last == place
      }
      keys += listed.sorted()
    }
    return Array(keys.prefix(most))
  }
}
