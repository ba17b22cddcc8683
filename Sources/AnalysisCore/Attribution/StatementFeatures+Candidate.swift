internal import Language

extension StatementFeatures {
  /// The single traits of a candidate, for the hidden layer.
  func keys(of candidate: ContentCandidate, in context: Context) -> [UInt64] {
    var traits = TraitList(capacity: 48)
    addCandidate(candidate, in: context, to: &traits)
    return traits.keys
  }

  /// Adds the single traits of a candidate.
  func addCandidate(
    _ candidate: ContentCandidate, in context: Context, to traits: inout TraitList
  ) {
    let tokens = candidate.tokens
    for construction in candidate.constructions {
      traits.add(200, UInt64(construction.rawValue))
      traits.add(201, UInt64(construction.rawValue), context.kind)
    }
    let link = document.tokens[candidate.link]
    traits.add(202, UInt64(link.pennTag.rawValue))
    traits.add(203, UInt64(link.relation.rawValue))
    traits.add(204, link.lemmaHash)
    traits.add(205, candidate.link == context.cue.token ? 999 : nounClass(of: candidate.link))
    addEnds(tokens, in: context, to: &traits)
    traits.add(220, lengthBand(tokens.count))
    traits.add(221, distanceBand(context.cue.token, tokens))
    traits.add(222, quotation(tokens))
    let verbs = verbs(tokens)
    for bit: UInt64 in 0..<3 { traits.add(223, bit, (verbs >> bit) & 1) }
    addFit(tokens, in: context, to: &traits)
    addSpeech(candidate, in: context, to: &traits)
  }

  private func addEnds(
    _ tokens: Range<Int>, in context: Context, to traits: inout TraitList
  ) {
    let first = document.tokens[tokens.lowerBound]
    let last = document.tokens[tokens.upperBound - 1]
    traits.add(210, first.formHash)
    traits.add(211, UInt64(first.pennTag.rawValue))
    traits.add(212, tag(tokens.lowerBound + 1, in: context.sentence))
    traits.add(213, UInt64(last.pennTag.rawValue))
    traits.add(214, form(tokens.lowerBound - 1, in: context.sentence))
    traits.add(215, form(tokens.upperBound, in: context.sentence))
    traits.add(216, tag(tokens.lowerBound - 1, in: context.sentence))
    traits.add(217, tag(tokens.upperBound, in: context.sentence))
    let edges = edges(tokens)
    traits.add(218, edges >> 4)
    traits.add(219, edges & 15)
  }

  /// How the stretch fits the parse and the cue: arcs that it breaks, commas, what it holds.
  private func addFit(
    _ tokens: Range<Int>, in context: Context, to traits: inout TraitList
  ) {
    var leaving: UInt64 = 0
    var commas: UInt64 = 0
    var subjects: UInt64 = 0
    for token in tokens {
      let word = document.tokens[token]
      let head = Int(word.head)
      if word.tag != .punct, head >= 0, !tokens.contains(head) { leaving += 1 }
      if word.pennTag == .comma { commas += 1 }
      if word.relation == .nsubj || word.relation == .nsubjPass { subjects += 1 }
    }
    var entering: UInt64 = 0
    for token in context.sentence where !tokens.contains(token) {
      let word = document.tokens[token]
      if word.tag != .punct, word.relation != .mark, tokens.contains(Int(word.head)),
        token != context.cue.token
      {
        entering += 1
      }
    }
    traits.add(230, min(leaving, 4))
    traits.add(231, min(entering, 4))
    traits.add(232, min(commas, 3))
    traits.add(233, min(subjects, 3))
    traits.add(234, tokens.upperBound >= context.sentence.upperBound - 1 ? 1 : 0)
    traits.add(235, tokens.lowerBound <= context.sentence.lowerBound ? 1 : 0)
    let wider = context.cue.candidates.count {
      $0.tokens.count > tokens.count && $0.tokens.overlaps(tokens)
    }
    traits.add(236, UInt64(min(wider, 5)))
    if let speaker = context.cue.speaker?.head {
      traits.add(237, tokens.contains(speaker) ? 1 : 0, context.kind)
    }
  }

  func lengthBand(_ count: Int) -> UInt64 {
    UInt64(count <= 4 ? count : count <= 8 ? 5 : count <= 16 ? 6 : count <= 32 ? 7 : 8)
  }

  func distanceBand(_ cue: Int, _ tokens: Range<Int>) -> UInt64 {
    let before = tokens.upperBound <= cue
    let gap = before ? cue - tokens.upperBound : tokens.lowerBound - cue - 1
    return UInt64(before ? 16 : 0) + UInt64(gap <= 4 ? gap : gap <= 8 ? 5 : gap <= 16 ? 6 : 7)
  }

  /// What stands right before and right after the stretch.
  func edges(_ tokens: Range<Int>) -> UInt64 {
    let before = tokens.lowerBound > 0 ? edge(tokens.lowerBound - 1) : 7
    let after = tokens.upperBound < document.tokens.count ? edge(tokens.upperBound) : 7
    return before << 4 | after
  }

  private func edge(_ token: Int) -> UInt64 {
    let word = document.tokens[token]
    if word.shape.contains(.opensQuote) || word.shape.contains(.closesQuote) { return 1 }
    switch word.pennTag {
    case .comma: return 2
    case .fullStop: return 3
    case .colon: return 4
    default: return word.tag == .punct ? 5 : 6
    }
  }

  /// How the stretch lies to the quotations: 0 outside, 1 a whole one, 2 inside one, 3 holds some.
  func quotation(_ tokens: Range<Int>) -> UInt64 {
    let first = candidates.runOfToken[tokens.lowerBound]
    let last = candidates.runOfToken[tokens.upperBound - 1]
    if first < 0, last < 0 {
      return tokens.contains { candidates.runOfToken[$0] >= 0 } ? 3 : 0
    }
    if first == last {
      return candidates.trimmer.runs[Int(first)].inner == tokens ? 1 : 2
    }
    return 4
  }

  /// Whether it holds a finite verb, an infinitive, a participle.
  func verbs(_ tokens: Range<Int>) -> UInt64 {
    var seen: UInt64 = 0
    for token in tokens.prefix(40) {
      switch document.tokens[token].pennTag {
      case .vbd, .vbz, .vbp, .md: seen |= 1
      case .to: seen |= 2
      case .vbg: seen |= 4
      default: break
      }
    }
    return seen
  }
}
