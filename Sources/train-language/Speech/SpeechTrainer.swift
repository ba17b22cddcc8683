internal import Foundation
internal import Language

/// Trains the network that tells who says what. The same input gives the same bytes.
struct SpeechTrainer {
  var epochs = 4
  var batchWords = 800
  var rate: Float = 0.003
  var hidden = 32
  var dropout: Float = 0.2
  var seed: UInt64 = 1

  /// The section that is learnt from the sentences that `includes` accepts.
  func train(_ samples: [SpeechSample], _ layout: SpeechLayout, includes: (Int) -> Bool)
    -> ModelWriter
  {
    var random = SeededGenerator(seed: seed)
    let parameters = SpeechParameters(layout, random: &random)
    let pass = SpeechPass(parameters, dropout: dropout, seed: seed &+ 1)
    let kept = samples.indices.filter { includes(samples[$0].article) }
    var schedule = RateSchedule(
      rate: rate, total: epochs * kept.reduce(0) { $0 + samples[$1].count } / batchWords)
    for epoch in 1...epochs {
      let order = kept.shuffled(using: &random)
      var loss: Float = 0
      for (place, index) in order.enumerated() {
        pass.add(samples[index])
        guard pass.count >= batchWords || place == order.count - 1 else { continue }
        loss += (pass.learn() - loss) / 100
        parameters.update(rate: schedule.next())
        if schedule.averages { parameters.addToAverage() }
      }
      FileHandle.standardError.write(Data("speech, epoch \(epoch): loss \(loss)\n".utf8))
    }
    return parameters.write()
  }
}
