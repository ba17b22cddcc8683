internal import BriefingModel
internal import Language
internal import ReferenceData

/// Finds accounts that take opposite sides on one thing.
struct StanceDisputes {
  let tree: SyntaxTree
  let library: ReferenceLibrary
  let relations: [Relation]
  let drafts: [ClaimBuilder.Draft]
  let topic: DisputeTopic
  /// The words of each source's names, by its identifier.
  let names: [String: Set<UInt64>]

  static let quarrels = ClosedClass.hashes(
    "disagree disagreement differ division dispute contradict conflicting odds rift split")

  /// The pairs of accounts, claims and clauses of the article's own voice, that oppose one another.
  func find(_ claims: [Assertion], _ clauses: [Assertion]) -> [Rivalry] {
    let all = (claims + clauses).sorted {
      ($0.tokens.lowerBound, $0.tokens.upperBound) < ($1.tokens.lowerBound, $1.tokens.upperBound)
    }
    var speakers: [String: Int] = [:]
    let deeds = relations.map { Self.claimsDeed($0) }
    let sides = all.map { side(of: $0, deeds: deeds, &speakers) }
    var result: [Rivalry] = []
    for place in all.indices {
      for other in all.indices[(place + 1)...].prefix(DisputeFinder.window) {
        guard sides[place].gap(to: sides[other]) <= 12 else { break }
        guard sides[place].mayOppose(sides[other]) else { continue }
        if let rivalry = rivalry(all[place], all[other]) { result.append(rivalry) }
      }
    }
    return result
  }

  func rivalry(_ first: Assertion, _ second: Assertion) -> Rivalry? {
    guard !first.tokens.overlaps(second.tokens) else { return nested(first, second) }
    let isWhileClause = first.source == nil && second.source == nil
    guard isWhileClause ? gap(first, second) == 0 : first.source != second.source else {
      return nil
    }
    if isWhileClause { return whileClause(first, second) }
    return told(first, second) ?? blamed(first, second) ?? announced(first, second)
  }

  /// Rules on what is said of one thing, the surest first.
  private func told(_ first: Assertion, _ second: Assertion) -> Rivalry? {
    if let found = degree(first, second) ?? responsibility(first, second) { return found }
    if let found = untruth(first, second) ?? negatedNoun(first, second) { return found }
    return opposition(first, second) ?? contrast(first, second) ?? notImplied(first, second)
  }

  /// Rules on who is to blame.
  private func blamed(_ first: Assertion, _ second: Assertion) -> Rivalry? {
    denial(first, second) ?? answer(first, second) ?? mutualBlame(first, second)
  }

  /// "X said that Y claims ..., but ...": what one account reports of another it sets itself against.
  func nested(_ first: Assertion, _ second: Assertion) -> Rivalry? {
    let (outer, inner) =
      first.tokens.count > second.tokens.count ? (first, second) : (second, first)
    guard inner.source != nil, outer.source != nil, inner.source != outer.source,
      outer.tokens.contains(inner.tokens.lowerBound), outer.tokens.count >= inner.tokens.count + 4
    else { return nil }
    let near = outer.tokens.filter { token in
      token >= inner.reach.upperBound && token < inner.reach.upperBound + 3
        || token < inner.reach.lowerBound && token >= inner.reach.lowerBound - 5
    }
    guard near.contains(where: { Self.breaks.contains(tree.form($0)) }),
      !outer.stances.contains(.ignorance)
    else { return nil }
    return Rivalry(
      first: first, second: second, weight: 68, grade: .contradiction, slot: .fact,
      about: topic.thing(inner, outer), rule: "dispute.nested-contrast")
  }

  private static let breaks = ClosedClass.hashes("but however although though whereas")

  /// The sentences between two accounts.
  func gap(_ first: Assertion, _ second: Assertion) -> Int {
    max(0, sentence(second.tokens.lowerBound) - sentence(first.tokens.upperBound - 1))
  }

  func sentence(_ token: Int) -> Int { Int(tree.token(token).sentence) }

