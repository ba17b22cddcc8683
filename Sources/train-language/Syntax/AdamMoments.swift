internal import Foundation
internal import Language

/// The moments of some weights' gradients and the step that they give (Adam, Kingma and Ba 2015).
final class AdamMoments {
  private let mean: NumberBuffer
  private let square: NumberBuffer
  private var step = 0

  init(count: Int) {
    mean = NumberBuffer(count: count)
    square = NumberBuffer(count: count)
  }

  /// Counts a step; to be called before the moves of each.
  func advance() { step += 1 }

  /// Moves some lanes of the weights against their gradients and clears these.
  func move(_ weights: NumberBuffer, _ gradient: NumberBuffer, _ lanes: Range<Int>, rate: Float) {
    let correction = Float(
      (1 - pow(0.98, Double(step))).squareRoot() / (1 - pow(0.9, Double(step))))
    let size = Lane(repeating: rate * correction)
    let (weight, slope) = (weights.lanes, gradient.lanes)
    let (mean, square) = (mean.lanes, square.lanes)
    for index in lanes {
      let value = slope[index]
      mean[index] = mean[index] * 0.9 + value * 0.1
      square[index] = square[index] * 0.98 + value * value * 0.02
      let root = square[index].squareRoot() + Lane(repeating: 1e-7)
      weight[index] = weight[index] - size * mean[index] / root
      slope[index] = Lane()
    }
  }
}
