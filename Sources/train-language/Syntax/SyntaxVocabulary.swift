internal import Language

/// The features and pairs of tags that a treebank holds often enough to learn from.
struct SyntaxVocabulary {
  private(set) var keys: [UInt64] = []
  private(set) var counts: [Float] = []
  private(set) var pairs: [UInt16] = []
  /// Whether a feature is a cluster, which forms carry in their own rows when the model is written.
  private(set) var isCluster: [Bool] = []
  /// What large corpora say of words.
  let knowledge: WordKnowledge
  private var rowOf: [UInt64: Int32] = [:]
  private var pairOf: [UInt16: Int] = [:]

  init(_ treebank: Treebank, seen minimum: Int, knowledge: WordKnowledge) {
    self.knowledge = knowledge
    let (seen, clusters) = Self.features(of: treebank, knowledge)
    var pairCounts: [UInt16: Int] = [:]
    for word in treebank.sentences.flatMap(\.words) { pairCounts[Self.pair(word), default: 0] += 1 }
    keys = seen.filter { $0.value >= minimum }.keys.sorted()
    isCluster = keys.map(clusters.contains)
    for (row, key) in keys.enumerated() {
      rowOf[key] = Int32(row)
      counts.append(Float(seen[key] ?? 0))
    }
    pairs = pairCounts.filter { $0.value >= 3 }.keys.sorted()
    for (index, pair) in pairs.enumerated() { pairOf[pair] = index }
  }

  /// How often each feature is seen, and which of them are clusters.
  private static func features(
    of treebank: Treebank, _ knowledge: WordKnowledge
  ) -> (seen: [UInt64: Int], clusters: Set<UInt64>) {
    var seen: [UInt64: Int] = [:]
    var clusters: Set<UInt64> = []
    let document = treebank.document(treebank.sentences.indices)
    var features: [UInt64] = []
    for token in document.tokens {
      let traits = WordTraits.of(token, in: document.bytes)
      WordFeatures.collect(traits, into: &features)
      let shared = knowledge.clusterKeys(knowledge.row(of: traits.form))
      clusters.formUnion(shared)
      for key in features + shared { seen[key, default: 0] += 1 }
    }
    return (seen, clusters)
  }

  private static func pair(_ word: TreebankWord) -> UInt16 {
    UInt16(word.tag.rawValue) << 8 | UInt16(word.pennTag.rawValue)
  }

  /// The rows of the clusters of a known form.
  func clusterRows(_ form: Int32) -> [Int32] {
    knowledge.clusterKeys(form).compactMap { rowOf[$0] }
  }

  /// The samples of a treebank, one for each sentence that fits a window.
  func samples(_ treebank: Treebank, weight: Float = 1) -> [SyntaxSample] {
    let document = treebank.document(treebank.sentences.indices)
    var samples: [SyntaxSample] = []
    for (sentence, place) in zip(treebank.sentences, document.sentences)
    where sentence.words.count <= 160 {
      samples.append(sample(sentence, place.tokens, document, weight))
    }
    return samples
  }

  private func sample(
    _ sentence: TreebankSentence, _ tokens: Range<Int>, _ document: Document, _ weight: Float
  ) -> SyntaxSample {
    var sample = SyntaxSample()
    sample.weight = weight
    var features: [UInt64] = []
    for (word, token) in zip(sentence.words, tokens) {
      let traits = WordTraits.of(document.tokens[token], in: document.bytes)
      WordFeatures.collect(traits, into: &features)
      sample.vectors.append(knowledge.row(of: traits.form))
      sample.rows += features.compactMap { rowOf[$0] }
      sample.rows += clusterRows(knowledge.row(of: traits.form))
      sample.rowEnds.append(Int32(sample.rows.count))
      sample.heads.append(word.head <= 0 ? sentence.words.count : word.head - 1)
      sample.relations.append(Int(word.relation.rawValue))
      sample.pairs.append(pairOf[Self.pair(word)] ?? 0)
    }
    return sample
  }
}
