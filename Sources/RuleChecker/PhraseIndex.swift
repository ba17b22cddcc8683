/// The places of a text's words, for finding many phrases in a long text.
struct PhraseIndex: Sendable {
  private let words: [String]
  private let places: [String: [Int]]

  init(_ text: String) {
    words = Lexicon.words(of: text)
    var places: [String: [Int]] = [:]
    for (place, word) in words.enumerated() { places[word, default: []].append(place) }
    self.places = places
  }

  /// Whether the words of a phrase stand in the text, one after another. No words stand in any.
  func holds(_ phrase: String) -> Bool {
    let wanted = Lexicon.words(of: phrase)
    // Looked for where the rarest of them stands: a long text has the others too often.
    let rarest = wanted.indices.min {
      (places[wanted[$0]]?.count ?? 0, $0) < (places[wanted[$1]]?.count ?? 0, $1)
    }
    guard let rarest else { return true }
    return (places[wanted[rarest]] ?? []).contains { place in
      let start = place - rarest
      return start >= 0 && start + wanted.count <= words.count
        && words[start..<start + wanted.count].elementsEqual(wanted)
    }
  }
}
