internal import Language

/// Trains the tagger on the sentences of a treebank.
struct TaggerTrainer {
  let epochs: Int
  private var classes: [UInt16] = []
  private var classOf: [UInt16: Int] = [:]

  init(epochs: Int) { self.epochs = epochs }

  /// The trained section.
  mutating func train(_ treebank: Treebank) -> ModelWriter {
    findClasses(treebank)
    let document = treebank.document(treebank.sentences.indices)
    var perceptron = AveragedPerceptron(classCount: classes.count)
    visit(document, treebank, in: Array(treebank.sentences.indices)) { keys, truth in
      perceptron.see(keys)
      return truth
    }
    perceptron.keepFeatures(seen: 4)
    var random = SplitMix(seed: 1)
    var scores = [Float](repeating: 0, count: classes.count)
    for _ in 0..<epochs {
      let order = Array(treebank.sentences.indices).shuffled(using: &random)
      visit(document, treebank, in: order) { keys, truth in
        perceptron.scores(keys, into: &scores)
        let guess = scores.bestIndex
        perceptron.learn(keys, truth: truth, guess: guess)
        return guess
      }
    }
    var writer = ModelWriter()
    writer.write(classes)
    perceptron.write(to: &writer, fixed: fixedWords(treebank, document))
    return writer
  }

  /// The frequent words that have the same tags in all but one of 250 places.
  private func fixedWords(_ treebank: Treebank, _ document: Document) -> [(key: UInt64, class: Int)]
  {
    var counts: [UInt64: [Int: Int]] = [:]
    for (word, token) in zip(treebank.sentences.flatMap(\.words), document.tokens) {
      let key = TaggingFeatures.fixed(WordTraits.of(token, in: document.bytes))
      counts[key, default: [:]][classOf[Self.pair(word)] ?? 0, default: 0] += 1
    }
    var fixed: [(key: UInt64, class: Int)] = []
    for (key, classes) in counts {
      let all = classes.values.reduce(0, +)
      guard all >= 30, let most = classes.max(by: { $0.value < $1.value }),
        (all - most.value) * 250 <= all
      else { continue }
      fixed.append((key, most.key))
    }
    return fixed.sorted { $0.key < $1.key }
  }

  private static func pair(_ word: TreebankWord) -> UInt16 {
    UInt16(word.tag.rawValue) << 8 | UInt16(word.pennTag.rawValue)
  }

  private mutating func findClasses(_ treebank: Treebank) {
    var counts: [UInt16: Int] = [:]
    for word in treebank.sentences.flatMap(\.words) { counts[Self.pair(word), default: 0] += 1 }
    classes = counts.filter { $0.value >= 3 }.keys.sorted()
    for (index, pair) in classes.enumerated() { classOf[pair] = index }
  }

  /// Goes through sentences, with the tags that `decide` returns as history.
  private func visit(
    _ document: Document, _ treebank: Treebank, in order: [Int],
    decide: ([UInt64], Int) -> Int
  ) {
    var keys: [UInt64] = []
    for number in order {
      let tokens = document.sentences[number].tokens
      var words = [WordTraits.none, .none]
      words += tokens.map { WordTraits.of(document.tokens[$0], in: document.bytes) }
      words += [.none, .none]
      var history = (classes.count, classes.count)
      for (index, word) in treebank.sentences[number].words.enumerated() {
        TaggingFeatures.collect(
          words, index: index, previous: history.0, beforePrevious: history.1, into: &keys)
        let truth = classOf[Self.pair(word)] ?? 0
        history = (decide(keys, truth), history.0)
      }
    }
  }
}

extension Array where Element: Comparable {
  /// The index of the greatest element; the first of several.
  var bestIndex: Int {
    var best = 0
    for index in indices where self[index] > self[best] { best = index }
    return best
  }
}

/// A small generator of repeatable random numbers (Steele, Lea and Flood 2014).
struct SplitMix: RandomNumberGenerator {
  private var state: UInt64

  init(seed: UInt64) { state = seed }

  mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var mixed = (state ^ (state >> 30)) &* 0xBF58_476D_1CE4_E5B9
    mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
    return mixed ^ (mixed >> 31)
  }
}
