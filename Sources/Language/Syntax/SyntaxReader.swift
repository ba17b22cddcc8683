/// Tags and parses sentences by the trained network, in linear time.
///
/// A sentence longer than a window, which no careful writer makes, is read by windows: each gets a
/// tree of its own, and those after the first hang from the root of the first.
///
/// A reader has memory of its own to write to: it must serve one task at a time, as the pool sees to.
final class SyntaxReader: @unchecked Sendable {
  /// The most words that are read together.
  static let window = 160

  private let network: SyntaxNetwork
  private let reading: SyntaxReading
  private let scorer: ArcScorer
  private let speech: SpeechReader?

  init(_ network: SyntaxNetwork, _ speech: SpeechNetwork?) {
    self.network = network
    reading = SyntaxReading(network, speech)
    scorer = ArcScorer(network)
    self.speech = speech.map(SpeechReader.init)
  }

  /// Reads one sentence and sets what is wanted of it.
  func read(_ document: inout Document, _ sentence: Sentence, tags: Bool, arcs: Bool) {
    let tokens = sentence.tokens
    var root = -1
    for start in stride(from: tokens.lowerBound, to: tokens.upperBound, by: Self.window) {
      let window = start..<min(start + Self.window, tokens.upperBound)
      reading.read(document, window)
      if tags { setTags(&document, window) }
      if arcs { root = setArcs(&document, window, root: root) }
      if !document.speech.isEmpty {
        speech?.read(reading.states, reading.speechForms, window, to: &document.speech)
      }
    }
  }

  /// The words of one sentence, each in context and then by its form.
  func states(_ document: Document, _ sentence: Sentence) -> [Float] {
    let tokens = sentence.tokens
    var states: [Float] = []
    for start in stride(from: tokens.lowerBound, to: tokens.upperBound, by: Self.window) {
      let window = start..<min(start + Self.window, tokens.upperBound)
      reading.read(document, window)
      for (word, token) in window.enumerated() {
        let first = reading.states.start + word * network.layout.state
        states += UnsafeBufferPointer(start: first, count: network.layout.state)
        states += network.embedding(of: token, in: document, window)
      }
    }
    return states
  }

  private func setTags(_ document: inout Document, _ window: Range<Int>) {
    for (word, token) in window.enumerated() {
      let pair = reading.bestPair(word)
      document.tokens[token].tag = network.universal[pair]
      document.tokens[token].pennTag = network.penn[pair]
    }
  }

  /// Sets heads and relations; the root of the whole sentence is known past the first window.
  private func setArcs(_ document: inout Document, _ window: Range<Int>, root: Int) -> Int {
    let heads = scorer.heads(reading.projection, count: window.count)
    let relations = scorer.relations(reading.projection, heads: heads)
    var found = root
    for (word, token) in window.enumerated() {
      if heads[word] < window.count {
        document.tokens[token].head = Int32(window.lowerBound + heads[word])
        document.tokens[token].relation = relations[word]
      } else {
        document.tokens[token].head = Int32(root)
        document.tokens[token].relation = root < 0 ? .root : .parataxis
        if root < 0 { found = token }
      }
    }
    return found
  }
}
