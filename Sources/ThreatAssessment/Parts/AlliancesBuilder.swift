internal import BriefingModel

/// Builds the entries of alliances: which members the articles name, which of them are said to be
/// threatened, by whom and in whose words, where the alliance itself speaks, and its defence clause
/// as reference data (R19, R20).
struct AlliancesBuilder {
  /// The most members whose threats are told one by one.
  static let mostMembers = 4
  let context: EditionContext
  /// The claims that the edition prints.
  let claims: [ReportedClaim]

  /// An entry for each alliance, in the order of the articles.
  func entries() -> [AllianceEntry] {
    var found: [String: (AllianceFinding, [ArticleText])] = [:]
    var order: [String] = []
    for article in context.analysed {
      for alliance in article.findings.alliances {
        if found[alliance.id] == nil { order.append(alliance.id) }
        var entry = found[alliance.id] ?? (alliance, [])
        entry.0.membersNamed = Set(entry.0.membersNamed + alliance.membersNamed).sorted()
        entry.0.membersReference = Set(entry.0.membersReference + alliance.membersReference)
          .subtracting(entry.0.membersNamed).sorted()
        entry.1.append(article)
        found[alliance.id] = entry
      }
    }
    return order.compactMap { id in found[id].map { entry($0.0, in: $0.1) } }
  }

  private func entry(_ alliance: AllianceFinding, in articles: [ArticleText]) -> AllianceEntry {
    let isAcronym = context.names.full(alliance.id) != alliance.id
    let name = isAcronym ? context.names.full(alliance.id) : alliance.name
    let spans = articles.map { ($0, Self.sentences(naming: alliance, in: $0)) }
    let threats = threats.filter { alliance.membersNamed.contains($0.iso3) }
    let reference = AllianceReference(context: context, alliance: alliance)
    return AllianceEntry(
      id: alliance.id, name: name, membersNamed: alliance.membersNamed,
      membersThreatened: threats.map(\.iso3), membersReference: alliance.membersReference,
      defenceClause: reference.defenceClause,
      sentences: [named(alliance, name, spans)] + told(threats, alliance, spans)
        + [voice(alliance, articles)] + addedThreats(alliance) + reference.sentences)
  }

  private func named(
    _ alliance: AllianceFinding, _ name: String, _ spans: [(ArticleText, [Int])]
  ) -> CitedSentence {
    SentenceMaker.cited(
      context.phrases(
        alliance.membersNamed.isEmpty ? .allianceNoMembers : .allianceNamed,
        [
          "name": name, "members": PhraseBook.list(alliance.membersNamed.map(context.stateName)),
          "articles": context.articlesPhrase,
          "call": context.articles.count == 1 ? "names" : "name",
          "as": alliance.membersNamed.count == 1 ? "as a member" : "as members",
        ]), spans)
  }

  /// A state that claims of the edition say is threatened.
  private struct StateThreat {
    let iso3: String
    let claims: [ReportedClaim]
  }

  /// The threatened states, sorted, each with the claims that say so.
  private var threats: [StateThreat] {
    let threatening = claims.filter { $0.type.isThreat && !$0.negated && !$0.states.isEmpty }
    return Set(threatening.flatMap(\.states)).sorted().map { iso3 in
      // A state is no threat to itself: what its forces are said to do at home is another matter.
      StateThreat(
        iso3: iso3,
        claims: threatening.filter { $0.states.contains(iso3) && $0.actor?.iso3 != iso3 })
    }.filter { !$0.claims.isEmpty }
  }

  /// Who is said to threaten the members that the articles name, and by whom that is said.
  private func told(
    _ threats: [StateThreat], _ alliance: AllianceFinding, _ spans: [(ArticleText, [Int])]
  ) -> [CitedSentence] {
    guard !alliance.membersNamed.isEmpty else { return [] }
    guard !threats.isEmpty else {
      return [SentenceMaker.cited(context.phrases(.allianceNoneThreatened), spans)]
    }
    return threats.prefix(Self.mostMembers).map { told($0, .allianceThreatened) }
      + rest(threats.dropFirst(Self.mostMembers))
  }

  /// Members beyond those that are told one by one: their names and the claims.
  private func rest(_ threats: ArraySlice<StateThreat>) -> [CitedSentence] {
    guard !threats.isEmpty else { return [] }
    let numbers = Set(threats.flatMap(\.claims).map(\.number)).sorted()
    let text = context.phrases(
      .allianceThreatenedMore,
      [
        "members": PhraseBook.list(threats.map { context.stateName($0.iso3) }),
        "be": threats.count == 1 ? "is" : "are", "claims": Self.words(numbers),
      ])
    return [SentenceMaker.cited(text, spans(of: threats.flatMap(\.claims)))]
  }

  private func told(_ threat: StateThreat, _ key: PhraseKey) -> CitedSentence {
    let speakers = ActorsBuilder.unique(
      threat.claims.map { claim in
        context.rated[claim.id].flatMap(context.speaker(of:))?.name ?? context.articlesPhrase
      })
    let actors = ActorsBuilder.unique(
      threat.claims.map { claim in
        claim.actor.flatMap { context.names.usable($0.id) } ?? "an actor not named"
      })
    let text = context.phrases(
      key,
      [
        "member": context.stateName(threat.iso3),
        "actors": PhraseBook.list(Array(actors.prefix(3))),
        "speakers": PhraseBook.list(Array(speakers.prefix(3))),
      ])
    let rated = threat.claims.compactMap { context.rated[$0.id] }
    let used = rated.compactMap(context.speaker(of:)).flatMap(\.used) + rated.flatMap(context.used)
    return SentenceMaker.cited(text, spans(of: threat.claims), names: used)
  }

  /// Threatened members that only the reference data know as such, marked so.
  private func addedThreats(_ alliance: AllianceFinding) -> [CitedSentence] {
    threats.filter {
      alliance.membersReference.contains($0.iso3) && !alliance.membersNamed.contains($0.iso3)
    }.prefix(Self.mostMembers).map { told($0, .allianceThreatenedReference) }
  }

  /// Where the alliance or somebody who speaks for it is heard.
  private func voice(_ alliance: AllianceFinding, _ articles: [ArticleText]) -> CitedSentence {
    let names = Set((alliance.names + [alliance.name]).map(Wording.folded))
    let own = claims.filter { claim in
      guard let speaker = claim.speaker else { return false }
      return speaker.id == alliance.id
        || ([speaker.name] + speaker.affiliation).contains { names.contains(Wording.folded($0)) }
    }
    guard !own.isEmpty else {
      return SentenceMaker.absent(context.phrases(.allianceSilent), in: articles)
    }
    let text = context.phrases(.allianceSpoke, ["claims": Self.words(own.map(\.number))])
    return SentenceMaker.cited(text, spans(of: own))
  }

  private static func words(_ numbers: [Int]) -> String {
    (numbers.count == 1 ? "claim " : "claims ") + NumberRanges.words(numbers)
  }

  private func spans(of claims: [ReportedClaim]) -> [(article: ArticleText, sentences: [Int])] {
    claims.compactMap { context.rated[$0.id] }.flatMap(\.spans)
  }

  /// The first sentence of an article that names the alliance by its fullest name.
  static func sentences(naming alliance: AllianceFinding, in article: ArticleText) -> [Int] {
    for name in alliance.names {
      let found = article.findings.sentences.first {
        Wording.holds(article.text($0.start, $0.end), name)
      }
      if let found { return [found.n] }
    }
    return article.findings.sentences.prefix(1).map(\.n)
  }
}
