internal import BriefingModel
internal import Language
internal import ReferenceData

/// Finds the words of an article that tell of violence, danger and other doings.
struct TriggerFinder {
  let tree: SyntaxTree
  let scan: ReferenceScan
  let library: ReferenceLibrary
  /// The topics other than armed conflict that the whole article is about.
  let topics: Set<GuardTopic>

  /// The entry of a token, if it is a trigger there; a compound noun counts at its last word.
  func trigger(at token: Int) -> TriggerEntry? {
    if let compound = compound(endingAt: token) { return compound }
    guard let found = entry(from: token), found.length == 1 || found.entry.partOfSpeech != .noun
    else { return nil }
    return found.entry
  }

  /// "suicide attack" at "attack": the noun on which the arguments hang.
  private func compound(endingAt token: Int) -> TriggerEntry? {
    guard [.noun, .propn].contains(tree.token(token).tag) else { return nil }
    let sentence = tree.sentence(of: token)
    for length in [3, 2] where token - length + 1 >= sentence.lowerBound {
      let start = token - length + 1
      guard [.noun, .propn, .adj].contains(tree.token(start).tag), let found = entry(from: start),
        found.length == length, found.entry.partOfSpeech == .noun
      else { continue }
      return found.entry
    }
    return nil
  }

  private func entry(from token: Int) -> (entry: TriggerEntry, length: Int)? {
    guard !isPartOfName(token), !isPerson(token) else { return nil }
    guard let wordClass = wordClass(of: token) else { return nil }
    let sentence = tree.sentence(of: token)
    guard
      let match = library.triggers.longestMatch(
        from: token, to: sentence.upperBound, hash: { tree.lemma($0) })
    else { return nil }
    let suiting = match.entries.filter { $0.partOfSpeech == wordClass }
    let entry =
      suiting.first { entry in
        entry.particle.map { hasParticle(WordHash.of($0), token) } ?? false
      } ?? suiting.first { $0.particle == nil }
    guard let entry, !isGuarded(entry, at: token, in: sentence) else { return nil }
    return (entry, match.length)
  }

  /// The particle hangs on the verb, or stands behind it or its object ("shot him dead").
  private func hasParticle(_ particle: UInt64, _ verb: Int) -> Bool {
    verb + 1 < tree.document.tokens.count && tree.form(verb + 1) == particle
      || tree.children(of: verb).contains { tree.form($0) == particle && $0 > verb }
      || tree.children(of: verb, .obj).contains { object in
        tree.children(of: object, .amod).contains { $0 > object && tree.form($0) == particle }
          || marks(particle, under: object)
      }
      || marks(particle, under: verb)
  }

  /// "crashed a plane into the tower": the particle stands behind the object, before its own noun.
  private func marks(_ particle: UInt64, under word: Int) -> Bool {
    tree.children(of: word, .obl, .nmod).contains { noun in
      noun > word && tree.children(of: noun, .caseMarker).contains { tree.form($0) == particle }
    }
  }

  private func wordClass(of token: Int) -> LexiconWordClass? {
    switch tree.token(token).tag {
    case .verb: .verb
    case .noun: .noun
    case .adj:
      tree.token(token).pennTag == .vbn || tree.token(token).pennTag == .vbg ? .verb : .adjective
    case .propn where !isPartOfTitle(token): .noun
    default: nil
    }
  }

  /// "bombers" are those who bomb, not a bombing.
  private func isPerson(_ token: Int) -> Bool {
    tree.token(token).tag == .noun
      && library.people.first(tree.lemma(token), \.role) == .attacker
  }

  /// "World War", "Operation Something": capitals that run on make a title.
  private func isPartOfTitle(_ token: Int) -> Bool {
    if tree.token(token).shape.contains(.allCapitals) { return true }
    guard token > 0, tree.token(token).shape.contains(.initialCapital) else { return false }
    return tree.token(token - 1).tag == .propn
      && tree.token(token - 1).shape.contains(.initialCapital)
      && scan.match(at: token - 1) == nil
  }

  private func isPartOfName(_ token: Int) -> Bool {
    let name = Int(tree.token(token).name)
    guard name >= 0, name < tree.document.names.count else { return false }
    switch tree.document.names[name].kind {
    case .person, .organisation, .armedGroup, .place, .facility, .alliance: return true
    default: return false
    }
  }

  /// Whether a word of a topic stands right beside the trigger, or in its sentence without arms.
  private func isAmong(_ topic: GuardTopic, _ token: Int, _ sentence: Range<Int>) -> Bool {
    let near = sentence.clamped(to: (token - 3)..<(token + 4))
    let words = near.filter { library.guards.first(tree.lemma($0), \.topic) == topic }
    guard !words.isEmpty else { return false }
    if words.contains(where: { tree.head($0) == token && tree.relation($0) == .compound }) {
      return true
    }
    return !sentence.contains { isOfArms($0) }
  }

  /// Whether a sentence of an article on a topic has none of its words, and tells of arms.
  private func isApart(from topic: GuardTopic, _ sentence: Range<Int>) -> Bool {
    // "Cotonou Pirates" are a team.
    sentence.contains { isOfArms($0) && tree.token($0).tag != .propn || isArmedByName($0) }
      && !sentence.contains { library.guards.first(tree.lemma($0), \.topic) == topic }
  }

  private func isArmedByName(_ token: Int) -> Bool {
    scan.match(at: token).map { [.armedGroup, .stateForce].contains($0.name.kind) } ?? false
  }

  private func isOfArms(_ token: Int) -> Bool {
    let lemma = tree.lemma(token)
    if library.weapons.contains(lemma) { return true }
    if let role = library.people.first(lemma, \.role), role == .attacker || role == .military {
      return true
    }
    guard let match = scan.match(at: token) else { return false }
    return match.name.kind == .armedGroup || match.name.kind == .stateForce
  }

  /// Whether words beside it show that the trigger has another sense.
  private func isGuarded(_ entry: TriggerEntry, at token: Int, in sentence: Range<Int>) -> Bool {
    for guardWord in entry.guards {
      if guardWord.hasPrefix("@") {
        guard let topic = GuardTopic(rawValue: String(guardWord.dropFirst())) else { continue }
        if topics.contains(topic), !isApart(from: topic, sentence) { return true }
        if isAmong(topic, token, sentence) { return true }
      } else {
        let hash = WordHash.of(guardWord)
        let near = sentence.clamped(to: (token - 6)..<(token + 7))
        if near.contains(where: { tree.lemma($0) == hash }) { return true }
      }
    }
    return false
  }
}
