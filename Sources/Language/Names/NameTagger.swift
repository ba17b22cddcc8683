/// Labels the tokens of a document with the trained name model.
struct NameTagger: Sendable {
  /// The section of the model container.
  static let section = "names"

  private let model: LinearModel

  init(_ container: ModelContainer) throws(LanguageModelError) {
    var reader = try container.section(Self.section)
    model = try LinearModel(&reader)
    guard model.classCount == NameLabel.count else { throw reader.badSection }
  }

  /// A label for each token.
  func labels(_ features: NameFeatures) -> [UInt8] {
    var walk = NameLabelWalk(tokenCount: features.document.tokens.count)
    var scores = [Int32](repeating: 0, count: NameLabel.count)
    walk.run(features) { keys, previous in
      for index in scores.indices { scores[index] = 0 }
      for key in keys { model.add(key, to: &scores) }
      var best = NameLabel.outside
      for label in scores.indices
      where scores[label] > scores[best] && NameLabel.mayFollow(label, after: previous) {
        best = label
      }
      return best
    }
    return walk.labels
  }
}

/// Walks over the candidates of a document from left to right; the trainer and the tagger share it.
struct NameLabelWalk {
  /// The labels so far.
  private(set) var labels: [UInt8]
  private var lastLabels: [UInt64: Int] = [:]
  private var keys: [UInt64] = []

  init(tokenCount: Int) { labels = [UInt8](repeating: 0, count: tokenCount) }

  /// Labels every token: `choose` gets the features of a candidate and the label before it.
  mutating func run(_ features: NameFeatures, choose: ([UInt64], Int) -> Int) {
    run(features) { keys, previous, _ in choose(keys, previous) }
  }

  /// As above; `choose` also gets the token's index.
  mutating func run(_ features: NameFeatures, choose: ([UInt64], Int, Int) -> Int) {
    for sentence in features.document.sentences {
      var previous = NameLabel.outside
      for index in sentence.tokens {
        guard features.isCandidate(index, previous: previous) else {
          previous = NameLabel.outside
          continue
        }
        keys.removeAll(keepingCapacity: true)
        let hash = features.document.tokens[index].formHash
        let earlier = lastLabels[hash] ?? 255
        features.append(
          index, in: sentence.tokens, previous: previous, earlier: earlier, to: &keys)
        let label = choose(keys, previous, index)
        labels[index] = UInt8(label)
        if features.document.tokens[index].shape.contains(.initialCapital) {
          lastLabels[hash] = label == 0 ? 0 : 1 + NameLabel.kind(label)
        }
        previous = label
      }
    }
  }
}
