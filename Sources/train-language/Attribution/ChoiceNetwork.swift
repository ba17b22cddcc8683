internal import AnalysisCore
internal import Foundation
internal import Language

/// Fits a model of choices: for each example one among its candidates and "none".
///
/// A log-linear model whose scores come from weights of pairs and triples of traits and from a
/// hidden layer over the single ones, fitted by stochastic gradients with steps of their own for
/// each weight (AdaGrad). The examples come in a fixed shuffled order, so that training twice gives
/// the same bytes.
struct ChoiceNetwork {
  typealias Layer = SIMD32<Float>

  /// The numbers that steer training.
  struct Settings {
    var epochs = 5
    var rate: Float = 0.05
    var pairRate: Float = 0.05
    var decay: Float = 1e-3
    var noneWeight: Float = 1
    var dropout: Float = 0.2
    var minimum: Int32 = 3
    var smallest: Float = 0.05
  }

  private let data: ChoiceExamples
  private let settings: Settings
  private let isKept: (single: [Bool], pairs: [Bool])
  private var rows: [Layer]
  private var rowSquares: [Float]
  private var bias = Layer(repeating: 0)
  private var biasSquares: Float = 1e-4
  private var output: Layer
  private var outputSquares: Float = 1e-4
  private var weights: [Float]
  private var squares: [Float]
  private var generator = SeededGenerator(seed: 20_261_123)

  init(_ data: ChoiceExamples, settings: Settings) {
    self.data = data
    self.settings = settings
    func kept(_ list: [Int32], _ count: Int) -> [Bool] {
      var counts = [Int32](repeating: 0, count: count)
      for number in list { counts[Int(number)] += 1 }
      return counts.map { $0 >= settings.minimum }
    }
    isKept = (
      kept(data.single, data.singleTable.keys.count), kept(data.pairs, data.pairTable.keys.count)
    )
    var generator = SeededGenerator(seed: 7)
    func random(_ range: Float) -> Layer {
      var layer = Layer()
      for place in 0..<Layer.scalarCount {
        layer[place] = Float.random(in: -range...range, using: &generator)
      }
      return layer
    }
    rows = data.singleTable.keys.map { _ in random(0.1) }
    rowSquares = [Float](repeating: 1e-4, count: rows.count)
    output = random(0.3)
    weights = [Float](repeating: 0, count: data.pairTable.keys.count)
    squares = [Float](repeating: 1e-6, count: weights.count)
  }

  /// Fits the weights to the cues of the articles that `includes` accepts.
  mutating func train(includes: (Int) -> Bool) {
    var order = data.examples.indices.filter { includes(data.examples[$0].article) }
    var average = WeightAverage()
    let stride = max(1, order.count / Self.samplesPerEpoch)
    for epoch in 0..<settings.epochs {
      order.shuffle(using: &generator)
      var loss: Double = 0
      for (count, place) in order.enumerated() {
        loss += step(data.examples[place])
        if epoch > 0, count % stride == 0 { average.add(rows, weights, bias, output) }
      }
      FileHandle.standardError.write(
        Data("epoch \(epoch + 1): loss \(loss / Double(max(1, order.count)))\n".utf8))
    }
    guard average.count > 0 else { return }
    (rows, weights, bias, output) = average.mean
  }

  /// How often an epoch's weights go into the average.
  private static let samplesPerEpoch = 20

