internal import ReferenceData

/// Finds what may refer to entities: names, pronouns and noun phrases, in text order.
struct MentionFinder {
  let document: Document
  let classes: NounClasses
  let library: ReferenceLibrary

  /// All candidates, by their head tokens.
  func candidates() -> [CandidateMention] {
    var found: [CandidateMention] = []
    found.reserveCapacity(document.tokens.count / 4)
    var nameHeads = [Int32](repeating: -1, count: document.tokens.count)
    for (number, name) in document.names.enumerated() where isEntity(name) {
      nameHeads[document.head(of: name.tokens)] = Int32(number)
    }
    for sentence in document.sentences {
      for index in sentence.tokens {
        if nameHeads[index] >= 0 {
          found.append(self.name(Int(nameHeads[index]), head: index))
        } else if document.tokens[index].name < 0, let other = unnamed(index, sentence.tokens) {
          found.append(other)
        }
      }
    }
    return found
  }

  private func isEntity(_ name: NameMention) -> Bool {
    switch name.kind {
    case .date: false
    case .demonym: document.tokens[Int(name.endToken) - 1].tag != .adj
    default: true
    }
  }

  private func unnamed(_ index: Int, _ range: Range<Int>) -> CandidateMention? {
    let token = document.tokens[index]
    switch token.tag {
    case .pron, .det:
      guard let pronoun = classes.pronoun(token.formHash), !isEmpty(index, pronoun) else {
        return nil
      }
      return CandidateMention(
        form: .pronoun, firstToken: index, endToken: index + 1, headToken: index,
        agreement: pronoun.agreement, name: -1, pronoun: pronoun, isDefinite: true)
    case .adj where token.relation != .amod && isAge(index), .noun where isAge(index):
      var aged = nominal(index, range)
      aged?.agreement = Agreement(number: .singular, animacy: .person)
      return aged
    case .noun:
      return nominal(index, range)
    default: return nil
    }
  }

  /// "it" that stands for nothing ("it is clear that").
  private func isEmpty(_ index: Int, _ pronoun: Pronoun) -> Bool {
    let token = document.tokens[index]
    if token.relation == .expl { return true }
    guard pronoun.agreement.gender == .neuter, token.relation == .nsubj, token.head >= 0 else {
      return false
    }
    let head = document.tokens[Int(token.head)]
    guard head.tag == .adj || head.tag == .noun, Int(token.head) > index else { return false }
    let limit = min(document.tokens.count, Int(token.head) + 4)
    return (Int(token.head) + 1..<max(limit, Int(token.head) + 1)).contains {
      document.tokens[$0].relation == .mark && document.tokens[$0].sentence == token.sentence
    }
  }

  private func name(_ number: Int, head: Int) -> CandidateMention {
    let name = document.names[number]
    return CandidateMention(
      form: .name, firstToken: Int(name.firstToken), endToken: Int(name.endToken), headToken: head,
      agreement: agreement(of: name, head: head), name: number, pronoun: nil, isDefinite: true)
  }

  private func agreement(of name: NameMention, head: Int) -> Agreement {
    let isPlural = document.tokens[head].pennTag == .nnps
    switch name.kind {
    case .person:
      var agreement = Agreement(number: isPlural ? .plural : .singular, animacy: .person)
      agreement.gender = gender(of: name, head: head)
      return agreement
    case .organisation, .armedGroup, .alliance:
      return Agreement(gender: .neuter, animacy: .group)
    case .state: return Agreement(gender: .neuter, number: .singular, animacy: .group)
    case .demonym: return Agreement(number: .plural, animacy: .person)
    case .place, .facility:
      return Agreement(gender: .neuter, number: .singular, animacy: .place)
    case .event, .date, .other:
      return Agreement(gender: .neuter, number: .singular, animacy: .thing)
    }
  }

  private func gender(of name: NameMention, head: Int) -> Agreement.Gender {
    let first = Int(name.firstToken)
    for index in [first - 1, first] where index >= 0 {
      let token = document.tokens[index]
      guard token.sentence == document.tokens[head].sentence else { continue }
      if let known = classes.noun(titleHash(token))?.gender, known == .male || known == .female {
        return known
      }
    }
    let hash = document.tokens[first].formHash
    if let entry = library.firstNames.first(hash), entry.gender != .either {
      return entry.gender == .male ? .male : .female
    }
    return name.tokens.count > 1 ? NameWords.shipped.gender(hash) : .unknown
  }

  /// "Mr." and "Mr" are one title.
  private func titleHash(_ token: Token) -> UInt64 {
    let bytes = document.bytes[Int(token.start)..<Int(token.end)]
    return bytes.last == UInt8(ascii: ".") ? WordHash.of(bytes.dropLast()) : token.lemmaHash
  }

  private func nominal(_ index: Int, _ range: Range<Int>) -> CandidateMention? {
    let token = document.tokens[index]
    switch token.relation {
    case .compound, .flat, .fixed, .nmodUnmarked, .oblUnmarked, .goeswith: return nil
    default: break
    }
    var agreement = classes.noun(token.lemmaHash) ?? Agreement(animacy: .thing)
    if agreement.number == .unknown {
      agreement.number = token.pennTag == .nns ? .plural : .singular
    }
    if agreement.animacy == .group || agreement.animacy == .place {
      agreement.gender = .neuter
    }
    let first = phraseStart(index, range)
    return CandidateMention(
      form: .nominal, firstToken: first, endToken: index + 1, headToken: index,
      agreement: agreement, name: -1, pronoun: nil, isDefinite: isDefinite(first, index))
  }

  private func phraseStart(_ index: Int, _ range: Range<Int>) -> Int {
    var first = index
    while first > range.lowerBound, index - first < 12 {
      if isAge(first), first - 4 >= range.lowerBound {
        first -= 4
        continue
      }
      let token = document.tokens[first - 1]
      guard token.head >= 0, Int(token.head) >= first, Int(token.head) <= index else { break }
      switch token.relation {
      case .det, .amod, .compound, .nummod, .nmodPoss, .nmodDesc, .detPredet, .flat, .advmod,
        .caseMarker, .punct:
        first -= 1
      default: return first
      }
    }
    return first
  }

  /// "27-year-old" at "old".
  private func isAge(_ old: Int) -> Bool {
    old >= 4 && document.tokens[old].formHash == Self.old
      && document.tokens[old - 2].formHash == Self.year
      && document.tokens[old - 4].tag == .num
  }

  private static let old = WordHash.of("old")
  private static let year = WordHash.of("year")

  private func isDefinite(_ first: Int, _ head: Int) -> Bool {
    guard first < head else { return false }
    return document.tokens[first].tag == .det && definite.contains(document.tokens[first].formHash)
  }

  private var definite: Set<UInt64> { Self.definiteWords }
  private static let definiteWords = Set(
    ["the", "this", "that", "these", "those"].map { WordHash.of($0) })
}
