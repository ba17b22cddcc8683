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
      membersOnly: part(MembersBuilder(context: context).entries(), .membersNone),
      alliances: part(
        AlliancesBuilder(context: context, claims: claims).entries(), .alliancesNone),
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
      .filter { id in
        // Names that only one article knows the bearer of may be those of several: one is listed.
        let isKnown = context.names.isNamed(id) && !id.contains(".")
        return isKnown || seen.insert(context.names.full(id)).inserted
      }
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
          ? "named, without a claim" : PhraseBook.count(about.count, "claim"),
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
    let actors = Self.unique(ordered.compactMap(\.actor))
    let usable = Self.unique(actors.compactMap(context.names.usable))
    // Who tells of its own deed is not named twice.
    let own = Set(usable.map(Wording.folded))
    let speakers = Self.unique(ordered.compactMap(context.speaker(of:)).map(\.name))
      .filter { !own.contains(Wording.folded($0)) }
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
    return context.voices.contains(iso3)
  }

  /// Each item once, in the order of its first.
  static func unique<Item: Hashable>(_ items: [Item]) -> [Item] {
    var seen: Set<Item> = []
    return items.filter { seen.insert($0).inserted }
  }
}
