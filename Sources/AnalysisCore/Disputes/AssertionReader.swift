internal import BriefingModel
internal import Language
internal import ReferenceData

/// Reads claims and clauses as assertions: the words that matter, negation, stance and side.
struct AssertionReader {
  let parties: PartyResolver
  let library: ReferenceLibrary
  let sources: [String: SourceFinding]
  private var document: Document { parties.tree.document }

  private static let stop = WordSet(
    """
    be have do say tell make take get go come will would can could may might must should year time
    day week people thing way lot mr mrs there here month hour morning night today statement part
    number end evening weekend moment
    """)
  private static let pointers = WordSet(
    "it its they them their this that these those he him his such")
  /// "must end", "to continue": a wish or a plan, not how things stand.
  private static let wishes = WordSet("must should to will would could may")
  private static let clausal = WordSet("not n't never")
  private static let negators = WordSet("not n't never no neither nor cannot nothing hardly")

  /// The assertion of a claim.
  func assertion(of draft: ClaimBuilder.Draft, at place: Int) -> Assertion {
    var reach = draft.tokens
    if let attribution = draft.attribution {
      for part in [attribution.cue, attribution.speaker] where !part.isEmpty {
        reach = min(reach.lowerBound, part.lowerBound)..<max(reach.upperBound, part.upperBound)
      }
    }
    var result = Assertion(draft: place, tokens: draft.tokens, reach: reach)
    result.source = draft.claim.source
    result.side = draft.claim.source.flatMap { sources[$0]?.iso3 }
    result.act = stance(of: draft.attribution)
    fill(&result)
    if draft.claim.negated { result.isNegative = true }
    switch result.act {
    case .accuses, .condemns: result.stances.insert(.blame)
    case .praises: result.stances.insert(.backing)
    case .lessens: result.stances.insert(.lessening)
    default: break
    }
    if reach.count <= draft.tokens.count + 15 { result.stances.formUnion(stances(in: reach)) }
    return result
  }

  /// The assertion of some words of the article's own voice.
  func assertion(of tokens: Range<Int>) -> Assertion {
    var result = Assertion(draft: nil, tokens: tokens, reach: tokens)
    fill(&result)
    return result
  }

  private func fill(_ result: inout Assertion) {
    for token in result.tokens {
      let word = document.tokens[token]
      if Self.negators.contains(word.formHash) { result.isNegative = true }
      if Self.clausal.contains(word.formHash) { result.deniesDoing = true }
      if Self.pointers.contains(word.formHash) { result.pointsBack = true }
      guard !Self.stop.contains(word.lemmaHash) else { continue }
      switch word.tag {
      case .noun: result.topics.insert(word.lemmaHash)
      case .propn: result.names.insert(word.lemmaHash)
      case .verb, .adj: result.doings.insert(word.lemmaHash)
      default: break
      }
    }
    result.mentions = mentions(in: result.tokens)
    result.stances = stances(in: result.tokens)
  }

  private func mentions(in tokens: Range<Int>) -> Set<String> {
    var result: Set<String> = []
    for token in tokens {
      guard let match = parties.scan.match(at: token) else { continue }
      if match.name.kind == .person {
        if let state = library.persons[Int(match.name.entry)].state { result.insert(state) }
      } else {
        result.formUnion(parties.states(of: match).prefix(1))
      }
    }
    return result
  }

  /// The sides that some words take; "not" before a word turns it to the other side.
  func stances(in tokens: Range<Int>) -> Set<StanceKind> {
    var result: Set<StanceKind> = []
    var index = tokens.lowerBound
    while index < tokens.upperBound {
      guard
        let match = library.stances.longestMatch(
          from: index, to: tokens.upperBound, hash: { document.tokens[$0].lemmaHash }),
        let entry = match.entries.first
      else {
        index += 1
        continue
      }
      if isEndOfTime(index, in: tokens) {
        index += match.length
        continue
      }
      let before = max(tokens.lowerBound, index - 5)..<index
      if entry.stance == .ending || entry.stance == .lasting,
        before.suffix(2).contains(where: { Self.wishes.contains(document.tokens[$0].formHash) })
      {
        index += match.length
        continue
      }
      let isTurned = before.contains { Self.negators.contains(document.tokens[$0].formHash) }
      if !isTurned {
        result.insert(entry.stance)
      } else if let opposite = entry.stance.opposite, entry.stance != .blame {
        result.insert(opposite)
      }
      index += match.length
    }
    return result
  }

  /// "the end of the year": a time, nothing that has ended.
  private func isEndOfTime(_ index: Int, in tokens: Range<Int>) -> Bool {
    guard document.tokens[index].tag == .noun, index + 1 < tokens.upperBound,
      ClosedClass.of.contains(document.tokens[index + 1].formHash)
    else { return false }
    let noun = (index + 2..<min(tokens.upperBound, index + 5)).first {
      document.tokens[$0].tag == .noun || document.tokens[$0].tag == .propn
    }
    guard let noun else { return false }
    return DateFinder.isMonth(document.tokens[noun].formHash)
      || library.wordClasses.first(document.tokens[noun].lemmaHash)?.noun.first == .time
  }

  private func stance(of attribution: Attribution?) -> ReportingStance {
    guard let attribution else { return .other }
    for token in attribution.cue {
      for entry in library.reportingWords[document.tokens[token].lemmaHash] {
        switch entry.act {
        case .deny: return .denies
        case .playDown: return .lessens
        case .accuse: return .accuses
        case .praise: return .praises
        case .condemn: return .condemns
        case .claim: return .claims
        case .warn: return .warns
        case .ask, .demand: return .asks
        case .say, .confirm, .announce, .concede:
          return entry.polarity == .denies ? .denies : .asserts
        default: continue
        }
      }
    }
    return .other
  }
}
