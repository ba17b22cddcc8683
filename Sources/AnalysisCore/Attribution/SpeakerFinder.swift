internal import Language

/// Finds the words that stand for the speaker of a reporting verb, noun or phrase.
struct SpeakerFinder {
  let document: Document
  let index: DependencyIndex

  /// The head token of a speaker and how it was found.
  struct Speaker: Hashable {
    var head: Int
    var way: Way
  }

  /// The construction by which the speaker is tied to the cue.
  enum Way: UInt8, CaseIterable {
    case subject, governor, antecedent, agent, noun, possessive, oblique, inverted, adjacent
  }

  /// The speaker of a cue, if its sentence has one.
  func speaker(ofVerb verb: Int) -> Speaker? {
    var current = verb
    for step in 0..<6 {
      if let found = ownSubject(of: current, isCue: step == 0) { return found }
      let token = document.tokens[current]
      let head = Int(token.head)
      guard head >= 0, head < document.tokens.count else { break }
      switch token.relation {
      case .acl:
        let governor = document.tokens[head]
        if governor.tag == .noun || governor.tag == .propn || governor.tag == .pron {
          return Speaker(head: head, way: .noun)
        }
        current = head
      case .conj, .advcl, .xcomp, .parataxis, .ccomp, .dep, .csubj:
        if token.relation == .ccomp, step == 0, !isParticiple(current) { return nil }
        current = head
      case .obl, .nmod:
        current = head
      default:
        return adjacentSpeaker(of: verb)
      }
    }
    return adjacentSpeaker(of: verb)
  }

  private func isParticiple(_ verb: Int) -> Bool {
    document.tokens[verb].pennTag == .vbg || document.tokens[verb].pennTag == .vb
  }

  private func ownSubject(of verb: Int, isCue: Bool) -> Speaker? {
    var passive = false
    let nearest = nearestSubject(of: verb)
    for child in index.children(of: verb) {
      switch document.tokens[child].relation {
      case .nsubj, .nsubjOuter:
        // Of two subjects the parse gave one that belongs to what is said.
        guard child == nearest else { continue }
        return antecedent(of: child, verb: verb)
          ?? Speaker(head: child, way: isCue ? .subject : .governor)
      case .nsubjPass:
        passive = true
        if !isCue || isQuoting(verb) {
          return antecedent(of: child, verb: verb) ?? Speaker(head: child, way: .governor)
        }
      case .oblAgent:
        return Speaker(head: child, way: .agent)
      default: break
      }
    }
    if passive || document.tokens[verb].relation == .acl && document.tokens[verb].pennTag == .vbn {
      for child in index.children(of: verb)
      where document.tokens[child].relation == .obl && preposition(of: child) == "by" {
        return Speaker(head: child, way: .agent)
      }
    }
    return nil
  }

  private func nearestSubject(of verb: Int) -> Int? {
    var nearest: Int?
    for child in index.children(of: verb)
    where [.nsubj, .nsubjOuter].contains(document.tokens[child].relation) {
      if let other = nearest, abs(other - verb) <= abs(child - verb) { continue }
      nearest = child
    }
    return nearest
  }

  private func isQuoting(_ verb: Int) -> Bool {
    WordSet.quoted.contains(document.tokens[verb].lemmaHash)
  }

  /// The noun that "who" or "which" stands for.
  private func antecedent(of subject: Int, verb: Int) -> Speaker? {
    guard WordSet.relativePronouns.contains(document.tokens[subject].formHash) else { return nil }
    let token = document.tokens[verb]
    guard token.relation == .aclRelcl || token.relation == .acl, token.head >= 0 else { return nil }
    return Speaker(head: Int(token.head), way: .antecedent)
  }

  /// Whether the verb stands in the passive with nobody named who says it.
  func isPassiveWithoutAgent(_ verb: Int) -> Bool {
    // "warplanes believed to be French": who believes it is not told.
    var passive = document.tokens[verb].relation == .acl && document.tokens[verb].pennTag == .vbn
    for child in index.children(of: verb) {
      switch document.tokens[child].relation {
      case .nsubjPass, .auxPass: passive = true
      case .oblAgent: return false
      case .obl where preposition(of: child) == "by": return false
      case .nsubj: return false
      default: break
      }
    }
    return passive
  }

  /// The preposition that a phrase begins with, lower-cased.
  func preposition(of noun: Int) -> String? {
    index.children(of: noun).first { document.tokens[$0].relation == .caseMarker }
      .map { document.form($0).lowercased() }
  }

  /// The nominal right after or before the verb, where the parse ties none to it.
  private func adjacentSpeaker(of verb: Int) -> Speaker? {
    let sentence = document.sentences[Int(document.tokens[verb].sentence)].tokens
    var after = verb + 1
    while after < min(sentence.upperBound, verb + 8) {
      let tag = document.tokens[after].tag
      if tag == .propn || tag == .noun || tag == .pron {
        guard isInverted(verb, in: sentence) else { break }
        return Speaker(head: nominalHead(from: after, in: sentence), way: .inverted)
      }
      guard tag == .det || tag == .adj || tag == .num else { break }
      after += 1
    }
    var before = verb - 1
    while before >= sentence.lowerBound, before > verb - 5 {
      let tag = document.tokens[before].tag
      if tag == .propn || tag == .noun || tag == .pron {
        return Speaker(head: before, way: .adjacent)
      }
      guard tag == .aux || tag == .adv || tag == .part else { break }
      before -= 1
    }
    return nil
  }

  private func isInverted(_ verb: Int, in sentence: Range<Int>) -> Bool {
    guard verb > sentence.lowerBound else { return false }
    let before = document.tokens[verb - 1]
    return before.tag == .punct
      && (before.pennTag == .comma || before.shape.contains(.closesQuote))
  }

  private func nominalHead(from token: Int, in sentence: Range<Int>) -> Int {
    var current = token
    while current + 1 < sentence.upperBound {
      let next = document.tokens[current + 1].tag
      guard next == .propn || next == .noun else { break }
      current += 1
    }
    return current
  }
}

extension SpeakerFinder {
  /// The speaker of a reporting noun: "Mr Olan's claim", "a warning by the army", "reports from".
  func speaker(ofNoun noun: Int) -> Speaker? {
    for child in index.children(of: noun) {
      let relation = document.tokens[child].relation
      if relation == .nmodPoss { return Speaker(head: child, way: .possessive) }
      if relation == .nmod || relation == .obl, let word = preposition(of: child),
        word == "by" || word == "from"
      {
        return Speaker(head: child, way: .oblique)
      }
      if relation == .acl, document.tokens[child].pennTag == .vbn,
        let agent = ownSubject(of: child, isCue: true), agent.way == .agent
      {
        return agent
      }
    }
    return nil
  }
}
