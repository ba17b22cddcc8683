internal import BriefingModel
internal import Language
internal import ReferenceData

/// Finds the counted dead, hurt and arrested of an article.
struct CountedThingFinder {
  let parties: PartyResolver
  let triggers: TriggerFinder
  private var tree: SyntaxTree { parties.tree }
  private var library: ReferenceLibrary { parties.library }

  private static let wholes = ClosedClass.hashes("including include among another half")
  private static let parts = ClosedClass.hashes(
    "more other others further second third first half them")
  private static let ordinals = ClosedClass.hashes("second third first fourth last previous")
  private static let dead = ClosedClass.hashes("dead killed died dying kill murdered")
  private static let hurt = ClosedClass.hashes("injured wounded hurt injure wound")
  private static let people = ClosedClass.hashes("people person other victim man woman")

  /// All of them in text order.
  func find() -> [CountedThing] {
    tree.document.sentences.flatMap { sentence in
      sentence.tokens.compactMap { thing(at: $0, in: sentence.tokens) }
    }
  }

  private func thing(at token: Int, in sentence: Range<Int>) -> CountedThing? {
    guard Numeral.isNumberWord(token, tree), let count = Numeral.value(of: token, in: tree),
      token == sentence.lowerBound || !Numeral.isNumberWord(token - 1, tree)
    else { return nil }
    guard let noun = countedNoun(token, in: sentence),
      let fate = fate(of: noun, token, in: sentence)
    else { return nil }
    let clause = clause(of: noun, fate.word, token)
    let before = max(sentence.lowerBound, token - 3)..<token
    let behind = token..<max(token, min(sentence.upperBound, noun + 2))
    return CountedThing(
      token: token, count: count, noun: noun, fate: fate.kind, states: states(of: noun, token),
      clause: clause, setting: setting(sentence), soil: Set(parties.soil(in: sentence)),
      dates: dates(in: sentence),
      isPart: before.contains { Self.wholes.contains(tree.form($0)) }
        || behind.contains { Self.parts.contains(tree.form($0)) }
        || sentence.contains {
          Self.ordinals.contains(tree.form($0)) && tree.relation($0) != .nummod
            && [.amod].contains(tree.relation($0))
        })
  }

  /// The noun behind a number, or the subject of which the number is told ("the number is now 3").
  private func countedNoun(_ token: Int, in sentence: Range<Int>) -> Int? {
    var last = token
    while last + 1 < sentence.upperBound,
      Numeral.isNumberWord(last + 1, tree) || tree.document.form(last + 1) == "-"
    {
      last += 1
    }
    for index in (last + 1)..<min(last + 6, max(last + 1, sentence.upperBound)) {
      switch tree.token(index).tag {
      case .noun, .propn:
        if index + 1 < sentence.upperBound, [.noun, .propn].contains(tree.token(index + 1).tag) {
          continue
        }
        return parties.isPeople(index) || parties.scan.match(at: index) != nil ? index : nil
      case .adj, .punct:
        if parties.scan.match(at: index)?.name.kind == .stateDemonym,
          index + 1 >= sentence.upperBound
            || ![.noun, .propn, .adj].contains(tree.token(index + 1).tag)
        {
          return index
        }
        if Self.dead.contains(tree.form(index)) || Self.hurt.contains(tree.form(index)) {
          return last
        }
      case .verb, .aux:
        return Self.dead.contains(tree.form(index)) || Self.hurt.contains(tree.form(index))
          || index == last + 1 ? last : numberSubject(token)
      default: return numberSubject(token)
      }
    }
    return numberSubject(token)
  }

  private static let totals = ClosedClass.hashes("number toll")

  private func numberSubject(_ token: Int) -> Int? {
    guard let subject = tree.children(of: token, .nsubj).first,
      Self.totals.contains(tree.lemma(subject))
    else { return nil }
    return tree.children(of: subject, .nmod).first ?? subject
  }

