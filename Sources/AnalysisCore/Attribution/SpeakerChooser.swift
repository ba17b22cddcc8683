internal import Language
internal import ReferenceData

/// Chooses the words that stand for the speaker of a statement among the nominals of its sentence.
struct SpeakerChooser {
  let features: StatementFeatures
  let model: ChoiceModel?

  private var document: Document { features.document }

  /// The speaker of a statement: the one that its construction gives, unless the model is surer of
  /// another; nil where none is likely.
  func best(of cue: Cue, content: Range<Int>) -> SpeakerFinder.Speaker? {
    guard let model else { return cue.speaker }
    let heads = candidates(of: cue, content: content)
    guard !heads.isEmpty else { return cue.speaker }
    var shared = model.empty
    model.add(keys(of: cue, content: content), to: &shared)
    var best: (head: Int, score: Int)?
    for head in heads {
      let traits = keys(of: head, cue: cue, content: content, among: heads)
      var hidden = shared
      model.add(traits.single, to: &hidden)
      let score = model.score(hidden, wide: traits.pairs)
      if score > best?.score ?? model.threshold { best = (head, score) }
    }
    guard let best else { return nil }
    let head = top(of: best.head)
    if let own = cue.speaker, own.head == head { return own }
    return SpeakerFinder.Speaker(head: head, way: .adjacent)
  }

  /// The word of a name on which the rest of it hangs; the token itself outside of names.
  private func top(of token: Int) -> Int {
    guard let tokens = document.nameMention(at: token)?.tokens else { return token }
    var current = token
    for _ in tokens where tokens.contains(Int(document.tokens[current].head)) {
      current = Int(document.tokens[current].head)
    }
    return current
  }

  /// The heads of the nominals outside the content, in text order.
  func candidates(of cue: Cue, content: Range<Int>) -> [Int] {
    let sentence = document.sentences[Int(document.tokens[cue.token].sentence)].tokens
    return sentence.filter { token in
      if token == cue.speaker?.head { return true }
      return token != cue.token && !content.contains(token) && isNominal(token)
        && !(cue.kind == .noun && token == cue.token) && !isOwner(token, besides: cue.token)
    }
  }

  /// "Vesk's army said": the army speaks, not Vesk. "Olan's claim" is Olan's, though.
  private func isOwner(_ token: Int, besides cue: Int) -> Bool {
    let head = Int(document.tokens[token].head)
    guard document.tokens[token].relation == .nmodPoss, head >= 0, head != cue else {
      return false
    }
    return document.tokens[head].tag == .noun || document.tokens[head].tag == .propn
  }

  private func isNominal(_ token: Int) -> Bool {
    let word = document.tokens[token]
    switch word.relation {
    case .compound, .flat, .fixed, .goeswith, .amod, .punct: return false
    case .nsubj, .nsubjPass, .nsubjOuter: return word.tag != .verb || word.pennTag == .vbg
    default: return word.tag == .noun || word.tag == .propn || word.tag == .pron
    }
  }

  /// The single traits of a statement whose speaker is asked for.
  func keys(of cue: Cue, content: Range<Int>) -> [UInt64] {
    let token = document.tokens[cue.token]
    var traits = TraitList(capacity: 16)
    traits.add(300, UInt64(cue.kind.rawValue))
    traits.add(301, token.lemmaHash)
    traits.add(302, UInt64(token.pennTag.rawValue))
    traits.add(303, UInt64(token.relation.rawValue))
    traits.add(304, content.lowerBound > cue.token ? 1 : 0)
    traits.add(305, features.quotation(content))
    traits.add(306, features.candidates.runOfToken[cue.token] >= 0 ? 1 : 0)
    traits.add(307, cue.speaker.map { UInt64($0.way.rawValue) } ?? 99)
    return traits.keys
  }

  /// The traits of one nominal as the speaker.
  func keys(
    of head: Int, cue: Cue, content: Range<Int>, among heads: [Int]
  ) -> (single: [UInt64], pairs: [UInt64]) {
    let word = document.tokens[head]
    let sentence = document.sentences[Int(word.sentence)].tokens
    let own = head == cue.speaker?.head ? cue.speaker.map { UInt64($0.way.rawValue) + 1 } ?? 0 : 0
    let side: UInt64 = head < cue.token ? 0 : 1
    let between = head < cue.token ? head + 1..<cue.token : min(cue.token + 1, head)..<head
    var marks: UInt64 = 0
    var verbs: UInt64 = 0
    for token in between {
      switch document.tokens[token].tag {
      case .punct: marks += 1
      case .verb: verbs += 1
      default: break
      }
    }
    let nominals = UInt64(heads.count { between.contains($0) })
    let tie = tie(head, cue: cue.token)
    let place: UInt64 =
      content.contains(head) ? 2 : head < content.lowerBound ? 0 : 1
    let facts: [UInt64] = [
      own, side, min(marks, 3), min(verbs, 3), min(nominals, 4), tie, place,
      UInt64(word.relation.rawValue), UInt64(word.pennTag.rawValue), features.nounClass(of: head),
      features.markerForm(of: head), features.tag(head + 1, in: sentence),
      features.tag(head - 1, in: sentence), UInt64(min(between.count, 9)),
      features.candidates.runOfToken[head] >= 0 ? 1 : 0,
      head == heads.first ? 1 : head == heads.last ? 2 : 0, word.lemmaHash,
    ]
    var single = TraitList(capacity: 24)
    for (number, fact) in facts.enumerated() { single.add(310 + UInt64(number), fact) }
    single.add(330, features.form(head + 1, in: sentence))
    single.add(331, features.form(head - 1, in: sentence))
    var pairs = TraitList(capacity: 32)
    let kind = UInt64(cue.kind.rawValue)
    let lemma = document.tokens[cue.token].lemmaHash
    for (number, fact) in facts.enumerated() where number < 16 {
      pairs.add(350 + UInt64(number), fact, kind, own)
      pairs.add(370 + UInt64(number), fact, tie, side << 2 | place)
    }
    pairs.add(390, lemma, tie, side)
    pairs.add(391, lemma, own)
    pairs.add(392, facts[9], facts[7], tie)
    pairs.add(393, lemma, facts[9])
    pairs.add(394, min(nominals, 3) << 4 | min(marks, 3) << 2 | min(verbs, 3), side, facts[9])
    return (single.keys, pairs.keys)
  }

  /// How a nominal hangs on a cue: by its own arc, the cue by it, both by one head, or far off.
  private func tie(_ head: Int, cue: Int) -> UInt64 {
    let up = Int(document.tokens[head].head)
    let cueUp = Int(document.tokens[cue].head)
    if up == cue { return 1 }
    if cueUp == head { return 2 }
    if up >= 0, up == cueUp { return 3 }
    guard up >= 0 else { return 4 }
    let next = Int(document.tokens[up].head)
    if next == cue { return 5 }
    return next >= 0 && next == cueUp ? 6 : 7
  }
}
