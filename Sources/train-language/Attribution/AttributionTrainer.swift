internal import AnalysisCore
internal import Language
internal import ReferenceData

/// Trains the ranker of attributions: for each cue a choice among its candidates and "nothing".
///
/// A log-linear model fitted by stochastic gradients with per-weight steps (AdaGrad); the examples
/// come in a fixed shuffled order, so that training twice gives the same bytes.
struct AttributionTrainer {
  /// One cue: the features of its candidates, which of them is right, which are left out.
  struct Example {
    var candidates: [[Int32]]
    /// The right candidate; -1 for none.
    var target: Int
    /// Candidates nearly as good as the right one, which are not held against the model.
    var spared: [Bool]
    var weight: Float
  }

  private var numbers: [UInt64: Int32] = [:]
  private var keys: [UInt64] = []
  private var counts: [Int32] = []
  private(set) var examples: [Example] = []
  /// How often the examples are seen.
  var epochs = 6
  /// The step of a weight seen for the first time.
  var rate: Float = 0.2
  /// How strongly weights are drawn to zero at each step.
  var decay: Float = 1e-5
  /// How much a cue that reports nothing weighs.
  var noneWeight: Float = 1

  /// Adds the cues of a document that is annotated.
  mutating func add(_ document: Document, gold: [AnnotatedAttribution], weight: Float) {
    for (example, target) in labelled(
      AttributionExample.examples(in: document, reference: .shipped), gold: gold)
    {
      var spared = [Bool](repeating: false, count: example.candidates.count)
      if target.choice >= 0 {
        let best = target.overlaps[target.choice]
        for (place, overlap) in target.overlaps.enumerated() {
          spared[place] = place != target.choice && overlap >= max(0.7, best * 0.85)
        }
      }
      examples.append(
        Example(
          candidates: example.candidates.map { number($0.keys) }, target: target.choice,
          spared: spared, weight: target.choice < 0 ? weight * noneWeight : weight))
    }
  }

  private mutating func number(_ features: [UInt64]) -> [Int32] {
    features.map { key in
      if let known = numbers[key] {
        counts[Int(known)] += 1
        return known
      }
      let number = Int32(keys.count)
      numbers[key] = number
      keys.append(key)
      counts.append(1)
      return number
    }
  }

  private typealias Target = (choice: Int, overlaps: [Double])

  /// Each example with its right candidate; cues of an annotation that none fits are left out.
  private func labelled(
    _ examples: [AttributionExample], gold: [AnnotatedAttribution]
  ) -> [(AttributionExample, Target)] {
    var targets = examples.map { Target(-1, [Double](repeating: 0, count: $0.candidates.count)) }
    var dropped = [Bool](repeating: false, count: examples.count)
    for attribution in gold {
      let inside = examples.indices.filter { place in
        attribution.cue.contains { $0.overlaps(examples[place].cue) }
      }
      var best: (place: Int, choice: Int, overlap: Double)?
      for place in inside {
        dropped[place] = dropped[place] || targets[place].choice < 0
        for (choice, candidate) in examples[place].candidates.enumerated() {
          let overlap = attribution.overlap(with: candidate.bytes)
          targets[place].overlaps[choice] = max(targets[place].overlaps[choice], overlap)
          if overlap >= 0.5, overlap > best?.overlap ?? 0 { best = (place, choice, overlap) }
        }
      }
      guard let best else { continue }
      dropped[best.place] = false
      targets[best.place].choice = best.choice
    }
    return examples.indices.filter { !dropped[$0] }.map { (examples[$0], targets[$0]) }
  }

  /// Fits the weights.
  func train() -> [UInt64: Float] {
    var weights = [Float](repeating: 0, count: keys.count)
    var squares = [Float](repeating: 1e-6, count: keys.count)
    var order = Array(examples.indices)
    var generator = SeededGenerator(seed: 20_261_123)
    for epoch in 0..<epochs {
      order.shuffle(using: &generator)
      var loss: Double = 0
      for place in order { loss += step(examples[place], &weights, &squares) }
      print("epoch \(epoch + 1): loss \(loss / Double(max(1, examples.count)))")
    }
    var result: [UInt64: Float] = [:]
    for (number, weight) in weights.enumerated() where counts[number] >= 3 && abs(weight) > 0.004 {
      result[keys[number]] = weight
    }
    return result
  }

  private func step(
    _ example: Example, _ weights: inout [Float], _ squares: inout [Float]
  ) -> Double {
    var scores = example.candidates.map { features in
      features.reduce(Float(0)) { counts[Int($1)] >= 3 ? $0 + weights[Int($1)] : $0 }
    }
    let top = max(0, scores.max() ?? 0)
    var total = exponential(-top)
    for place in scores.indices {
      scores[place] = example.spared[place] ? 0 : exponential(scores[place] - top)
      total += scores[place]
    }
    let right = example.target < 0 ? exponential(-top) : scores[example.target]
    for (place, features) in example.candidates.enumerated() where !example.spared[place] {
      let gradient = (scores[place] / total - (place == example.target ? 1 : 0)) * example.weight
      if abs(gradient) < 1e-4 { continue }
      for feature in features where counts[Int(feature)] >= 3 {
        let number = Int(feature)
        let slope = gradient + decay * weights[number]
        squares[number] += slope * slope
        weights[number] -= rate * slope / squares[number].squareRoot()
      }
    }
    return -Double(logarithm(max(right / total, 1e-9)))
  }
}