  private func fate(
    of noun: Int, _ token: Int, in sentence: Range<Int>
  ) -> (kind: CountedThing.Fate, word: Int)? {
    let low = max(sentence.lowerBound, min(token, noun) - 6)
    let near = low..<min(sentence.upperBound, max(token, noun) + 6)
    var best: (kind: CountedThing.Fate, word: Int)?
    let above = (1...3).reduce(into: [noun]) { chain, _ in
      if let last = chain.last, let head = tree.head(last) { chain.append(head) }
    }
    for word in Array(near) + above where word != noun && isLinked(word, noun) {
      guard let kind = kind(of: word) else { continue }
      if let known = best, abs(known.word - noun) <= abs(word - noun) { continue }
      best = (kind, word)
    }
    return best
  }

  private func kind(of word: Int) -> CountedThing.Fate? {
    let form = tree.form(word)
    if Self.dead.contains(form) || Self.dead.contains(tree.lemma(word)) { return .killed }
    if Self.hurt.contains(form) { return .injured }
    guard let entry = triggers.trigger(at: word) else { return nil }
    if entry.kills { return .killed }
    if entry.injures { return .injured }
    return entry.type == .arrest ? .arrested : nil
  }

  /// Whether a word of harm hangs on the noun or the noun on it, within three steps.
  private func isLinked(_ word: Int, _ noun: Int) -> Bool {
    hangs(word, on: noun) || hangs(noun, on: word) || abs(word - noun) <= 2
  }

  private func hangs(_ lower: Int, on upper: Int) -> Bool {
    var current = lower
    for _ in 0..<3 {
      guard let head = tree.head(current) else { return false }
      if head == upper { return true }
      current = head
    }
    return false
  }

  private func clause(of noun: Int, _ word: Int, _ token: Int) -> Range<Int> {
    let isVerb = tree.token(word).tag == .verb && !hangs(word, on: noun)
    let head = isVerb || hangs(noun, on: word) ? word : noun
    let keeps: (Int) -> Bool = { index in
      ![.advcl, .parataxis, .ccomp, .aclRelcl, .punct].contains(tree.relation(index))
        || tree.relation(index) == .punct && index > head
    }
    var range = tree.extent(of: head, keeps: keeps)
    range = min(range.lowerBound, token)..<max(range.upperBound, noun + 1)
    while range.count > 1, tree.token(range.upperBound - 1).tag == .punct {
      range = range.lowerBound..<(range.upperBound - 1)
    }
    return range
  }

  private func states(of noun: Int, _ token: Int) -> Set<String> {
    let phrase = NounPhrase(tree, head: noun).core
    let low = min(token, phrase.lowerBound)
    return Set(parties.statesNamed(in: low..<max(noun + 1, phrase.upperBound)))
  }

  /// What places the event: names of places, and the nouns of events with their compounds.
  private func setting(_ sentence: Range<Int>) -> Set<UInt64> {
    var result: Set<UInt64> = []
    for token in sentence {
      if let match = parties.scan.match(at: token) {
        if match.name.kind == .city || match.name.kind == .region {
          result.insert(tree.lemma(token))
        }
      } else if let entry = triggers.trigger(at: token), entry.partOfSpeech == .noun,
        entry.type == .attack, let compound = tree.child(of: token, .compound)
      {
        result.insert(tree.lemma(token) &+ tree.lemma(compound))
      } else if tree.token(token).tag == .propn, tree.token(token).name >= 0,
        tree.document.names[Int(tree.token(token).name)].kind == .place
      {
        result.insert(tree.lemma(token))
      }
    }
    return result
  }

  private static let days = ClosedClass.hashes(
    "monday tuesday wednesday thursday friday saturday sunday today yesterday")

  private func dates(in sentence: Range<Int>) -> Set<UInt64> {
    Set(sentence.map { tree.form($0) }.filter { Self.days.contains($0) })
  }
}
