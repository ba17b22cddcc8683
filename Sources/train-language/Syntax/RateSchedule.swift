internal import Foundation

/// The rate of each step: up for a little, then down along half a wave.
struct RateSchedule {
  let rate: Float
  let total: Int
  private var step = 0

  init(rate: Float, total: Int) {
    self.rate = rate
    self.total = total
  }

  mutating func next() -> Float {
    step += 1
    let warm = min(1, Float(step) / 300)
    let share = min(1, Float(step) / Float(max(total, 1)))
    return rate * warm * (0.5 + 0.5 * cos(share * .pi)) + 1e-6
  }

  /// Whether the weights of this step belong to the average: some of the last quarter's.
  var averages: Bool { step * 4 > total * 3 && step % 25 == 0 }
}
