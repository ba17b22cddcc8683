internal import BriefingModel

/// Builds the actors, states and alliances part.
struct ActorsBuilder {
  /// How many actors are listed that no printed claim is about.
  static let mostOthers = 12
  let context: EditionContext
  /// The claims that the edition prints.
  let claims: [ReportedClaim]

  func build() -> ActorsPart {
    ActorsPart(
      threatActors: part(actors(), .actorsNone), threatened: part(threatened(), .threatenedNone),
      membersOnly: part(members(), .membersNone), alliances: part(alliances(), .alliancesNone),
      trend: TrendBuilder(context: context, claims: claims).build())
  }

  private func part<Item>(_ items: [Item], _ none: PhraseKey) -> EditionPart<Item> {
    let reason = SentenceMaker.absent(context.phrases(none), in: context.articles)
    return EditionPart(introduction: items.isEmpty ? [reason] : [], items: items)
  }

  private func actors() -> [ActorEntry] {
    var ids: [String] = []
    let listed = Set(context.analysed.flatMap(\.findings.actors))
    for id in context.ranked.compactMap(\.actor) + listed.sorted()
    where listed.contains(id) && !ids.contains(id) {
      ids.append(id)
    }
    let withClaims = Set(claims.compactMap(\.actor?.id))
    let leading = ids.filter(withClaims.contains)
    let others = ids.filter { !withClaims.contains($0) && context.names.usable($0) != nil }
    var seen: Set<String> = []
    return (leading + others.prefix(Self.mostOthers))
      .filter { context.names.isNamed($0) || seen.insert(context.names.full($0)).inserted }
      .compactMap(actor)
  }

