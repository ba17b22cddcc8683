internal import BriefingModel

/// The editions folded together by what they speak of.
struct SiteIndex: Sendable {
  /// Oldest first.
  let editions: [EditionDigest]
  private let places: [String: Int]
  private(set) var articles: [String: ArticleRow] = [:]
  private(set) var entities: [String: EntityReference] = [:]
  private(set) var speakers: [String: SpeakerReference] = [:]
  private(set) var alliances: [String: AllianceEntry] = [:]
  private(set) var stateNames: [String: String]
  private(set) var claimsOfActor: [String: [ClaimRow]] = [:]
  private(set) var claimsOfState: [String: [ClaimRow]] = [:]
  private(set) var claimsOfAlliance: [String: [ClaimRow]] = [:]
  private(set) var claimsOfSpeaker: [String: [ClaimRow]] = [:]
  private(set) var claimsOfArticle: [String: [ClaimRow]] = [:]
  /// The keys of a story's articles, in the order of editions.
  private(set) var articlesOfStory: [String: [String]] = [:]
  /// Alliances that name a state as member, by the edition that says so.
  private(set) var membershipsOfState: [String: [Membership]] = [:]

  /// That an edition lists a state as a member of an alliance.
  struct Membership: Hashable, Sendable {
    let edition: String
    let alliance: String
    let isFromReference: Bool
  }

  init(_ digests: [EditionDigest], settings: SiteSettings) {
    editions = digests.sorted { $0.date < $1.date }
    places = Dictionary(
      editions.enumerated().map { ($1.date, $0) }, uniquingKeysWith: { first, _ in first })
    stateNames = settings.stateNames
    for edition in editions { add(edition) }
  }

  private mutating func add(_ edition: EditionDigest) {
    for entity in edition.entities {
      // The first naming stays, so that a later edition changes no older page.
      if entities[entity.id] == nil { entities[entity.id] = entity }
      if let code = entity.stateCode { stateNames[code] = stateNames[code] ?? entity.name }
    }
    for speaker in edition.speakers where speakers[speaker.id] == nil {
      speakers[speaker.id] = speaker
    }
    for member in edition.members {
      stateNames[member.iso3] = stateNames[member.iso3] ?? member.name
    }
    for alliance in edition.alliances {
      let first = alliances[alliance.id]
      alliances[alliance.id] = alliance
      if let first { alliances[alliance.id]?.name = first.name }
      add(alliance, of: edition.date)
    }
    for article in edition.articles {
      let key = article.source.article
      if articles[key] == nil { articles[key] = article } else { articles[key]?.add(article) }
      if let story = article.source.story, articlesOfStory[story]?.contains(key) != true {
        articlesOfStory[story, default: []].append(key)
      }
    }
    for claim in edition.claims { add(claim) }
  }

  private mutating func add(_ alliance: AllianceEntry, of edition: String) {
    for iso3 in alliance.membersNamed {
      membershipsOfState[iso3, default: []].append(
        Membership(edition: edition, alliance: alliance.id, isFromReference: false))
    }
    for iso3 in alliance.membersReference where !alliance.membersNamed.contains(iso3) {
      membershipsOfState[iso3, default: []].append(
        Membership(edition: edition, alliance: alliance.id, isFromReference: true))
    }
  }

  private mutating func add(_ claim: ClaimRow) {
    for id in Set([claim.actor, claim.target].compactMap(\.self)) {
      switch entities[id]?.kind {
      case .alliance?: claimsOfAlliance[id, default: []].append(claim)
      case _? where entities[id]?.hasActorPage == true:
        claimsOfActor[id, default: []].append(claim)
      default: break
      }
    }
    for state in claim.states { claimsOfState[state, default: []].append(claim) }
    if let speaker = claim.speaker { claimsOfSpeaker[speaker, default: []].append(claim) }
    for article in claim.articles { claimsOfArticle[article, default: []].append(claim) }
  }
}

extension SiteIndex {
  /// Identifiers of the actors that get a page: those that act in a claim or are listed as actors.
  var actorIDs: [String] { claimsOfActor.keys.sorted() }

  /// Codes of the states that get a page.
  var stateCodes: [String] { Set(claimsOfState.keys).union(membershipsOfState.keys).sorted() }

  /// Identifiers of the alliances that get a page.
  var allianceIDs: [String] { Set(alliances.keys).union(claimsOfAlliance.keys).sorted() }

  /// Identifiers of the speakers that get a page.
  var speakerIDs: [String] { claimsOfSpeaker.keys.sorted() }

  /// The edition of a date.
  func edition(of date: String) -> EditionDigest? { places[date].map { editions[$0] } }

  /// The place of an edition among all, from 0.
  func place(of date: String) -> Int { places[date] ?? 0 }

  /// The name of a state, or its code.
  func stateName(_ iso3: String) -> String { stateNames[iso3] ?? iso3 }

  /// The name of an alliance, or its identifier.
  func allianceName(_ id: String) -> String { alliances[id]?.name ?? entities[id]?.name ?? id }

  /// The text of a sentence, if an edition may show it.
  func sentence(_ number: Int, of article: String) -> String? {
    articles[article]?.shown.first { $0.number == number }?.text
  }

  /// The address of the page about an entity; nil if it has none.
  func address(of id: String) -> SiteAddress? {
    guard let entity = entities[id] else { return nil }
    if let code = entity.stateCode { return claimsOfState[code] == nil ? nil : .state(code) }
    if entity.kind == .alliance { return .alliance(id) }
    return claimsOfActor[id] == nil ? nil : .actor(id)
  }
}
