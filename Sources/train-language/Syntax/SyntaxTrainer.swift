internal import Language

/// Trains the network that tags and parses. The same input gives the same bytes.
struct SyntaxTrainer {
  var epochs = 8
  var batchWords = 400
  var rate: Float = 0.004
  var embedding = 64
  var hidden = 48
  var arc = 48
  var label = 48
  var dropout = SyntaxDropout()
  var seed: UInt64 = 1

  /// The trained section; `report` is told of each epoch.
  func train(
    _ vocabulary: SyntaxVocabulary, _ samples: [SyntaxSample],
    report: (Epoch) throws -> Void
  ) rethrows -> ModelWriter {
    var random = SeededGenerator(seed: seed)
    let layout = SyntaxLayout(
      embedding: embedding, hidden: hidden, arc: arc, label: label, pairs: vocabulary.pairs.count)
    let parameters = SyntaxParameters(
      layout, features: vocabulary.keys.count, vectorWidth: vocabulary.knowledge.width,
      random: &random)
    let pass = SyntaxPass(parameters, vocabulary, dropout, seed: seed &+ 1)
    var schedule = RateSchedule(
      rate: rate, total: epochs * samples.reduce(0) { $0 + $1.count } / batchWords)
    for epoch in 1...epochs {
      let order = samples.indices.shuffled(using: &random)
      var loss: Float = 0
      for (place, index) in order.enumerated() {
        pass.add(samples[index])
        guard pass.count >= batchWords || place == order.count - 1 else { continue }
        loss += (pass.learn() - loss) / 100
        parameters.update(rate: schedule.next())
        if schedule.averages { parameters.addToAverage() }
      }
      try report(Epoch(number: epoch, loss: loss, section: parameters.write(vocabulary)))
    }
    return parameters.write(vocabulary)
  }

  /// What is known when the treebanks were seen once more.
  struct Epoch {
    let number: Int
    /// The loss of a word, over about the last hundred batches.
    let loss: Float
    /// The network as it then is.
    let section: ModelWriter
  }
}