  private mutating func step(_ example: ChoiceExamples.Example) -> Double {
    var shared = bias
    for place in example.single {
      let row = Int(data.single[place])
      if isKept.single[row] { shared += rows[row] }
    }
    let mask = dropout()
    var hidden: [Layer] = []
    var scores: [Float] = []
    for candidate in data.candidates[example.candidates] {
      var layer = shared
      for place in candidate.single {
        let row = Int(data.single[place])
        if isKept.single[row] { layer += rows[row] }
      }
      var score: Float = 0
      for place in candidate.pairs {
        let row = Int(data.pairs[place])
        if isKept.pairs[row] { score += weights[row] }
      }
      hidden.append(layer)
      let active = layer.replacing(with: 0, where: layer .< 0) * mask
      scores.append(score + (active * output).sum())
    }
    let top = max(0, scores.max() ?? 0)
    var total = exp(-top)
    for (place, candidate) in example.candidates.enumerated() {
      scores[place] = data.candidates[candidate].isSpared ? 0 : exp(scores[place] - top)
      total += scores[place]
    }
    let right = example.target < 0 ? exp(-top) : scores[example.target]
    let weight = example.target < 0 ? example.weight * settings.noneWeight : example.weight
    var sharedGradient = Layer(repeating: 0)
    let fixed = output
    for (place, number) in example.candidates.enumerated() {
      let candidate = data.candidates[number]
      if candidate.isSpared { continue }
      let slope = (scores[place] / total - (place == example.target ? 1 : 0)) * weight
      if abs(slope) < 1e-3 { continue }
      learn(candidate.pairs, slope)
      let isActive = hidden[place] .> 0
      let active = Layer(repeating: 0).replacing(with: hidden[place], where: isActive) * mask
      Self.descend(&output, &outputSquares, by: active * slope, rate: settings.rate)
      let gradient = Layer(repeating: 0).replacing(with: fixed * mask * slope, where: isActive)
      learn(candidate.single, gradient)
      sharedGradient += gradient
    }
    learn(example.single, sharedGradient)
    Self.descend(&bias, &biasSquares, by: sharedGradient, rate: settings.rate)
    return -Double(log(max(right / total, 1e-9)))
  }

  private mutating func dropout() -> Layer {
    guard settings.dropout > 0 else { return Layer(repeating: 1) }
    var layer = Layer(repeating: 1 / (1 - settings.dropout))
    for place in 0..<Layer.scalarCount
    where Float(generator.next() >> 40) / 16_777_216 < settings.dropout {
      layer[place] = 0
    }
    return layer
  }

  private mutating func learn(_ pairs: Range<Int>, _ slope: Float) {
    for place in pairs {
      let row = Int(data.pairs[place])
      guard isKept.pairs[row] else { continue }
      let gradient = slope + settings.decay * weights[row]
      squares[row] += gradient * gradient
      weights[row] -= settings.pairRate * gradient / squares[row].squareRoot()
    }
  }

  private mutating func learn(_ single: Range<Int>, _ gradient: Layer) {
    for place in single {
      let row = Int(data.single[place])
      guard isKept.single[row] else { continue }
      let full = gradient + rows[row] * (settings.decay * 0.05)
      Self.descend(&rows[row], &rowSquares[row], by: full, rate: settings.rate)
    }
  }

  private static func descend(
    _ value: inout Layer, _ squares: inout Float, by gradient: Layer, rate: Float
  ) {
    squares += (gradient * gradient).sum() / Float(Layer.scalarCount)
    value -= gradient * (rate / squares.squareRoot())
  }
}

extension ChoiceNetwork {
  /// Writes the model, its weights as whole numbers.
  func write(to writer: inout ModelWriter, threshold: Float) {
    var packer = LinearModelPacker(classCount: 1)
    let kept = weights.indices.filter { isKept.pairs[$0] && abs(weights[$0]) >= settings.smallest }
    for row in kept.sorted(by: { (abs(weights[$1]), $0) < (abs(weights[$0]), $1) }) {
      packer.add(
        data.pairTable.keys[row], weights: [Int16(clamping: whole(weights[row], ChoiceModel.scale))]
      )
    }
    packer.write(to: &writer)
    let single = rows.indices.filter { isKept.single[$0] }
    LinearModel.Index.write(single.map { data.singleTable.keys[$0] }, to: &writer)
    var bytes: [Int8] = []
    for row in single {
      for place in 0..<Layer.scalarCount {
        bytes.append(Int8(clamping: whole(rows[row][place], ChoiceModel.embeddingScale)))
      }
    }
    writer.write(bytes)
    writer.write(
      (0..<Layer.scalarCount).map {
        Int16(clamping: whole(bias[$0], ChoiceModel.embeddingScale))
      })
    writer.write(
      (0..<Layer.scalarCount).map {
        Int16(clamping: whole(output[$0], ChoiceModel.outputScale))
      })
    writer.write(whole(threshold, ChoiceModel.scale))
  }

  private func whole(_ value: Float, _ scale: Float) -> Int { Int((value * scale).rounded()) }
}
