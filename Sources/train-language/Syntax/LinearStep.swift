internal import Language

/// The step of the network that is a product with some columns of a matrix, and the way back.
final class LinearStep {
  private let parameters: any TrainedWeights
  private let place: SyntaxLayout.Place
  /// The first column and the number of columns, in lanes.
  private let first: Int
  private let width: Int
  /// The bias that the sum begins with; without one the product is added to what is there.
  private let bias: SyntaxLayout.Place?
  private let turned = NumberBuffer()

  init(
    _ parameters: any TrainedWeights, _ place: SyntaxLayout.Place, _ columns: Range<Int>,
    bias: SyntaxLayout.Place? = nil
  ) {
    self.parameters = parameters
    self.place = place
    self.bias = bias
    first = columns.lowerBound / 8
    width = columns.count / 8
  }

  func forward(_ input: NumberBuffer, to sum: NumberBuffer, _ count: Int) {
    let weights = parameters.dense.lanes
    if let bias {
      for row in 0..<count {
        (sum.lanes + row * width).update(from: weights + bias.offset / 8 + first, count: width)
      }
    }
    MatrixProduct(
      rows: count, depth: place.rows, width: width, sumStep: width, rightStep: place.lanes,
      leftRowStep: place.rows
    ).add(input.start, weights + place.offset / 8 + first, to: sum.lanes)
  }

  /// Adds the gradients of the weights, and those of the input to `inputSlope`.
  func back(
    _ slope: NumberBuffer, _ input: NumberBuffer, to inputSlope: NumberBuffer, _ count: Int
  ) {
    MatrixProduct(
      rows: place.rows, depth: count, width: width, sumStep: place.lanes, rightStep: width,
      leftRowStep: 1, leftStep: place.rows
    ).add(input.start, slope.lanes, to: parameters.gradient.lanes + place.offset / 8 + first)
    if let bias {
      let sum = parameters.gradient.lanes + bias.offset / 8 + first
      for row in 0..<count {
        let from = slope.lanes + row * width
        for lane in 0..<width { sum[lane] = sum[lane] + from[lane] }
      }
    }
    turned.turn(
      parameters.dense.start + place.offset + first * 8, place.rows, width * 8,
      step: place.columns)
    MatrixProduct(
      rows: count, depth: width * 8, width: place.rows / 8, sumStep: place.rows / 8,
      rightStep: place.rows / 8, leftRowStep: width * 8
    ).add(slope.start, turned.lanes, to: inputSlope.lanes)
  }
}

extension NumberBuffer {
  /// Fills the buffer with a matrix whose rows are `step` numbers apart, its columns as rows.
  func turn(_ matrix: UnsafePointer<Float>, _ rows: Int, _ columns: Int, step: Int) {
    reserve(rows * columns)
    for row in 0..<rows {
      for column in 0..<columns { start[column * rows + row] = matrix[row * step + column] }
    }
  }

  /// Multiplies the first numbers by those of another buffer.
  func scale(by other: NumberBuffer, _ count: Int) {
    for index in 0..<(count / 8) { lanes[index] = lanes[index] * other.lanes[index] }
  }
}
