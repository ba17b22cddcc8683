/// A matrix of weights in whole numbers of 16 bits, laid out for `PairProduct`.
///
/// Made once from the weights of a model. Each column has a unit of its own, so small that its
/// weights keep as many digits as 32 bits can add up, whatever the left row holds.
final class PairMatrix: @unchecked Sendable {
  /// The pairs of rows.
  let depth: Int
  /// The columns, a multiple of eight.
  let columns: Int
  /// By blocks of 16 columns: in a block, for each pair of rows, the two weights of each column. The
  /// last block is filled up with zeros.
  let pairs: UnsafeMutablePointer<Pairs>
  /// What one of a column's sums stands for.
  let units: UnsafeMutablePointer<Float>

  /// - Parameters:
  ///   - rows: an even number.
  ///   - leftScale: how many units of the left matrix are one.
  ///   - leftMost: the greatest number of units in the left matrix, whatever its sign.
  init(
    _ weights: UnsafePointer<Float>, rows: Int, columns: Int, leftScale: Float, leftMost: Float
  ) {
    depth = rows / 2
    self.columns = columns
    let width = (columns + 15) & ~15
    let size = rows * width * 2
    let room = UnsafeMutableRawPointer.allocate(byteCount: size + width * 4, alignment: 64)
    room.initializeMemory(as: UInt8.self, repeating: 0, count: size + width * 4)
    pairs = room.assumingMemoryBound(to: Pairs.self)
    units = (room + size).assumingMemoryBound(to: Float.self)
    for column in 0..<columns {
      let scale = fill(column, weights + column, leftMost: leftMost)
      units[column] = 1 / (scale * leftScale)
    }
  }

  deinit { UnsafeMutableRawPointer(pairs).deallocate() }

  /// Sets the weights of a column and tells how many of their units are one.
  private func fill(
    _ column: Int, _ weights: UnsafePointer<Float>, leftMost: Float
  ) -> Float {
    var total: Float = 0
    var largest: Float = 0
    for row in 0..<depth * 2 {
      total += abs(weights[row * columns])
      largest = max(largest, abs(weights[row * columns]))
    }
    // The greatest sum and the greatest weight both stay a little inside their numbers' range.
    let scale = min(2_146_000_000 / (leftMost * max(total, 1e-6)), 32_000 / max(largest, 1e-6))
    let numbers = UnsafeMutableRawPointer(pairs).assumingMemoryBound(to: Int16.self)
    for row in 0..<depth * 2 {
      let weight = (weights[row * columns] * scale).rounded()
      let pair = (column / 16 * depth + row / 2) * 16 + column % 16
      numbers[pair * 2 + row % 2] =
        weight.isFinite ? Int16(max(-32_767, min(32_767, weight))) : 0
    }
    return scale
  }
}
