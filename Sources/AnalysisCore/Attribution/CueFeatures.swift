internal import Language
internal import ReferenceData

/// Turns a cue and a candidate into the features that the ranker weighs.
///
/// A feature is the 64-bit key of a template's number and its values, as linear models know it.
struct CueFeatures {
  let document: Document
  let index: DependencyIndex
  let candidates: CandidateFinder
  let reference: ReferenceLibrary
  /// The keys of one candidate of a cue.
  func keys(of candidate: ContentCandidate, cue: Cue) -> [UInt64] {
    var features = FeatureList()
    let shared = context(of: cue)
    for construction in candidate.constructions {
      let kind = UInt64(construction.rawValue) << 2 | UInt64(cue.kind.rawValue)
      add(candidate, cue: cue, kind: kind, context: shared, to: &features)
    }
    if candidate.constructions.count > 1 {
      features.add(60, UInt64(candidate.constructions.count))
      for a in candidate.constructions {
        for b in candidate.constructions where a.rawValue < b.rawValue {
          features.add(61, UInt64(a.rawValue) << 5 | UInt64(b.rawValue), UInt64(cue.kind.rawValue))
        }
      }
    }
    return features.keys
  }

  /// What holds for all candidates of a cue.
  private struct Context {
    var lemma: UInt64
    var tag: UInt64
    var relation: UInt64
    var speaker: UInt64
    var speakerLemma: UInt64
    var way: UInt64
    var previous: UInt64
    var next: UInt64
    var auxiliary: UInt64
    var quoted: UInt64
    var object: UInt64
    var shape: UInt64
    var act: UInt64
  }

  private func context(of cue: Cue) -> Context {
    let token = document.tokens[cue.token]
    let sentence = document.sentences[Int(token.sentence)].tokens
    var auxiliary: UInt64 = 0
    var object: UInt64 = 0
    var shape: UInt64 = 0
    for child in index.children(of: cue.token) {
      let word = document.tokens[child]
      switch word.relation {
      case .aux: auxiliary |= word.pennTag == .md ? 1 : 2
      case .auxPass: auxiliary |= 4
      case .advmod where WordSet.negators.contains(word.formHash): auxiliary |= 8
      case .cop: auxiliary |= 16
      case .obj: object = word.lemmaHash; shape |= 1
      case .ccomp: shape |= 2
      case .xcomp: shape |= 4
      case .iobj: shape |= 8
      case .obl: shape |= 16
      case .compoundPrt: shape |= 32
      default: break
      }
    }
    let speaker = cue.speaker.map { document.tokens[$0.head] }
    return Context(
      lemma: token.lemmaHash, tag: UInt64(token.pennTag.rawValue),
      relation: UInt64(token.relation.rawValue),
      speaker: speaker.map { UInt64($0.pennTag.rawValue) + 1 } ?? 0,
      speakerLemma: speaker?.lemmaHash ?? 0,
      way: cue.speaker.map { UInt64(ways($0.way)) } ?? 99,
      previous: cue.token > sentence.lowerBound ? document.tokens[cue.token - 1].formHash : 1,
      next: cue.token + 1 < sentence.upperBound ? document.tokens[cue.token + 1].formHash : 1,
      auxiliary: auxiliary, quoted: candidates.runOfToken[cue.token] >= 0 ? 1 : 0, object: object,
      shape: shape, act: act(of: token.lemmaHash, kind: cue.kind))
  }

  /// What a speaker does by the cue, as the list of reporting words has it; 0 if it lacks the word.
  private func act(of lemma: UInt64, kind: Cue.Kind) -> UInt64 {
    let entries = reference.reportingWords[lemma]
    let wanted: LexiconWordClass = kind == .verb ? .verb : kind == .noun ? .noun : .adjective
    guard let entry = entries.first(where: { $0.partOfSpeech == wanted }) ?? entries.first,
      let act = ReportingAct.allCases.firstIndex(of: entry.act)
    else { return 0 }
    return UInt64(act * 4 + (entry.partOfSpeech == wanted ? 1 : 2) + (entry.takesClause ? 2 : 0))
  }

  private func ways(_ way: SpeakerFinder.Way) -> Int {
    SpeakerFinder.Way.allCases.firstIndex(of: way) ?? 0
  }

