internal import Language

/// Which word of a speaker's phrase the rest hangs on, where the parse or the model takes another.
extension SourceRegistry {
  /// "the Bureau of Weather's Ann Holt": she speaks, whatever the parse takes for the head.
  func personOwned(by head: Int) -> Int? {
    let sentence = document.sentences[Int(document.tokens[head].sentence)].tokens
    var token = head + 1
    while token + 1 < min(sentence.upperBound, head + 8) {
      let word = document.tokens[token]
      if word.pennTag == .pos {
        guard let name = document.nameMention(at: token + 1), name.kind == .person,
          Int(name.firstToken) == token + 1
        else { return nil }
        return Int(name.endToken) - 1
      }
      guard [.propn, .noun, .adp, .det, .adj].contains(word.tag) else { return nil }
      token += 1
    }
    return nil
  }

  /// An office that leads up to a name.
  struct Office {
    /// Its noun.
    var head: Int
    /// Whether the one who is named holds it: not so in "a spokesman for Minister Ann Holt".
    var isHeldByNamed: Bool
  }

  /// The office that a name stands beside or belongs to: "Secretary of State Ann Holt", "the
  /// spokesman, Ann Holt", "a spokesman for Minister Ann Holt" — of the last the spokesman speaks.
  func office(of name: Int) -> Office? {
    guard document.tokens[name].tag == .propn else { return nil }
    let sentence = document.sentences[Int(document.tokens[name].sentence)].tokens
    var current = name
    var found: Office?
    for _ in 0..<5 {
      let above = Int(document.tokens[current].head)
      guard sentence.contains(above), above < current,
        Self.links.contains(document.tokens[current].relation),
        [.noun, .propn].contains(document.tokens[above].tag)
      else { break }
      if phrases.isOffice(above) {
        found = Office(head: above, isHeldByNamed: !isServed(name, by: above))
      }
      current = above
    }
    return found ?? officeBeforeComma(name) ?? officeRightBefore(name)
  }

  /// "District mayor Ann Holt", "royal commissioner Justice Ann Holt", whatever the parse makes of it.
  private func officeRightBefore(_ name: Int) -> Office? {
    guard let mention = document.nameMention(at: name), mention.kind == .person else { return nil }
    let sentence = document.sentences[Int(document.tokens[name].sentence)].tokens
    var token = Int(mention.firstToken) - 1
    if sentence.contains(token - 1), document.tokens[token].shape.contains(.initialCapital),
      phrases.isOffice(token), phrases.isOffice(token - 1)
    {
      token -= 1
    }
    guard sentence.contains(token), phrases.isOffice(token),
      [.noun, .propn].contains(document.tokens[token].tag)
    else { return nil }
    return Office(head: token, isHeldByNamed: true)
  }

  /// "The Federal Minister for Health, Ann Holt, says": the office that stands before the comma, whatever
  /// the parse makes of its words.
  private func officeBeforeComma(_ name: Int) -> Office? {
    let start = document.nameMention(at: name).map { Int($0.firstToken) } ?? name
    let end = document.nameMention(at: name).map { Int($0.endToken) } ?? name + 1
    let sentence = document.sentences[Int(document.tokens[name].sentence)].tokens
    guard sentence.contains(start - 2), document.tokens[start - 1].pennTag == .comma,
      sentence.contains(end),
      document.tokens[end].pennTag == .comma || document.tokens[end].tag == .verb
    else { return nil }
    var token = start - 2
    while sentence.contains(token), start - token < 10 {
      if phrases.isOffice(token) { return Office(head: token, isHeldByNamed: true) }
      guard [.noun, .propn, .adj, .adp, .det].contains(document.tokens[token].tag) else { break }
      token -= 1
    }
    return nil
  }

  /// Whether a preposition leads from an office to a name or to the name's own office ("for Minister
  /// Ann Holt"), not to a place or body before it ("of State Ann Holt").
  private func isServed(_ name: Int, by office: Int) -> Bool {
    guard (office..<name).contains(where: { document.tokens[$0].tag == .adp }) else { return false }
    let start =
      document.nameMention(at: name).map { max(office + 1, Int($0.firstToken)) } ?? name
    let before = document.tokens[start - 1]
    return before.tag == .adp || before.tag == .det || phrases.isOffice(start - 1)
      || (start..<name).contains { phrases.isOffice($0) }
  }

  /// A token of the name in which a token stands that coreference knows; the token itself for none.
  func mentioned(in token: Int) -> Int {
    guard mentionOfToken[Int32(token)] == nil, let name = document.nameMention(at: token) else {
      return token
    }
    return name.tokens.first { mentionOfToken[Int32($0)] != nil } ?? token
  }

  private static let links: [DependencyRelation] = [
    .flat, .appos, .nmod, .compound, .nmodDesc, .nmodUnmarked, .dep,
  ]
}
