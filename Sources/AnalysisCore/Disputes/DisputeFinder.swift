internal import BriefingModel
internal import Language
internal import ReferenceData

/// Finds accounts of one article that contradict, contest or play down one another, or give different
/// figures for one thing.
///
/// Each rule weighs a pair; of the pairs that clear its bar the weightiest are kept, and no account
/// stands in more than one.
struct DisputeFinder {
  let parties: PartyResolver
  let triggers: TriggerFinder
  let relations: [Relation]
  let builder: ClaimBuilder
  let sources: [SourceFinding]

  /// Most disagreements of an article.
  private static let most = 8
  /// Most accounts that are looked at, and how far one is held against the next ones.
  static let window = 30

  /// The disagreements with the places of their two drafts; drafts of the article's own voice that
  /// they need are added at the end.
  func find(among drafts: inout [ClaimBuilder.Draft]) -> [(rivalry: Rivalry, sides: [Int])] {
    let reader = AssertionReader(
      parties: parties, library: parties.library,
      sources: Dictionary(sources.map { ($0.id, $0) }) { first, _ in first })
    let claims = drafts.indices.prefix(400).map { reader.assertion(of: drafts[$0], at: $0) }
      .sorted {
        ($0.tokens.lowerBound, $0.tokens.upperBound) < ($1.tokens.lowerBound, $1.tokens.upperBound)
      }
    let clauses = ClauseFinder(tree: parties.tree).clauses(outside: claims)
      .map { reader.assertion(of: $0) }
    let topic = DisputeTopic(parties: parties)
    var rivalries = FigureDisputes(
      parties: parties, triggers: triggers, topic: topic, reader: reader
    )
    .find(claims)
    rivalries += IdentityDisputes(parties: parties, relations: relations, topic: topic)
      .find(drafts, claims)
    rivalries += PropositionDisputes(
      parties: parties, reader: PropositionReader(parties: parties, triggers: triggers),
      topic: topic
    ).find(claims)
    rivalries += HearsayDisputes(tree: parties.tree, topic: topic, reader: reader).find(claims)
    rivalries += StanceDisputes(
      tree: parties.tree, library: parties.library, relations: relations, drafts: drafts,
      topic: topic, names: Self.nameWords(of: sources)
    ).find(claims, clauses)
    return kept(rivalries).map { rivalry in
      let sides = [rivalry.first, rivalry.second].map { place(of: $0, rivalry, &drafts) }
      return (rivalry, sides)
    }
  }

  /// The capitalised words of the name of each source that is named.
  private static func nameWords(of sources: [SourceFinding]) -> [String: Set<UInt64>] {
    Dictionary(
      sources.filter(\.named).map { source in
        let words = source.name.split(separator: " ").filter { $0.first?.isUppercase == true }
        return (source.id, Set(words.map { WordHash.of($0.lowercased()) }))
      }, uniquingKeysWith: { $0.union($1) })
  }

  private func place(
    of side: Assertion, _ rivalry: Rivalry, _ drafts: inout [ClaimBuilder.Draft]
  ) -> Int {
    if let place = side.draft { return place }
    drafts.append(
      builder.ownVoice(of: side.tokens, rule: "claim.own-voice.\(rivalry.slot.rawValue)"))
    return drafts.count - 1
  }

  private func kept(_ rivalries: [Rivalry]) -> [Rivalry] {
    var used: [Range<Int>] = []
    var kept: [Rivalry] = []
    let ordered = rivalries.sorted { left, right in
      (right.weight, left.first.tokens.lowerBound, left.second.tokens.lowerBound)
        < (left.weight, right.first.tokens.lowerBound, right.second.tokens.lowerBound)
    }
    for rivalry in ordered where kept.count < Self.most {
      let sides = [rivalry.first.tokens, rivalry.second.tokens]
      guard !used.contains(where: { used in sides.contains { $0.overlaps(used) } }) else {
        continue
      }
      used += sides
      kept.append(rivalry)
    }
    return kept.sorted {
      ($0.first.tokens.lowerBound, $0.second.tokens.lowerBound)
        < ($1.first.tokens.lowerBound, $1.second.tokens.lowerBound)
    }
  }
}