  func shared(_ first: Assertion, _ second: Assertion) -> Int {
    first.topics.intersection(second.topics).count
  }

  /// The words that both use, nouns or not ("a promise", "has promised").
  func sharedWords(_ first: Assertion, _ second: Assertion) -> Int {
    first.topics.union(first.doings).intersection(second.topics.union(second.doings)).count
  }

  func relations(of side: Assertion) -> [Relation] {
    side.draft.map { drafts[$0].relations.map { relations[$0] } } ?? []
  }
}

extension StanceDisputes {
  /// "played down the presence": the other account weighs the same thing more.
  func degree(_ first: Assertion, _ second: Assertion) -> Rivalry? {
    guard first.act == .lessens || second.act == .lessens else { return nil }
    let (low, high) = first.act == .lessens ? (first, second) : (second, first)
    guard high.act != .lessens, high.source != nil, gap(first, second) <= 4 else { return nil }
    let kinds = Set(relations(of: low).map(\.type)).intersection(relations(of: high).map(\.type))
    let names = low.names.intersection(high.names).count
    guard shared(first, second) > 0 || !kinds.isEmpty || names > 0 else { return nil }
    let weight =
      80 - 4 * gap(first, second) + 3 * shared(first, second)
      + (high.stances.contains(.alarm) ? 10 : 0)
    return Rivalry(
      first: first, second: second, weight: weight, grade: .degree, slot: .degree,
      about: size(low) ?? topic.thing(low, high), rule: "dispute.played-down")
  }

  /// The size of what is played down: the presence or attack that its sentence tells of.
  func size(_ side: Assertion) -> String? {
    let sentence = tree.document.sentences[sentence(side.tokens.lowerBound)].tokens
    let noun = relations.first {
      sentence.contains($0.trigger) && tree.token($0.trigger).tag == .noun
        && ($0.type == .presence || $0.type.isThreat)
    }?.trigger
    return noun.map { topic.size(of: $0) }
  }

  /// "some of the claims have not been accurate": the claims were told before.
  func untruth(_ first: Assertion, _ second: Assertion) -> Rivalry? {
    let disbelief: Set<StanceKind> = [.untruth, .doubt]
    guard gap(first, second) <= 4, second.tokens.count <= Self.longest,
      !second.stances.isDisjoint(with: disbelief),
      first.stances.isDisjoint(with: disbelief), shared(first, second) > 0
    else { return nil }
    return Rivalry(
      first: first, second: second,
      weight: 66 - 2 * gap(first, second) + 3 * sharedWords(first, second),
      grade: .contradiction, slot: .fact, about: topic.thing(first, second),
      rule: "dispute.disbelief")
  }

  /// The most words of an account that as a whole doubts another.
  private static let longest = 45

  private static let settlements = ClosedClass.hashes("agreement accord deal compromise")

  /// Whether an account itself only tells that others disagree, or have agreed.
  private func isOfQuarrel(_ side: Assertion) -> Bool {
    side.tokens.contains {
      Self.quarrels.contains(tree.lemma($0)) || Self.settlements.contains(tree.lemma($0))
    }
  }

  /// "officials disagree": the two accounts that follow.
  func announced(_ first: Assertion, _ second: Assertion) -> Rivalry? {
    guard first.source != nil, second.source != nil, gap(first, second) == 1,
      !isOfQuarrel(first), !isOfQuarrel(second)
    else { return nil }
    let here = sentence(first.tokens.lowerBound)
    guard here > 0 else { return nil }
    let before =
      tree.document.sentences[max(0, here - 2)].tokens
      .lowerBound..<tree.document.sentences[here - 1].tokens.upperBound
    let last = tree.document.sentences[here - 1].tokens
    guard last.contains(where: { Self.quarrels.contains(tree.lemma($0)) }) else { return nil }
    return Rivalry(
      first: first, second: second, weight: 48, grade: .competing, slot: .fact,
      about: topic.quarrel(in: before, Self.quarrels) ?? topic.thing(first, second),
      rule: "dispute.announced")
  }
}
