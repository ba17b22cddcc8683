internal import BriefingModel
internal import Language
internal import ReferenceData

extension StanceDisputes {
  static let contrast = WordSet(
    "but however although though while despite yet whereas nevertheless nonetheless")

  /// "X said ..., but Y said ...": two speakers set against each other.
  func contrast(_ first: Assertion, _ second: Assertion) -> Rivalry? {
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

  /// Whether "but" or "however" stands between two accounts next to each other.
  func isContrasted(_ first: Assertion, _ second: Assertion) -> Bool {
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

  /// "While X holds it for true, there is doubt": two clauses of the article's own voice.
  func whileClause(_ first: Assertion, _ second: Assertion) -> Rivalry? {
    let stances = first.stances.union(second.stances)
    guard stances.contains(.doubt) || stances.contains(.untruth) else { return nil }
    return Rivalry(
      first: first, second: second, weight: 70, grade: .contradiction, slot: .fact,
      about: topic.thing(first, second), rule: "dispute.while")
  }

  /// "In no way does it imply that": what is said to follow from an account does not, says another.
  func notImplied(_ first: Assertion, _ second: Assertion) -> Rivalry? {
    guard first.source != nil, second.source != nil, gap(first, second) <= 4,
      !first.names.isDisjoint(with: second.names) || shared(first, second) > 0,
      second.tokens.contains(where: { token in
        Self.implying.contains(tree.lemma(token))
          && tree.children(of: token, .nsubj).contains { Self.pointing.contains(tree.form($0)) }
          && (second.isNegative || tree.isNegated(token))
      })
    else { return nil }
    return Rivalry(
      first: first, second: second, weight: 56 - gap(first, second), grade: .contradiction,
      slot: .fact, about: topic.thing(first, second), rule: "dispute.not-implied")
  }

  static let implying = ClosedClass.hashes("imply mean suggest signify signal entail")
  private static let pointing = ClosedClass.hashes("it that this")

  /// "not an official withdrawal": the other account calls the same thing one.
  func negatedNoun(_ first: Assertion, _ second: Assertion) -> Rivalry? {
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
  func isDenied(_ noun: Int, in tokens: Range<Int>) -> Bool {
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
}
