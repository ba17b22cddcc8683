internal import BriefingModel
internal import Language
internal import ReferenceData

/// Reads claims as assertions: the words that matter, negation, numbers and stance.
struct AssertionReader {
  let document: Document
  let reference: ReferenceLibrary
  let offsets: ScalarOffsets

  private static let stop = WordSet(
    """
    be have do say tell make take get go come will would can could may might must should year time
    day week people thing way lot mr mrs there here
    """)
  private static let untrue = WordSet(
    "untrue false wrong inaccurate baseless unfounded incorrect lie nonsense deny dismiss")
  private static let casualties = WordSet("kill killed dead die death casualty")

  /// The assertions of the claims, in their order.
  func assertions(of claims: [Claim], attributions: [Attribution]) -> [Assertion] {
    claims.enumerated().compactMap { place, claim in
      guard let tokens = tokens(from: claim.start, to: claim.end) else { return nil }
      let attribution = attributions.first {
        $0.content == tokens && claim.source != nil && claim.rule == $0.rule
      }
      return assertion(place, claim, tokens, attribution)
    }
  }

  private func assertion(
    _ place: Int, _ claim: Claim, _ tokens: Range<Int>, _ attribution: Attribution?
  ) -> Assertion {
    var words: Set<UInt64> = []
    var topics: Set<UInt64> = []
    var negative = claim.negated
    for token in tokens {
      let word = document.tokens[token]
      if WordSet.negators.contains(word.formHash) || Self.untrue.contains(word.lemmaHash) {
        negative = true
      }
      guard !Self.stop.contains(word.lemmaHash) else { continue }
      switch word.tag {
      case .noun, .propn:
        words.insert(word.lemmaHash)
        topics.insert(word.lemmaHash)
      case .verb, .adj: words.insert(word.lemmaHash)
      default: break
      }
    }
    var reach = tokens
    if let attribution {
      for part in [attribution.cue, attribution.speaker] where !part.isEmpty {
        reach = min(reach.lowerBound, part.lowerBound)..<max(reach.upperBound, part.upperBound)
      }
    }
    return Assertion(
      claim: place, tokens: tokens, reach: reach, words: words, topics: topics,
      source: claim.source, act: stance(of: attribution), isNegative: negative,
      figures: figures(in: tokens))
  }

  /// The tokens that a stretch of scalars covers.
  private func tokens(from start: Int, to end: Int) -> Range<Int>? {
    func first(where isAfter: (Token) -> Bool) -> Int {
      var low = 0
      var high = document.tokens.count
      while low < high {
        let middle = (low + high) / 2
        if isAfter(document.tokens[middle]) { high = middle } else { low = middle + 1 }
      }
      return low
    }
    let low = first { offsets.scalar(Int($0.start)) >= start }
    let high = first { offsets.scalar(Int($0.start)) >= end }
    return low < high ? low..<high : nil
  }

  private func stance(of attribution: Attribution?) -> ReportingStance {
    guard let attribution else { return .other }
    for token in attribution.cue {
      for entry in reference.reportingWords[document.tokens[token].lemmaHash] {
        switch entry.act {
        case .deny: return .denies
        case .playDown: return .lessens
        case .accuse: return .accuses
        case .praise: return .praises
        case .condemn: return .condemns
        case .claim: return .claims
        case .warn: return .warns
        case .say, .confirm, .announce, .concede:
          return entry.polarity == .denies ? .denies : .asserts
        default: continue
        }
      }
    }
    return .other
  }

  /// Numbers with the noun that they count, or with "killed" where nothing else is counted.
  private func figures(in tokens: Range<Int>) -> [Assertion.Figure] {
    tokens.compactMap { token in
      let word = document.tokens[token]
      guard word.tag == .num, let number = number(at: token), number > 0 else { return nil }
      var thing = word.head >= 0 ? Int(word.head) : token
      let sentence = document.sentences[Int(word.sentence)].tokens
      if let killing = sentence.first(where: {
        Self.casualties.contains(document.tokens[$0].lemmaHash)
          || Self.casualties.contains(document.tokens[$0].formHash)
      }),
        abs(killing - token) <= 8
      {
        return Assertion.Figure(thing: WordHash.of("kill"), number: number, token: token)
      }
      if !sentence.contains(thing) || document.tokens[thing].tag != .noun { thing = token + 1 }
      guard sentence.contains(thing), document.tokens[thing].tag == .noun else { return nil }
      return Assertion.Figure(
        thing: document.tokens[thing].lemmaHash, number: number, token: token)
    }
  }

  private func number(at token: Int) -> Int? {
    let form = document.form(token).filter { $0 != "," }
    return Int(form)
      ?? reference.numberWords.first(document.tokens[token].formHash).flatMap(\.value)
  }
}
