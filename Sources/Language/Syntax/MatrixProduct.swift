/// Adds the product of two matrices to a third, by rows of lanes.
///
/// The left matrix may lie in memory by rows or by columns, so that one kernel serves reading and
/// both products of training. Written with plain loops over pointers: debug builds run it too.
package struct MatrixProduct {
  /// The rows of the left matrix and of the sum.
  package var rows: Int
  /// The columns of the left matrix: the rows of the right one.
  package var depth: Int
  /// The columns of the right matrix and of the sum, in lanes.
  package var width: Int
  /// From one row of the sum to the next, in lanes.
  package var sumStep: Int
  /// From one row of the right matrix to the next, in lanes.
  package var rightStep: Int
  /// From one row of the left matrix to the next, in numbers.
  package var leftRowStep: Int
  /// From one column of the left matrix to the next, in numbers.
  package var leftStep = 1
  /// What computes it; nil for the code below.
  var kernel = WideKernel.widest

  package init(
    rows: Int, depth: Int, width: Int, sumStep: Int, rightStep: Int, leftRowStep: Int,
    leftStep: Int = 1
  ) {
    self.rows = rows
    self.depth = depth
    self.width = width
    self.sumStep = sumStep
    self.rightStep = rightStep
    self.leftRowStep = leftRowStep
    self.leftStep = leftStep
  }

  /// sum += left * right.
  package func add(
    _ left: UnsafePointer<Float>, _ right: UnsafePointer<Lane>, to sum: UnsafeMutablePointer<Lane>
  ) {
    if let kernel { return kernel.add(self, left, right, to: sum) }
    var row = 0
    while row + 4 <= rows {
      addFour(left + row * leftRowStep, right, to: sum + row * sumStep)
      row += 4
    }
    while row < rows {
      addOne(left + row * leftRowStep, right, to: sum + row * sumStep)
      row += 1
    }
  }

  private func addFour(
    _ left: UnsafePointer<Float>, _ right: UnsafePointer<Lane>, to sum: UnsafeMutablePointer<Lane>
  ) {
    var column = 0
    while column < width {
      var place = sum + column
      var (sum0, sum1) = (place.pointee, (place + sumStep).pointee)
      var (sum2, sum3) = ((place + 2 * sumStep).pointee, (place + 3 * sumStep).pointee)
      var left0 = left
      var left1 = left0 + leftRowStep
      var left2 = left1 + leftRowStep
      var left3 = left2 + leftRowStep
      var weights = right + column
      var index = 0
      while index < depth {
        let lane = weights.pointee
        sum0 = sum0 + Lane(repeating: left0.pointee) * lane
        sum1 = sum1 + Lane(repeating: left1.pointee) * lane
        sum2 = sum2 + Lane(repeating: left2.pointee) * lane
        sum3 = sum3 + Lane(repeating: left3.pointee) * lane
        left0 += leftStep
        left1 += leftStep
        left2 += leftStep
        left3 += leftStep
        weights += rightStep
        index &+= 1
      }
      place.pointee = sum0
      place += sumStep
      place.pointee = sum1
      place += sumStep
      place.pointee = sum2
      place += sumStep
      place.pointee = sum3
      column &+= 1
    }
  }

  private func addOne(
    _ left: UnsafePointer<Float>, _ right: UnsafePointer<Lane>, to sum: UnsafeMutablePointer<Lane>
  ) {
    var column = 0
    // Four columns at once: each waits for its own last sum only.
    while column + 4 <= width {
      var (total0, total1) = (sum[column], sum[column + 1])
      var (total2, total3) = (sum[column + 2], sum[column + 3])
      var left0 = left
      var weights = right + column
      var index = 0
      while index < depth {
        let number = Lane(repeating: left0.pointee)
        total0 = total0 + number * weights[0]
        total1 = total1 + number * weights[1]
        total2 = total2 + number * weights[2]
        total3 = total3 + number * weights[3]
        left0 += leftStep
        weights += rightStep
        index &+= 1
      }
      (sum[column], sum[column + 1]) = (total0, total1)
      (sum[column + 2], sum[column + 3]) = (total2, total3)
      column &+= 4
    }
    while column < width {
      sum[column] = addColumn(left, right + column, to: sum[column])
      column &+= 1
    }
  }

  private func addColumn(
    _ left: UnsafePointer<Float>, _ right: UnsafePointer<Lane>, to sum: Lane
  ) -> Lane {
    var total = sum
    var left0 = left
    var weights = right
    var index = 0
    while index < depth {
      total = total + Lane(repeating: left0.pointee) * weights.pointee
      left0 += leftStep
      weights += rightStep
      index &+= 1
    }
    return total
  }
}
