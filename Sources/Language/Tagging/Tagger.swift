/// Gives each word its universal and Penn tag: greedy, from left to right, in linear time.
package struct Tagger: Sendable {
  private let model: LinearModel
  private let universal: [UniversalTag]
  private let penn: [PennTag]

  /// Reads the tagger from its section.
  package init(_ container: ModelContainer) throws(LanguageModelError) {
    var reader = try container.section("tagger")
    let pairs = try reader.array(of: UInt16.self)
    model = try LinearModel(&reader)
    guard pairs.count == model.classCount else { throw reader.badSection }
    var universal: [UniversalTag] = []
    var penn: [PennTag] = []
    for index in 0..<pairs.count {
      guard let tag = UniversalTag(rawValue: UInt8(pairs[index] >> 8)),
        let pennTag = PennTag(rawValue: UInt8(pairs[index] & 0xFF))
      else { throw reader.badSection }
      universal.append(tag)
      penn.append(pennTag)
    }
    self.universal = universal
    self.penn = penn
  }

  /// Tags the words of one sentence.
  package func tag(_ document: inout Document, sentence: Sentence, scratch: inout Scratch) {
    let tokens = sentence.tokens
    scratch.read(document, tokens)
    var previous = model.classCount
    var beforePrevious = model.classCount
    for index in 0..<tokens.count {
      let best =
        model.onlyClass(TaggingFeatures.fixed(scratch.words[index + 2]))
        ?? self.best(&scratch, index, (previous, beforePrevious))
      document.tokens[tokens.lowerBound + index].tag = universal[best]
      document.tokens[tokens.lowerBound + index].pennTag = penn[best]
      beforePrevious = previous
      previous = best
    }
  }

  private func best(_ scratch: inout Scratch, _ index: Int, _ history: (Int, Int)) -> Int {
    TaggingFeatures.collect(
      scratch.words, index: index, previous: history.0, beforePrevious: history.1,
      into: &scratch.keys)
    for index in 0..<model.classCount { scratch.scores[index] = 0 }
    scratch.scores.withUnsafeMutableBufferPointer { scores in
      for key in scratch.keys { model.add(key, to: scores) }
    }
    var best = 0
    for index in 1..<model.classCount where scratch.scores[index] > scratch.scores[best] {
      best = index
    }
    return best
  }

  /// Room for the work on a sentence, kept from one sentence to the next.
  package struct Scratch {
    package init() {}
    var words: [WordTraits] = []
    var keys: [UInt64] = []
    var scores = [Int32](repeating: 0, count: 256)

    mutating func read(_ document: Document, _ tokens: Range<Int>) {
      words.removeAll(keepingCapacity: true)
      words.append(.none)
      words.append(.none)
      document.bytes.withUnsafeBufferPointer { bytes in
        for token in tokens { words.append(.of(document.tokens[token], in: bytes)) }
      }
      words.append(.none)
      words.append(.none)
    }
  }
}