  private func add(
    _ candidate: ContentCandidate, cue: Cue, kind: UInt64, context: Context,
    to features: inout FeatureList
  ) {
    let tokens = candidate.tokens
    let link = document.tokens[candidate.link]
    let first = document.tokens[tokens.lowerBound]
    let last = document.tokens[tokens.upperBound - 1]
    features.add(1, kind)
    features.add(2, kind, context.lemma)
    features.add(3, context.lemma)
    features.add(4, kind, context.tag)
    features.add(5, kind, context.relation)
    features.add(6, kind, context.speaker)
    features.add(7, kind, context.speakerLemma)
    features.add(8, kind, context.way)
    features.add(9, kind, context.previous)
    features.add(10, kind, context.next)
    features.add(11, kind, context.auxiliary)
    features.add(12, context.lemma, context.auxiliary)
    features.add(13, kind, context.quoted)
    features.add(14, kind, context.shape)
    features.add(15, context.lemma, context.shape)
    features.add(16, kind, UInt64(link.pennTag.rawValue))
    features.add(17, kind, UInt64(link.relation.rawValue))
    features.add(18, kind, UInt64(first.pennTag.rawValue))
    features.add(19, kind, first.formHash)
    features.add(20, kind, UInt64(last.pennTag.rawValue))
    features.add(21, kind, lengthBand(tokens.count))
    features.add(22, kind, distanceBand(cue.token, tokens))
    features.add(23, kind, edges(tokens))
    features.add(24, kind, quotation(tokens))
    features.add(25, kind, verbs(tokens))
    features.add(26, context.lemma, context.object)
    features.add(27, context.lemma, context.speakerLemma)
    features.add(28, context.lemma, context.next)
    features.add(29, context.speaker, context.auxiliary, context.tag)
    features.add(30, kind, quotation(tokens), context.lemma)
    features.add(31, kind, markerHash(candidate), context.lemma)
    features.add(32, kind, markerHash(candidate))
    features.add(33, kind, link.lemmaHash)
    features.add(34, kind, context.lemma, context.tag)
    features.add(35, kind, edges(tokens), context.shape)
    features.add(37, kind, context.act)
    features.add(38, kind, context.act, context.shape)
    features.add(39, kind, context.act, context.auxiliary)
    features.add(40, context.act, context.speaker, context.tag)
    features.add(41, context.act, quotation(tokens), edges(tokens))
    features.add(36, kind, quotation(tokens), edges(tokens))
  }

  /// The preposition or subordinator right before the content.
  private func markerHash(_ candidate: ContentCandidate) -> UInt64 {
    let before = candidate.tokens.lowerBound - 1
    return before >= 0 ? document.tokens[before].formHash : 0
  }

  private func lengthBand(_ count: Int) -> UInt64 {
    UInt64(count <= 4 ? count : count <= 8 ? 5 : count <= 16 ? 6 : count <= 32 ? 7 : 8)
  }

  private func distanceBand(_ cue: Int, _ tokens: Range<Int>) -> UInt64 {
    let before = tokens.upperBound <= cue
    let gap = before ? cue - tokens.upperBound : tokens.lowerBound - cue - 1
    return UInt64(before ? 16 : 0) + UInt64(gap <= 4 ? gap : gap <= 8 ? 5 : gap <= 16 ? 6 : 7)
  }

  /// What stands right before and right after the stretch.
  private func edges(_ tokens: Range<Int>) -> UInt64 {
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
  private func quotation(_ tokens: Range<Int>) -> UInt64 {
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
  private func verbs(_ tokens: Range<Int>) -> UInt64 {
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

/// Collects the keys of features.
struct FeatureList {
  private(set) var keys: [UInt64] = []

  init() { keys.reserveCapacity(96) }

  mutating func add(_ template: UInt64, _ a: UInt64 = 0, _ b: UInt64 = 0, _ c: UInt64 = 0) {
    var hash = (template &* 0x9E37_79B9_7F4A_7C15) ^ a
    hash = (hash ^ (hash >> 29)) &* 0xBF58_476D_1CE4_E5B9
    hash = ((hash ^ (hash >> 32)) &+ b) &* 0x94D0_49BB_1331_11EB
    hash = ((hash ^ (hash >> 29)) &+ c) &* 0x9E37_79B9_7F4A_7C15
    keys.append(hash ^ (hash >> 31))
  }
}
