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

  private static let contrast = WordSet(
    "but however although though while despite yet whereas nevertheless nonetheless")
  private static let quarrels = ClosedClass.hashes(
    "disagree disagreement differ division dispute contradict conflicting odds rift split")

  /// The pairs of accounts, claims and clauses of the article's own voice, that oppose one another.
  func find(_ claims: [Assertion], _ clauses: [Assertion]) -> [Rivalry] {
    let all = (claims + clauses).sorted {
      ($0.tokens.lowerBound, $0.tokens.upperBound) < ($1.tokens.lowerBound, $1.tokens.upperBound)
    }
    var result: [Rivalry] = []
    for (place, first) in all.enumerated() {
      for second in all[(place + 1)...].prefix(DisputeFinder.window) {
        guard gap(first, second) <= 12 else { break }
        if let rivalry = rivalry(first, second) { result.append(rivalry) }
      }
    }
    return result
  }

  private func rivalry(_ first: Assertion, _ second: Assertion) -> Rivalry? {
    guard !first.tokens.overlaps(second.tokens) else { return nested(first, second) }
    let isWhileClause = first.source == nil && second.source == nil
    guard isWhileClause ? gap(first, second) == 0 : first.source != second.source else {
      return nil
    }
    if isWhileClause { return whileClause(first, second) }
    return degree(first, second) ?? responsibility(first, second) ?? untruth(first, second)
      ?? negatedNoun(first, second) ?? opposition(first, second) ?? contrast(first, second)
      ?? denial(first, second) ?? mutualBlame(first, second) ?? announced(first, second)
  }

  /// "X said that Y claims ..., but ...": what one account reports of another it sets itself against.
  private func nested(_ first: Assertion, _ second: Assertion) -> Rivalry? {
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
  private func gap(_ first: Assertion, _ second: Assertion) -> Int {
    max(0, sentence(second.tokens.lowerBound) - sentence(first.tokens.upperBound - 1))
  }

  private func sentence(_ token: Int) -> Int { Int(tree.token(token).sentence) }

  private func shared(_ first: Assertion, _ second: Assertion) -> Int {
    first.topics.intersection(second.topics).count
  }

  /// The words that both use, nouns or not ("a promise", "has promised").
  private func sharedWords(_ first: Assertion, _ second: Assertion) -> Int {
    first.topics.union(first.doings).intersection(second.topics.union(second.doings)).count
  }

  private func relations(of side: Assertion) -> [Relation] {
    side.draft.map { drafts[$0].relations.map { relations[$0] } } ?? []
  }
}

