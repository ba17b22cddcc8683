/// The noun phrases that names head, as GUM takes them for mentions: with the article, adjectives and
/// titles before ("the United Nations", "U.S. President Bush").
struct NamePhrases {
  let document: Document
  /// The first token of the phrase of each name.
  private(set) var starts: [Int] = []

  /// How far up a token may hang below the name.
  private static let reach = 5
  /// How many tokens a phrase may begin before the name.
  private static let longest = 12

  init(_ document: Document) {
    self.document = document
    for name in document.names { starts.append(start(of: name)) }
  }

  private func start(of name: NameMention) -> Int {
    var first = Int(name.firstToken)
    let number = Int(document.tokens[first].sentence)
    guard document.sentences.indices.contains(number) else { return first }
    let limit = max(document.sentences[number].tokens.lowerBound, first - Self.longest)
    while first > limit, belongs(first - 1, first..<Int(name.endToken)) {
      let before = Int(document.tokens[first - 1].name)
      let next = before >= 0 && before < starts.count ? starts[before] : first - 1
      guard next >= limit else { break }
      first = next
    }
    // A phrase does not begin with a mark.
    while first < Int(name.firstToken), document.tokens[first].tag == .punct { first += 1 }
    return first
  }

  /// Whether a token hangs on the phrase from the left by arcs of modifiers alone.
  private func belongs(_ token: Int, _ phrase: Range<Int>) -> Bool {
    var place = token
    for _ in 0..<Self.reach {
      let head = Int(document.tokens[place].head)
      guard head > token, modifies(place, isDirect: phrase.contains(head)) || head == place + 1
      else { return false }
      if phrase.contains(head) { return modifies(place, isDirect: true) }
      place = head
    }
    return false
  }

  private func modifies(_ token: Int, isDirect: Bool) -> Bool {
    switch document.tokens[token].relation {
    case .det, .amod, .compound, .flat, .nmodPoss, .nummod, .nmodDesc, .detPredet, .advmod: true
    case .caseMarker, .punct: !isDirect
    default: false
    }
  }
}
