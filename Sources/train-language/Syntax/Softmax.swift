internal import Foundation

/// The cross-entropy of one choice among several.
enum Softmax {
  /// Turns scores into the loss's gradients in place, times `scale`; gives the loss itself.
  static func loss(
    _ scores: UnsafeMutablePointer<Float>, _ count: Int, truth: Int, scale: Float
  ) -> Float {
    var largest = -Float.infinity
    for index in 0..<count { largest = max(largest, scores[index]) }
    var total: Float = 0
    for index in 0..<count {
      scores[index] = exp(scores[index] - largest)
      total += scores[index]
    }
    let loss = -log(max(scores[truth] / total, 1e-20))
    for index in 0..<count { scores[index] *= scale / total }
    scores[truth] -= scale
    return loss
  }
}
