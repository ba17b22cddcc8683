public import BriefingModel
public import Language
public import ReferenceData

/// Reads one article's document into findings: who threatens whom, and who says so.
///
/// A pure function of the article, its document and the reference data: the same input gives the
/// same findings, in any order of articles and on any machine.
public struct Analyzer: Sendable {
  private let reference: ReferenceLibrary

  /// Makes an analyzer over some reference data.
  public init(reference: ReferenceLibrary) {
    self.reference = reference
  }

  /// The findings of an article; of none but the article itself where it is not in English.
  ///
  /// - Parameters:
  ///   - document: the reading of `article.text`, byte for byte.
  ///   - attributions: who says what in that document.
  public func findings(
    for article: Article, document: Document, attributions: AttributionResult
  ) -> Findings {
    guard article.language == "en" || article.language == "und", !document.tokens.isEmpty else {
      return Findings(article: article)
    }
    let key = article.key
    let tree = SyntaxTree(document)
    let scan = ReferenceScan(document, library: reference)
    let triggers = TriggerFinder(
      tree: tree, scan: scan, library: reference,
      topics: TopicReader(tree: tree, library: reference).topics())
    let parties = PartyResolver(
      tree: tree, scan: scan, library: reference, articleKey: key,
      speakers: Self.speakers(attributions))
    var acts = ActFinder(parties: parties, triggers: triggers)
    acts.find()
    return assemble(article, tree, scan, acts, attributions, key)
  }
}

extension Analyzer {
  /// What speakers of states say, with the state.
  private static func speakers(
    _ result: AttributionResult
  ) -> [(content: Range<Int>, iso3: String)] {
    result.attributions.compactMap { attribution in
      guard result.sources.indices.contains(attribution.source),
        let iso3 = result.sources[attribution.source].iso3
      else { return nil }
      return (attribution.content, iso3)
    }
  }

  private func assemble(
    _ article: Article, _ tree: SyntaxTree, _ scan: ReferenceScan, _ acts: ActFinder,
    _ attributions: AttributionResult, _ key: String
  ) -> Findings {
    let parties = acts.parties
    let expressions = DateFinder(tree: tree).find()
    let dates = DateReader(tree: tree, published: article.published, expressions: expressions)
    let relations = RelationBuilder(tree: tree, table: parties.table).relations(of: acts.acts)
    let threats = ThreatBuilder(parties: parties).threats(from: relations)
    var events = EventFinder(resolver: parties, dates: dates, expressions: expressions)
    events.find(in: acts.acts)
    let offsets = ScalarOffsets(tree.document.bytes)
    let claims = ClaimBuilder(
      tree: tree, library: reference, relations: relations, table: parties.table, offsets: offsets,
      dates: dates,
      expressions: Dictionary(grouping: expressions) { tree.token($0.tokens.lowerBound).sentence },
      articleKey: key)
    var drafts = claims.drafts(from: attributions)
    let rivalries = DisputeFinder(
      parties: parties, triggers: acts.triggers, relations: relations, builder: claims,
      sources: attributions.sources
    ).find(among: &drafts)
    let numbered = claims.numbered(drafts)
    let actors = self.actors(in: relations, parties)
    let builder = FindingsBuilder(
      parties: parties, relations: relations, threats: threats, drafts: numbered.drafts,
      offsets: offsets, actors: actors)
    return Findings(
      article: article, sentences: builder.sentences,
      entities: builder.entities(events: events.events),
      states: states(tree, scan, threats),
      alliances: AllianceFinder(
        tree: tree, scan: scan, library: reference,
        date: article.published.flatMap { ReferenceDate(String($0.prefix(10))) }
      ).find(),
      sources: attributions.sources, claims: numbered.drafts.map(\.claim),
      actors: actors.map { parties.table[$0].id }.sorted(), threats: builder.threatFindings,
      events: builder.eventFindings(events.events),
      disputes: builder.disputeFindings(rivalries, places: numbered.places))
  }

  /// Whoever carries out, plans, threatens or poses violence, with or without a named target.
  private func actors(in relations: [Relation], _ parties: PartyResolver) -> [Int] {
    var found: Set<Int> = []
    for relation in relations where ThreatBuilder.isThreat(relation) {
      guard let actor = relation.actor, parties.canAct(actor),
        relation.type != .presence
          || relation.target != nil && parties.isArmed(actor)
            && parties.table[actor].kind != .state,
        relation.target != nil || parties.table[actor].kind != .person
          || parties.table[actor].isViolent
      else { continue }
      found.insert(actor)
    }
    found.formUnion(parties.fightersByName)
    return found.sorted()
  }

  private func states(
    _ tree: SyntaxTree, _ scan: ReferenceScan, _ threats: [ThreatRecord]
  ) -> [StateFinding] {
    let threatened = Set(threats.flatMap(\.states))
    return StateFinder(tree: tree, scan: scan, library: reference).find().map { state in
      var state = state
      state.threatened = threatened.contains(state.iso3)
      return state
    }
  }
}
