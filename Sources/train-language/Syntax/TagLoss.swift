internal import Language

/// How far a word's tags are from the treebank's: one choice among the pairs of tags, whose score
/// is the sum of both tags' scores.
final class TagLoss {
  private let parameters: SyntaxParameters
  private let universal: [Int]
  private let penn: [Int]
  private let scores: NumberBuffer

  init(_ parameters: SyntaxParameters, _ pairs: [UInt16]) {
    self.parameters = parameters
    universal = pairs.map { Int($0 >> 8) }
    penn = pairs.map { SyntaxLayout.universal + Int($0 & 0xFF) }
    scores = NumberBuffer(count: pairs.count)
  }

  /// Adds the gradients at a word's tags to `slope`; gives the loss.
  func fill(
    _ slope: UnsafeMutablePointer<Float>, _ tags: UnsafePointer<Float>, truth: Int, scale: Float
  ) -> Float {
    let place = parameters.layout.pairBias
    let bias = parameters.dense.start + place.offset
    let biasSlope = parameters.gradient.start + place.offset
    for pair in universal.indices {
      scores.start[pair] = tags[universal[pair]] + tags[penn[pair]] + bias[pair]
    }
    let loss = Softmax.loss(scores.start, universal.count, truth: truth, scale: scale)
    for pair in universal.indices {
      slope[universal[pair]] += scores.start[pair]
      slope[penn[pair]] += scores.start[pair]
      biasSlope[pair] += scores.start[pair]
    }
    return loss
  }
}
