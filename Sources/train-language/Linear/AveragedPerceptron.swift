internal import Language

/// An averaged perceptron over hashed features (Collins 2002), to be packed as a `LinearModel`.
///
/// Use: `see` every feature of the training set once, `keepFeatures(seen:)`, then for every step
/// `scores` and `learn`, last `write`. The same calls in the same order give the same bytes.
struct AveragedPerceptron {
  let classCount: Int
  private var table = FeatureTable()
  private var counts: [Int32] = []
  private var weights: [Float] = []
  private var totals: [Float] = []
  private var changed: [Int32] = []
  private var step: Int32 = 0

  init(classCount: Int) { self.classCount = classCount }

  /// Counts one sighting of each feature.
  mutating func see(_ keys: [UInt64]) {
    for key in keys {
      let row = table.insert(key)
      if row == counts.count { counts.append(0) }
      counts[row] += 1
    }
  }

  /// Keeps the features that were seen so often, and makes room for their weights.
  mutating func keepFeatures(seen minimum: Int) {
    var kept = FeatureTable()
    for (row, key) in table.keys.enumerated() where counts[row] >= minimum {
      _ = kept.insert(key)
    }
    table = kept
    counts = []
    let size = table.keys.count * classCount
    weights = [Float](repeating: 0, count: size)
    totals = weights
    changed = [Int32](repeating: 0, count: size)
  }

  /// The number of features kept.
  var featureCount: Int { table.keys.count }

  /// The scores of the classes under the weights of the moment.
  func scores(_ keys: [UInt64], into scores: inout [Float]) {
    for index in scores.indices { scores[index] = 0 }
    weights.withUnsafeBufferPointer { weights in
      for key in keys {
        guard let row = table.row(of: key) else { continue }
        let start = row * classCount
        for index in 0..<classCount { scores[index] += weights[start + index] }
      }
    }
  }

  /// Ends one step: raises the right class and lowers the guessed one where they differ.
  mutating func learn(_ keys: [UInt64], truth: Int, guess: Int) {
    step += 1
    guard truth != guess else { return }
    for key in keys {
      guard let row = table.row(of: key) else { continue }
      change(row * classCount + truth, by: 1)
      change(row * classCount + guess, by: -1)
    }
  }

  private mutating func change(_ place: Int, by amount: Float) {
    totals[place] += Float(step - changed[place]) * weights[place]
    changed[place] = step
    weights[place] += amount
  }

  /// Writes the averaged weights, the greatest as 32,000; rows whose weights are all below
  /// `smallest` of the greatest are dropped, and so are single weights below it. `fixed` features
  /// stand for one class each.
  func write(
    to writer: inout ModelWriter, smallest: Float = 0.002, fixed: [(key: UInt64, class: Int)] = []
  ) {
    let averages = weights.indices.map {
      (totals[$0] + Float(step - changed[$0]) * weights[$0]) / Float(max(step, 1))
    }
    let greatest = averages.reduce(Float(1e-9)) { max($0, abs($1)) }
    var packer = LinearModelPacker(classCount: classCount)
    for (row, key) in table.keys.enumerated() {
      let start = row * classCount
      packer.add(
        key,
        weights: averages[start..<(start + classCount)].lazy.map {
          abs($0) < smallest * greatest ? 0 : Int16(($0 / greatest * 32_000).rounded())
        })
    }
    for (key, number) in fixed {
      packer.add(key, weights: (0..<classCount).map { $0 == number ? 1 : 0 })
    }
    packer.write(to: &writer)
  }
}
