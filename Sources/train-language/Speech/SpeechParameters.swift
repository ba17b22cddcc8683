internal import Foundation
internal import Language

/// The weights of the network that tells who says what, in training.
final class SpeechParameters: TrainedWeights {
  let layout: SpeechLayout
  let dense: NumberBuffer
  let gradient: NumberBuffer
  private let moments: AdamMoments
  private let average: NumberBuffer
  private var averaged = 0

  init(_ layout: SpeechLayout, random: inout SeededGenerator) {
    self.layout = layout
    dense = NumberBuffer(count: layout.count)
    gradient = NumberBuffer(count: layout.count)
    moments = AdamMoments(count: layout.count)
    average = NumberBuffer(count: layout.count)
    for (place, share) in [(layout.gates, Float(1)), (layout.word, 0.6), (layout.cue, 0.6)] {
      let range = share * (6 / Float(place.rows + place.columns)).squareRoot()
      for index in place.offset..<(place.offset + place.count) {
        dense.start[index] = SyntaxParameters.uniform(&random) * range
      }
    }
    // Forget gates begin open.
    for direction in 0..<2 {
      let first = layout.gateBias.offset + (direction * 3 + 1) * layout.hidden
      for index in first..<(first + layout.hidden) { dense.start[index] = 1 }
    }
  }

  /// Moves the weights against their gradients and clears these.
  func update(rate: Float) {
    moments.advance()
    moments.move(dense, gradient, 0..<dense.count / 8, rate: rate)
  }

  /// Adds the weights of the moment to their average.
  func addToAverage() {
    averaged += 1
    let share = Lane(repeating: 1 / Float(averaged))
    for index in 0..<(dense.count / 8) {
      average.lanes[index] += (dense.lanes[index] - average.lanes[index]) * share
    }
  }

  /// The section: the averaged weights, or those of the moment where there is no average yet.
  func write() -> ModelWriter {
    var writer = ModelWriter()
    for size in [layout.context, layout.form, layout.hidden] { writer.write(size) }
    let trained = averaged > 0 ? average : dense
    writer.write(Array(UnsafeBufferPointer(start: trained.start, count: layout.count)))
    return writer
  }
}
