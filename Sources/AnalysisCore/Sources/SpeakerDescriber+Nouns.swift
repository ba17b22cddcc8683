internal import BriefingModel
internal import Language
internal import ReferenceData

extension SpeakerDescriber {
  func describeNoun(
    _ phrase: SpeakerPhrase, parts: [NamedPart], in description: inout SpeakerDescription
  ) {
    guard let noun = noun(endingAt: phrase.head, in: phrase.base) else {
      if let title = title(endingAt: phrase.head, in: phrase.base) {
        setRole(of: phrase.base, head: phrase.head, parts: parts, in: &description)
        description.kind = description.kind ?? title.kind
        description.isPerson = !description.isPlural
      } else {
        description.kind = parts.contains { $0.name.kind == .armedGroup } ? .armedGroup : .other
      }
      return
    }
    description.kind = kind(noun: noun.kind, head: phrase.head, words: phrase.base, parts: parts)
    switch noun.standing {
    case .role:
      description.isPerson = !description.isPlural
      setRole(of: roleWords(phrase), head: phrase.head, parts: parts, in: &description)
    case .body:
      description.named = isNamedBody(phrase, kind: noun.kind, parts: parts)
    case .crowd: break
    }
  }

  /// The words of a role with its "for …" and "of …" phrases, but not where somebody is.
  func roleWords(_ phrase: SpeakerPhrase) -> Range<Int> {
    guard phrase.wide.upperBound > phrase.head + 1 else { return phrase.base }
    let next = document.tokens[phrase.head + 1].formHash
    return WordSet.roleLinks.contains(next)
      ? phrase.base.lowerBound..<phrase.wide.upperBound : phrase.base
  }

  /// "the union's Ann Holt", "Ann Holt of the Workers Union": without an office the body tells the kind.
  func describeBelonging(_ phrase: SpeakerPhrase, in description: inout SpeakerDescription) {
    guard description.kind == nil || description.kind == .other else { return }
    let owner = phrase.title.reversed().lazy.compactMap { token in
      self.document.tokens[token].pennTag == .pos && token > phrase.title.lowerBound
        ? self.noun(endingAt: token - 1, in: phrase.title) : nil
    }.first
    let behind = phrase.person.upperBound..<phrase.wide.upperBound
    let body =
      owner
      ?? behind.lazy.compactMap { self.noun(endingAt: $0, in: behind) }.first {
        $0.standing == .body
      }
    if let body, body.standing == .body, Self.belonging.contains(body.kind) {
      description.kind = body.kind
    }
  }

  /// Kinds of bodies whose people speak for them.
  private static let belonging: Set<SourceKind> = [
    .ngo, .party, .police, .military, .armedGroup, .igo,
  ]

  func isNamedBody(_ phrase: SpeakerPhrase, kind: SourceKind, parts: [NamedPart]) -> Bool {
    let first = document.tokens[phrase.base.lowerBound]
    if first.tag == .det, !WordSet.definite.contains(first.formHash) { return false }
    let proper = phrase.base.contains { document.tokens[$0].tag == .propn }
    if kind == .media || kind == .ngo {
      return proper && document.tokens[phrase.head].tag == .propn
    }
    return proper || !parts.isEmpty || WordSet.definite.contains(first.formHash)
      || phrase.base.count == 1 && !isPlural(phrase.head)
  }

  /// The entry of the longest speaker noun that ends at a token.
  func noun(endingAt head: Int, in words: Range<Int>) -> SpeakerNounEntry? {
    longest(in: words, endingAt: head, of: reference.speakerNouns)
  }

  /// A title without the rank at its end ("spokesman Major"), where an office stands before it.
  func withoutRank(_ words: Range<Int>) -> Range<Int> {
    var end = words.upperBound
    while end - 1 > words.lowerBound, let entry = title(endingAt: end - 1, in: words),
      entry.kind == .military, entry.precedesName
    {
      end -= 1
    }
    // "spokesman Navy Captain": the service belongs to the rank.
    if end < words.upperBound, end - 1 > words.lowerBound,
      let service = noun(endingAt: end - 1, in: words), service.kind == .military,
      service.standing == .body
    {
      end -= 1
    }
    let office = words.lowerBound..<end
    guard end < words.upperBound, let last = office.last,
      noun(endingAt: last, in: office)?.standing == .role
        || title(endingAt: last, in: office) != nil
    else { return words }
    return office
  }

  /// The entry of the longest title that ends at a token.
  func title(endingAt head: Int, in words: Range<Int>) -> TitleEntry? {
    longest(in: words, endingAt: head, of: reference.titles)
  }

  func longest<Entry>(
    in words: Range<Int>, endingAt head: Int, of lexicon: Lexicon<Entry>
  ) -> Entry? {
    let first = max(words.lowerBound, head - 4)
    guard first <= head else { return nil }
    for start in first...head {
      // "reports" is not "a report": the form tells before the lemma.
      for last in [document.tokens[head].formHash, document.tokens[head].lemmaHash] {
        let match = lexicon.longestMatch(
          from: start, to: head + 1,
          hash: { $0 == head ? last : document.tokens[$0].formHash })
        if let match, start + match.length == head + 1 { return match.entries.first }
      }
    }
    return nil
  }

  /// Whether the words after an office name a state or nothing ("president of Chad").
  func leadsState(_ head: Int, _ words: Range<Int>, _ parts: [NamedPart]) -> Bool {
    let after = head + 1..<words.upperBound
    guard WordSet.roleLinks.contains(document.tokens[after.lowerBound].formHash) else {
      return true
    }
    return parts.contains { after.contains($0.tokens.lowerBound) && isStateName($0.name) }
  }

  /// The kind of the first body that the words after an office tell ("president of the union").
  func bodyKind(after head: Int, in words: Range<Int>) -> SourceKind? {
    (head + 1..<words.upperBound).lazy.compactMap { noun(endingAt: $0, in: words)?.kind }.first
  }

  /// The kind of the last body that the words before an office tell ("Reform Party president").
  func bodyKind(before head: Int, in words: Range<Int>) -> SourceKind? {
    (words.lowerBound..<head).reversed().lazy.compactMap { noun(endingAt: $0, in: words) }
      .first { $0.standing == .body }?.kind
  }
}
