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
        let name = Int(document.tokens[token + 1].name)
        guard name >= 0, name < document.names.count, document.names[name].kind == .person,
          Int(document.names[name].firstToken) == token + 1
        else { return nil }
        return Int(document.names[name].endToken) - 1
      }
      guard [.propn, .noun, .adp, .det, .adj].contains(word.tag) else { return nil }
      token += 1
    }
    return nil
  }

  /// The office that a name stands beside or belongs to: "Secretary of State Ann Holt", "the
  /// spokesman, Ann Holt", "a spokesman for Minister Ann Holt" — of the last the spokesman speaks.
  func office(of name: Int) -> Int? {
    guard document.tokens[name].tag == .propn else { return nil }
    let sentence = document.sentences[Int(document.tokens[name].sentence)].tokens
    var current = name
    var found: Int?
    for _ in 0..<5 {
      let above = Int(document.tokens[current].head)
      guard sentence.contains(above), above < current,
        Self.links.contains(document.tokens[current].relation),
        [.noun, .propn].contains(document.tokens[above].tag)
      else { break }
      if phrases.isOffice(above), !document.tokens[above + 1].shape.contains(.opensQuote) {
        found = above
      }
      current = above
    }
    return found
  }

  private static let links: [DependencyRelation] = [
    .flat, .appos, .nmod, .compound, .nmodDesc, .nmodUnmarked, .dep,
  ]
}