  private func actor(_ id: String) -> ActorEntry? {
    guard let entity = context.names.reference(id) else { return nil }
    let about = claims.filter { $0.actor?.id == id }
    let shown = context.names.full(id)
    let others = Array(NameVariants(entity, shown: shown).proper.prefix(4))
    let isNamed = context.names.isNamed(id)
    let also =
      others.isEmpty || !isNamed
      ? "" : " (also \(PhraseBook.list(others.map { "\"\($0)\"" })))"
    let text = context.phrases(
      .actorLine,
      [
        "name": shown, "also": also,
        "count": about.isEmpty
          ? "named, without a claim of its own" : PhraseBook.count(about.count, "claim"),
      ])
    let spans = NameSpans(context: context).first(
      of: id, names: [entity.name] + (isNamed ? others : []))
    let known = context.previous?.actors.threatActors.items.contains { $0.entity.id == id }
    return ActorEntry(
      entity: entity, change: known == true ? .unchanged : .new, claims: about.map(\.id),
      sentence: SentenceMaker.cited(text, spans, names: [context.names.used(id)]))
  }

  private func threatened() -> [ThreatenedEntry] {
    var ids: [String] = []
    let threats = context.ranked.filter { claim in
      guard claim.type.isThreat, claim.type != .presence, !claim.merged.isNegated,
        let target = claim.target
      else { return false }
      // Who fell victim once is not said to be threatened, unless it is a state or has a name.
      return claim.type == .threat || claim.type == .plot || context.names.isNamed(target)
    }
    for id in threats.compactMap(\.target)
    where !ids.contains(id) && context.names.usable(id) != nil { ids.append(id) }
    var seen: Set<String> = []
    return ids.compactMap { id in
      guard seen.insert(context.names.name(id)).inserted else { return nil }
      return entry(
        id, threats.filter { $0.target.map(context.names.name) == context.names.name(id) })
    }
  }

  private func entry(_ id: String, _ threats: [RatedClaim]) -> ThreatenedEntry? {
    guard let entity = context.names.reference(id) else { return nil }
    let ordered = ClaimRanking.inTextOrder(threats)
    let speakers = Self.unique(ordered.compactMap(context.speaker(of:)).map(\.name))
    let actors = Self.unique(ordered.compactMap(\.actor))
    let usable = Self.unique(actors.compactMap(context.names.usable))
    let actorNames = usable.isEmpty ? ["an actor not named"] : Array(usable.prefix(4))
    let states = claims.filter { $0.target?.id == id }.flatMap(\.states)
    let text = context.phrases(
      speakers.isEmpty ? .threatenedLineOwn : .threatenedLine,
      [
        "name": context.names.name(id), "speakers": PhraseBook.list(Array(speakers.prefix(4))),
        "actors": PhraseBook.list(actorNames),
      ])
    let used =
      ordered.compactMap(context.speaker(of:)).flatMap(\.used) + ordered.flatMap(context.used)
    return ThreatenedEntry(
      entity: entity, states: Self.unique(states.sorted()), actors: actors,
      hasOwnVoice: hasVoice(entity),
      sentence: SentenceMaker.cited(text, ordered.flatMap(\.spans), names: used))
  }

  /// Whether some source speaks for the state that is threatened (R51).
  private func hasVoice(_ entity: EntityReference) -> Bool {
    guard let iso3 = entity.iso3 else { return true }
    return context.analysed.contains { article in
      article.findings.sources.contains { $0.iso3 == iso3 }
    }
  }

  /// States that are named as members and no more, those of one alliance and article together.
  private func members() -> [MemberEntry] {
    var seen: Set<String> = []
    return context.analysed.flatMap { article -> [MemberEntry] in
      article.findings.alliances.flatMap { alliance -> [MemberEntry] in
        let states = alliance.membersNamed.filter {
          isOnlyMember($0) && seen.insert($0).inserted
        }
        return members(states, of: alliance, in: article)
      }
    }
  }

  private func isOnlyMember(_ iso3: String) -> Bool {
    let isParty = context.ranked.contains { claim in
      [claim.actor, claim.target].contains { id in
        id.flatMap { context.names.reference($0)?.iso3 } == iso3
      }
    }
    let speaks = context.analysed.contains { article in
      article.findings.sources.contains { $0.iso3 == iso3 }
        || article.findings.states.contains { $0.iso3 == iso3 && $0.threatened }
    }
    return !isParty && !speaks
  }

  private func members(_ states: [String], of alliance: AllianceFinding, in article: ArticleText)
    -> [MemberEntry]
  {
    guard !states.isEmpty else { return [] }
    let one = states.count == 1
    let text = context.phrases(
      .membersLine,
      [
        "name": PhraseBook.list(states.map(context.stateName)),
        "members": one ? "a member" : "members",
        "alliance": Self.shown(context.names.name(alliance.id), alliance),
        "it": one ? "it" : states.count == 2 ? "either" : "any of them",
      ])
    let sentence = SentenceMaker.cited(text, [(article, sentences(naming: alliance, in: article))])
    return states.map {
      MemberEntry(
        iso3: $0, name: context.stateName($0), alliance: alliance.id, sentence: sentence)
    }
  }

  private static func shown(_ name: String, _ alliance: AllianceFinding) -> String {
    name == alliance.id ? alliance.name : name
  }

  /// The first sentence that names the alliance by its fullest name.
  private func sentences(naming alliance: AllianceFinding, in article: ArticleText) -> [Int] {
    for name in alliance.names {
      let found = article.findings.sentences.first {
        Wording.holds(article.text($0.start, $0.end), name)
      }
      if let found { return [found.n] }
    }
    return article.findings.sentences.prefix(1).map(\.n)
  }

  private func alliances() -> [AllianceEntry] {
    var found: [String: (AllianceFinding, [ArticleText])] = [:]
    var order: [String] = []
    for article in context.analysed {
      for alliance in article.findings.alliances {
        if found[alliance.id] == nil { order.append(alliance.id) }
        var entry = found[alliance.id] ?? (alliance, [])
        entry.0.membersNamed = Set(entry.0.membersNamed + alliance.membersNamed).sorted()
        entry.1.append(article)
        found[alliance.id] = entry
      }
    }
    return order.compactMap { id in found[id].map { alliance($0.0, in: $0.1) } }
  }

  private func alliance(_ alliance: AllianceFinding, in articles: [ArticleText]) -> AllianceEntry {
    let threatened = Set(claims.flatMap(\.states)).intersection(alliance.membersNamed).sorted()
    let isAcronym = context.names.full(alliance.id) != alliance.id
    let name = isAcronym ? context.names.full(alliance.id) : alliance.name
    let spans = articles.map { ($0, sentences(naming: alliance, in: $0)) }
    let members = PhraseBook.list(alliance.membersNamed.map(context.stateName))
    var lines = [
      SentenceMaker.cited(
        context.phrases(
          alliance.membersNamed.isEmpty ? .allianceNoMembers : .allianceNamed,
          [
            "name": name, "members": members, "articles": context.articlesPhrase,
            "call": context.articles.count == 1 ? "names" : "name",
            "as": alliance.membersNamed.count == 1 ? "as a member" : "as members",
          ]), spans)
    ]
    if !alliance.membersNamed.isEmpty {
      let names = PhraseBook.list(threatened.map(context.stateName))
      let text = context.phrases(
        threatened.isEmpty ? .allianceNoneThreatened : .allianceThreatened,
        ["members": names, "be": threatened.count == 1 ? "is" : "are"])
      lines.append(SentenceMaker.cited(text, spans))
    }
    let reference = AllianceReference(context: context, alliance: alliance)
    return AllianceEntry(
      id: alliance.id, name: name, membersNamed: alliance.membersNamed,
      membersThreatened: threatened, membersReference: alliance.membersReference,
      defenceClause: reference.defenceClause, sentences: lines + reference.sentences)
  }

  static func unique<Item: Hashable>(_ items: [Item]) -> [Item] {
    var seen: Set<Item> = []
    return items.filter { seen.insert($0).inserted }
  }
}