extension StanceDisputes {
  /// "played down the presence": the other account weighs the same thing more.
  private func degree(_ first: Assertion, _ second: Assertion) -> Rivalry? {
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
  private func size(_ side: Assertion) -> String? {
    let sentence = tree.document.sentences[sentence(side.tokens.lowerBound)].tokens
    let noun = relations.first {
      sentence.contains($0.trigger) && tree.token($0.trigger).tag == .noun
        && ($0.type == .presence || $0.type.isThreat)
    }?.trigger
    return noun.map { topic.size(of: $0) }
  }

  /// One side claims the deed, another gives it to somebody else.
  private func responsibility(_ first: Assertion, _ second: Assertion) -> Rivalry? {
    guard gap(first, second) <= 6 else { return nil }
    for (claimant, other) in [(first, second), (second, first)] {
      let claimed = relations(of: claimant).first { $0.rule.contains("responsibility") }?.actor
      guard let claimed, other.stances.contains(.blame) else { continue }
      let blamed = relations(of: other).first {
        $0.type == .attack && $0.actor != nil && $0.actor != claimed
      }
      guard let blamed else { continue }
      return Rivalry(
        first: first, second: second, weight: 85, grade: .competing, slot: .responsibility,
        about: topic.culprit(of: tree.token(blamed.trigger).tag == .noun ? blamed.trigger : nil),
        rule: "dispute.responsibility")
    }
    return nil
  }

  /// "some of the claims have not been accurate": the claims were told before.
  private func untruth(_ first: Assertion, _ second: Assertion) -> Rivalry? {
    let disbelief: Set<StanceKind> = [.untruth, .doubt]
    guard gap(first, second) <= 4, !second.stances.isDisjoint(with: disbelief),
      first.stances.isDisjoint(with: disbelief), shared(first, second) > 0
    else { return nil }
    return Rivalry(
      first: first, second: second,
      weight: 66 - 2 * gap(first, second) + 3 * sharedWords(first, second),
      grade: .contradiction, slot: .fact, about: topic.thing(first, second),
      rule: "dispute.disbelief")
  }

  private func opposition(_ first: Assertion, _ second: Assertion) -> Rivalry? {
    let distance = gap(first, second)
    guard distance <= 4, !first.stances.union(second.stances).contains(.ignorance) else {
      return nil
    }
    let opposed = first.stances.filter { stance in
      stance.opposite.map { second.stances.contains($0) } ?? false
    }
    guard let stance = opposed.min(by: { $0.rawValue < $1.rawValue }) else { return nil }
    let isLinked =
      shared(first, second) > 0 || distance == 0 && second.pointsBack
      || distance <= 1 && isContrasted(first, second)
    let isTaken = stance == .blame || stance == .backing
    guard isLinked, !isTaken || first.source != nil && second.source != nil && distance <= 2 else {
      return nil
    }
    let isDegree = stance == .alarm || stance == .lessening
    let low = second.stances.contains(.lessening) ? second : first
    return Rivalry(
      first: first, second: second,
      weight: 58 - 3 * distance + 3 * shared(first, second)
        + (isContrasted(first, second) ? 4 : 0)
        + (first.act == .accuses || second.act == .accuses ? 8 : 0),
      grade: isDegree ? .degree : .contradiction, slot: isDegree ? .degree : .fact,
      about: (isDegree ? size(low) : nil) ?? topic.thing(first, second),
      rule: "dispute.opposed-\(stance.rawValue)")
  }

  /// "X said ..., but Y said ...": two speakers set against each other.
  private func contrast(_ first: Assertion, _ second: Assertion) -> Rivalry? {
    guard first.source != nil, second.source != nil, isContrasted(first, second),
      first.act != .asks, second.act != .asks,
      !first.stances.union(second.stances).contains(.ignorance),
      shared(first, second) > 0 || gap(first, second) == 0
    else { return nil }
    let isNegated = first.isNegative != second.isNegative
    return Rivalry(
      first: first, second: second, weight: 60 + 3 * shared(first, second),
      grade: isNegated ? .contradiction : .competing, slot: .fact,
      about: topic.thing(first, second), rule: "dispute.contrast")
  }

  /// What one side is blamed for it says it did not do.
  private func denial(_ first: Assertion, _ second: Assertion) -> Rivalry? {
    for (denier, accuser) in [(first, second), (second, first)] {
      guard denier.deniesDoing || denier.act == .denies, denier.source != nil,
        accuser.source != nil, accuser.stances.contains(.blame), !denier.stances.contains(.blame),
        !denier.stances.contains(.ignorance),
        let side = denier.side, side != accuser.side, accuser.mentions.contains(side),
        !denier.names.isDisjoint(with: accuser.names) || shared(first, second) > 0
          || !denier.mentions.intersection(accuser.mentions).subtracting([side]).isEmpty
      else { continue }
      return Rivalry(
        first: first, second: second,
        weight: 54 - gap(first, second) / 2 + 2 * shared(first, second)
          + (denier.names.isDisjoint(with: accuser.names) ? 0 : 3)
          + (accuser.act == .accuses ? 6 : 0),
        grade: .contradiction, slot: .responsibility, about: topic.blame(first, second),
        rule: "dispute.denial")
    }
    return nil
  }

  /// Two sides that each put the blame on the other.
  private func mutualBlame(_ first: Assertion, _ second: Assertion) -> Rivalry? {
    guard let one = first.side, let other = second.side, one != other,
      first.stances.contains(.blame), second.stances.contains(.blame)
    else { return nil }
    let answers = first.mentions.contains(other) && second.mentions.contains(one)
    let isOneWay =
      first.mentions.contains(other) && second.mentions.subtracting([other]).count > 0
      || second.mentions.contains(one) && first.mentions.subtracting([one]).count > 0
    guard answers || isOneWay else { return nil }
    return Rivalry(
      first: first, second: second,
      weight: (answers ? 50 : 42) - gap(first, second)
        + (first.act == .accuses && second.act == .accuses ? 14 : 0),
      grade: .contradiction, slot: .responsibility, about: topic.blame(first, second),
      rule: "dispute.mutual-blame")
  }

  /// "officials disagree": the two accounts that follow.
  private func announced(_ first: Assertion, _ second: Assertion) -> Rivalry? {
    guard first.source != nil, second.source != nil, gap(first, second) == 1 else { return nil }
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

  /// "not an official withdrawal": the other account calls the same thing one.
  private func negatedNoun(_ first: Assertion, _ second: Assertion) -> Rivalry? {
    guard gap(first, second) <= 3 else { return nil }
    let negated = [first, second].map { side in
      side.tokens.filter { token in
        tree.token(token).tag == .noun
          && isDenied(token, in: side.tokens)
      }
    }
    for (denied, other) in [(negated[0], second), (negated[1], first)] {
      let noun = denied.first { token in
        other.tokens.contains {
          tree.lemma($0) == tree.lemma(token) && tree.token($0).tag == .noun
            && [.nsubj, .nsubjPass, .obj].contains(tree.relation($0))
        }
      }
      guard noun != nil else { continue }
      return Rivalry(
        first: first, second: second, weight: 64, grade: .contradiction, slot: .fact,
        about: topic.thing(first, second), rule: "dispute.negated-noun")
    }
    return nil
  }

  private static let indefinite = ClosedClass.hashes("a an any")

  /// "not an official withdrawal": "not" with nothing but articles and adjectives behind it.
  private func isDenied(_ noun: Int, in tokens: Range<Int>) -> Bool {
    var index = noun - 1
    while index >= tokens.lowerBound, index > noun - 5 {
      if tree.form(index) == WordHash.of("not") {
        return tree.token(index + 1).tag != .det || Self.indefinite.contains(tree.form(index + 1))
      }
      guard [.det, .adj, .adv, .noun].contains(tree.token(index).tag) else { return false }
      index -= 1
    }
    return false
  }

  /// "While X holds it for true, there is doubt": two clauses of the article's own voice.
  private func whileClause(_ first: Assertion, _ second: Assertion) -> Rivalry? {
    let stances = first.stances.union(second.stances)
    guard stances.contains(.doubt) || stances.contains(.untruth) else { return nil }
    return Rivalry(
      first: first, second: second, weight: 70, grade: .contradiction, slot: .fact,
      about: topic.thing(first, second), rule: "dispute.while")
  }

  /// Whether "but" or "however" stands between two accounts next to each other.
  private func isContrasted(_ first: Assertion, _ second: Assertion) -> Bool {
    let distance = sentence(second.reach.lowerBound) - sentence(first.reach.upperBound - 1)
    guard distance >= 0, distance <= 1 else { return false }
    let tokens = tree.document.sentences[sentence(second.reach.lowerBound)].tokens
    if distance == 0 {
      let low = max(tokens.lowerBound, min(first.reach.upperBound, second.reach.lowerBound))
      let between = max(tokens.lowerBound, low - 1)..<max(low, second.tokens.lowerBound)
      return between.contains { Self.contrast.contains(tree.form($0)) }
        || Self.contrast.contains(tree.form(tokens.lowerBound))
    }
    return tokens.prefix(2).contains { Self.contrast.contains(tree.form($0)) }
      || tokens.contains { tree.form($0) == WordHash.of("however") }
  }
}
