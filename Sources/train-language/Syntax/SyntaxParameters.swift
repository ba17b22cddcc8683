internal import Foundation
internal import Language

/// All weights of the network that tags and parses, in training.
final class SyntaxParameters: TrainedWeights {
  let layout: SyntaxLayout
  /// What turns a word's vector into a row as features have them; it stands behind all weights that
  /// are written, for the rows are.
  let lift: SyntaxLayout.Place
  let dense: NumberBuffer
  let gradient: NumberBuffer
  /// A row for each feature.
  let rows: NumberBuffer
  let rowGradient: NumberBuffer
  private let denseMoments: AdamMoments
  private let rowMoments: AdamMoments
  private let averages: [NumberBuffer]
  private var averaged = 0
  private var touched: [Int32] = []
  private var isTouched: [Bool]

  init(
    _ layout: SyntaxLayout, features: Int, vectorWidth: Int, random: inout SeededGenerator
  ) {
    self.layout = layout
    lift = SyntaxLayout.Place(
      offset: layout.count, rows: vectorWidth, columns: layout.embedding)
    let size = features * layout.embedding
    let weights = layout.count + lift.count
    dense = NumberBuffer(count: weights)
    gradient = NumberBuffer(count: weights)
    rows = NumberBuffer(count: size)
    rowGradient = NumberBuffer(count: size)
    denseMoments = AdamMoments(count: weights)
    rowMoments = AdamMoments(count: size)
    averages = [NumberBuffer(count: weights), NumberBuffer(count: size)]
    isTouched = [Bool](repeating: false, count: features)
    fillAll(&random)
  }

  /// Draws the weights that training begins with; forget gates begin open.
  private func fillAll(_ random: inout SeededGenerator) {
    let matrices = [
      layout.types, layout.gates2, layout.project, layout.distance, layout.labelDistance,
      layout.relation, lift,
    ]
    for place in matrices { fill(place, &random) }
    for layer in 0..<2 {
      for direction in 0..<2 {
        let first =
          layout.typeBias.offset + layer * layout.secondStart
          + (direction * 3 + 1) * layout.hidden
        for index in first..<(first + layout.hidden) { dense.start[index] = 1 }
      }
    }
    for index in 0..<isTouched.count * layout.embedding {
      rows.start[index] = Self.uniform(&random) * 0.15
    }
  }

  private func fill(_ place: SyntaxLayout.Place, _ random: inout SeededGenerator) {
    let range = (6 / Float(place.rows + min(place.columns, layout.gates))).squareRoot()
    for index in place.offset..<(place.offset + place.count) {
      dense.start[index] = Self.uniform(&random) * range
    }
  }

  static func uniform(_ random: inout SeededGenerator) -> Float {
    Float(random.next() >> 40) / Float(1 << 23) - 1
  }

  /// Marks a row whose gradient was added to.
  func touch(_ row: Int32) {
    guard !isTouched[Int(row)] else { return }
    isTouched[Int(row)] = true
    touched.append(row)
  }

  /// Moves the weights against their gradients and clears these.
  func update(rate: Float) {
    denseMoments.advance()
    denseMoments.move(dense, gradient, 0..<dense.count / 8, rate: rate)
    rowMoments.advance()
    let lanes = layout.embedding / 8
    for row in touched {
      isTouched[Int(row)] = false
      rowMoments.move(
        rows, rowGradient, Int(row) * lanes..<(Int(row) + 1) * lanes, rate: rate)
    }
    touched.removeAll(keepingCapacity: true)
  }

  /// Adds the weights of the moment to their average.
  func addToAverage() {
    averaged += 1
    let share = Lane(repeating: 1 / Float(averaged))
    for (average, weights) in zip(averages, [dense, rows]) {
      let (mean, value) = (average.lanes, weights.lanes)
      for index in 0..<(weights.count / 8) {
        mean[index] = mean[index] + (value[index] - mean[index]) * share
      }
    }
  }

  /// The averaged weights and rows, or those of the moment where there is no average yet.
  var trained: (dense: NumberBuffer, rows: NumberBuffer) {
    averaged > 0 ? (averages[0], averages[1]) : (dense, rows)
  }
}
