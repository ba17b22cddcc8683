internal import Foundation

/// A linear-chain conditional random field over hashed features, trained by AdaGrad with dropout.
///
/// Use: `learn` every run of tokens many times in shuffled order, then read `averages`. The same
/// calls in the same order give the same figures.
struct LabelField {
  let labelCount: Int
  /// How much weights of features at hand are drawn to zero with each step.
  var decay: Float = 0.001
  var rate: Float = 0.15
  /// The weights, a row of `labelCount` for each feature.
  private(set) var weights: [Float]
  /// A row for the start, then one for each label before.
  private(set) var transitions: [Float]
  private var squares: [Float]
  private var transitionSquares: [Float]
  private let isAllowed: [Bool]

  /// Makes a field for some features; `isAllowed` tells which label may follow which (-1: start).
  init(labelCount: Int, featureCount: Int, isAllowed: (Int, Int) -> Bool) {
    self.labelCount = labelCount
    weights = [Float](repeating: 0, count: featureCount * labelCount)
    squares = weights
    transitions = [Float](repeating: 0, count: (labelCount + 1) * labelCount)
    transitionSquares = transitions
    self.isAllowed = (-1..<labelCount).flatMap { previous in
      (0..<labelCount).map { isAllowed(previous, $0) }
    }
  }

  /// The transitions, with `never` where a label may not follow another.
  func transitions(never: Float) -> [Float] {
    transitions.indices.map { isAllowed[$0] ? transitions[$0] : never }
  }

  /// Takes one step towards the true labels of a run of tokens, each with the rows of its features.
  mutating func learn(_ rows: [[Int32]], truth: [Int]) {
    let beliefs = self.beliefs(rows)
    var previous = -1
    for place in rows.indices {
      let first = place * labelCount
      var gradient = Array(beliefs.labels[first..<(first + labelCount)])
      gradient[truth[place]] -= 1
      for row in rows[place] { step(Int(row) * labelCount, gradient) }
      for before in beliefs.pairs[place].indices {
        let isTrue = before == (previous + 1) * labelCount + truth[place]
        let slope = beliefs.pairs[place][before] - (isTrue ? 1 : 0)
        if abs(slope) > 1e-6 { stepTransition(before, slope) }
      }
      previous = truth[place]
    }
  }

  private mutating func step(_ start: Int, _ gradient: [Float]) {
    for label in 0..<labelCount {
      let slope = gradient[label] + decay * weights[start + label]
      if abs(slope) < 1e-4 { continue }
      squares[start + label] += slope * slope
      weights[start + label] -= rate * slope / (squares[start + label] + 1e-2).squareRoot()
    }
  }

  private mutating func stepTransition(_ place: Int, _ slope: Float) {
    let slope = slope + decay * transitions[place]
    transitionSquares[place] += slope * slope
    transitions[place] -= rate * slope / (transitionSquares[place] + 1e-2).squareRoot()
  }

  /// How much the field believes in each label of each token, and in each pair of successive labels
  /// (places as in `transitions`).
  private struct Beliefs {
    var labels: [Float]
    var pairs: [[Float]]
  }

  private func beliefs(_ rows: [[Int32]]) -> Beliefs {
    let factors = rows.map { self.factors(of: $0) }
    let links = transitions.indices.map { isAllowed[$0] ? exp(transitions[$0]) : 0 }
    let forward = forwardPass(factors, links)
    var backward = [Float](repeating: 1, count: labelCount)
    var beliefs = Beliefs(
      labels: [Float](repeating: 0, count: rows.count * labelCount),
      pairs: rows.map { _ in [Float](repeating: 0, count: transitions.count) })
    for place in rows.indices.reversed() {
      var mine = (0..<labelCount).map { forward[place][$0] * backward[$0] }
      normalize(&mine)
      for label in 0..<labelCount { beliefs.labels[place * labelCount + label] = mine[label] }
      let reach = (0..<labelCount).map { factors[place][$0] * backward[$0] }
      fillPairs(&beliefs.pairs[place], place > 0 ? forward[place - 1] : nil, links, reach)
      for before in 0..<labelCount {
        backward[before] = (0..<labelCount).reduce(Float(0)) {
          $0 + links[(before + 1) * labelCount + $1] * reach[$1]
        }
      }
      normalize(&backward)
    }
    return beliefs
  }

  private func fillPairs(
    _ pairs: inout [Float], _ before: [Float]?, _ links: [Float], _ reach: [Float]
  ) {
    let first = before == nil ? 0 : 1
    let last = before == nil ? 0 : labelCount
    for row in first...last {
      let weight = before.map { $0[row - 1] } ?? 1
      for label in 0..<labelCount {
        pairs[row * labelCount + label] = weight * links[row * labelCount + label] * reach[label]
      }
    }
    normalize(&pairs)
  }

  private func forwardPass(_ factors: [[Float]], _ links: [Float]) -> [[Float]] {
    var forward: [[Float]] = []
    for place in factors.indices {
      var mine = (0..<labelCount).map { label -> Float in
        guard let before = forward.last else { return links[label] * factors[place][label] }
        var sum: Float = 0
        for previous in 0..<labelCount {
          sum += before[previous] * links[(previous + 1) * labelCount + label]
        }
        return sum * factors[place][label]
      }
      normalize(&mine)
      forward.append(mine)
    }
    return forward
  }

  /// The exponentials of a token's scores, the greatest as 1.
  private func factors(of rows: [Int32]) -> [Float] {
    var scores = [Float](repeating: 0, count: labelCount)
    for row in rows {
      let start = Int(row) * labelCount
      for label in 0..<labelCount { scores[label] += weights[start + label] }
    }
    let greatest = scores.max() ?? 0
    return scores.map { exp($0 - greatest) + 1e-20 }
  }

  private func normalize(_ values: inout [Float]) {
    let sum = values.reduce(0, +)
    guard sum > 0 else { return }
    for index in values.indices { values[index] /= sum }
  }
}
