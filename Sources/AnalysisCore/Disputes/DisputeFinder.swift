internal import BriefingModel
internal import Language
internal import ReferenceData

/// Finds claims of one article that contradict, contest or play down one another, or give different
/// figures for one thing.
///
/// Each rule weighs a pair; of the pairs that clear the bar the weightiest are kept, and no claim
/// stands in more than two.
struct DisputeFinder {
  let document: Document
  let reference: ReferenceLibrary
  let offsets: ScalarOffsets

  private static let contrast = WordSet(
    "but however although though while despite yet whereas nevertheless nonetheless")
  private static let most = 8

  /// A pair that some rule found.
  private struct Rivalry {
    var first: Int
    var second: Int
    var weight: Int
    var grade: DisputeGrade
    var about: String
  }

  /// The disagreements among claims, in the order of their first claim.
  func find(claims: [Claim], attributions: [Attribution]) -> [DisputeFinding] {
    let reader = AssertionReader(document: document, reference: reference, offsets: offsets)
    let assertions = reader.assertions(of: Array(claims.prefix(300)), attributions: attributions)
    var rivalries: [Rivalry] = []
    for (place, first) in assertions.enumerated() {
      for second in assertions[(place + 1)...].prefix(40) {
        if let rivalry = rivalry(first, second) { rivalries.append(rivalry) }
      }
    }
    return kept(rivalries).map { rivalry in
      DisputeFinding(
        grade: rivalry.grade, about: rivalry.about,
        claims: [claims[rivalry.first].id, claims[rivalry.second].id])
    }
  }

  private func kept(_ rivalries: [Rivalry]) -> [Rivalry] {
    var uses: [Int: Int] = [:]
    var kept: [Rivalry] = []
    let ordered = rivalries.sorted {
      ($1.weight, $0.first, $0.second) < ($0.weight, $1.first, $1.second)
    }
    for rivalry in ordered where kept.count < Self.most {
      guard uses[rivalry.first, default: 0] < 1, uses[rivalry.second, default: 0] < 1 else {
        continue
      }
      uses[rivalry.first, default: 0] += 1
      uses[rivalry.second, default: 0] += 1
      kept.append(rivalry)
    }
    return kept.sorted { ($0.first, $0.second) < ($1.first, $1.second) }
  }

  private func rivalry(_ first: Assertion, _ second: Assertion) -> Rivalry? {
    guard !first.tokens.overlaps(second.tokens), first.source != nil || second.source != nil else {
      return nil
    }
    let topics = first.topics.intersection(second.topics).count
    let words = first.words.intersection(second.words).count
    if let figure = differingFigure(first, second), words >= 1 {
      return rivalry(first, second, 60 + words, .competing, name(figure))
    }
    guard first.source != second.source else { return nil }
    if first.act == .lessens || second.act == .lessens, topics >= 1 {
      return rivalry(first, second, 50 + words, .degree, shared(first, second))
    }
    if isNear(first, second), opposes(first, second), words >= 1 {
      return rivalry(first, second, 50 + words, .contradiction, shared(first, second))
    }
    if first.act == .accuses, second.act == .accuses, topics >= 1 {
      return rivalry(first, second, 45 + words, .contradiction, shared(first, second))
    }
    if isContrasted(first, second) {
      let negated = first.isNegative != second.isNegative
      return rivalry(
        first, second, 40 + words * 2, negated ? .contradiction : .competing,
        shared(first, second))
    }
    if words >= 3, first.isNegative != second.isNegative {
      return rivalry(first, second, 30 + words, .contradiction, shared(first, second))
    }
    return nil
  }

  private func rivalry(
    _ first: Assertion, _ second: Assertion, _ weight: Int, _ grade: DisputeGrade, _ about: String
  ) -> Rivalry {
    Rivalry(
      first: first.claim, second: second.claim, weight: weight, grade: grade, about: about)
  }

  private func isNear(_ first: Assertion, _ second: Assertion) -> Bool {
    sentence(second.reach.lowerBound) - sentence(first.reach.lowerBound) <= 4
  }

  private func sentence(_ token: Int) -> Int { Int(document.tokens[token].sentence) }

  /// Praise against blame, an accusation against a denial.
  private func opposes(_ first: Assertion, _ second: Assertion) -> Bool {
    switch (first.act, second.act) {
    case (.praises, .condemns), (.condemns, .praises): true
    case (.denies, _) where second.act != .denies: true
    case (_, .denies) where first.act != .denies: true
    case (.accuses, .claims), (.claims, .accuses): true
    default: false
    }
  }

  /// Whether "but" or "however" stands between two claims next to each other.
  private func isContrasted(_ first: Assertion, _ second: Assertion) -> Bool {
    let gap = sentence(second.reach.lowerBound) - sentence(first.reach.upperBound - 1)
    guard gap >= 0, gap <= 1 else { return false }
    let start = first.reach.upperBound
    let opening = document.sentences[sentence(second.reach.lowerBound)].tokens.lowerBound
    let from = gap == 0 ? start : max(start, opening)
    guard from <= second.tokens.lowerBound else { return false }
    let between = from..<min(document.tokens.count, max(second.tokens.lowerBound, from) + 1)
    return between.contains { Self.contrast.contains(document.tokens[$0].formHash) }
      || gap == 1
        && document.sentences[sentence(second.reach.lowerBound)].tokens.contains {
          document.form($0).lowercased() == "however"
        }
  }

  /// A thing that both count, with different numbers.
  private func differingFigure(_ first: Assertion, _ second: Assertion) -> Int? {
    for figure in first.figures {
      let others = second.figures.filter { $0.thing == figure.thing }
      guard let other = others.first else { continue }
      let same = others.contains { other in
        first.figures.contains { $0.thing == other.thing && $0.number == other.number }
      }
      if !same, other.number != figure.number { return figure.token }
    }
    return nil
  }

  private func name(_ token: Int) -> String {
    let head = Int(document.tokens[token].head)
    let noun = document.tokens.indices.contains(head) ? head : token
    return "number: " + document.form(noun)
  }

  /// The first topic that both sides name, as the second has it.
  private func shared(_ first: Assertion, _ second: Assertion) -> String {
    let topics = first.topics.intersection(second.topics)
    let token = second.tokens.first { topics.contains(document.tokens[$0].lemmaHash) }
    return token.map { document.form($0) } ?? "statement"
  }
}
