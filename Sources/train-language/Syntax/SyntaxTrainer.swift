internal import Foundation
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
    var schedule = Schedule(
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

/// The rate of each step: up for a little, then down along a quarter of a circle.
private struct Schedule {
  let rate: Float
  let total: Int
  var step = 0

  mutating func next() -> Float {
    step += 1
    let warm = min(1, Float(step) / 300)
    let share = min(1, Float(step) / Float(max(total, 1)))
    return rate * warm * (0.5 + 0.5 * cos(share * .pi)) + 1e-6
  }

  /// Whether the weights of this step belong to the average: some of the last quarter's.
  var averages: Bool { step * 4 > total * 3 && step % 25 == 0 }
}
