internal import Testing

@testable import Language

@Suite struct MatrixProductTests {
  /// Small whole numbers, so that sums are exact in any order.
  private func fill(_ buffer: NumberBuffer, _ count: Int) {
    for index in 0..<count { buffer.start[index] = Float((index * 7 + 3) % 11 - 5) }
  }

  @Test(arguments: [1, 3, 4, 6, 9]) func productIsAddedForAnyNumberOfRows(rows: Int) {
    let (depth, columns) = (5, 48)
    let (left, right) = (NumberBuffer(count: 64), NumberBuffer(count: 240))
    let sum = NumberBuffer(count: rows * columns)
    fill(left, rows * depth)
    fill(right, depth * columns)
    fill(sum, rows * columns)
    let expected = (0..<rows * columns).map { place in
      (0..<depth).reduce(sum.start[place]) { total, index in
        total + left.start[place / columns * depth + index]
          * right.start[index * columns + place % columns]
      }
    }
    MatrixProduct(
      rows: rows, depth: depth, width: 6, sumStep: 6, rightStep: 6, leftRowStep: depth
    ).add(left.start, right.lanes, to: sum.lanes)
    #expect((0..<rows * columns).map { sum.start[$0] } == expected)
  }

  @Test func leftMatrixMayLieByColumns() {
    let (left, right) = (NumberBuffer(count: 16), NumberBuffer(count: 16))
    let sums = [NumberBuffer(count: 40), NumberBuffer(count: 40)]
    let turned = NumberBuffer(count: 16)
    fill(left, 10)
    fill(right, 16)
    for row in 0..<5 {
      for column in 0..<2 { turned.start[column * 5 + row] = left.start[row * 2 + column] }
    }
    var product = MatrixProduct(
      rows: 5, depth: 2, width: 1, sumStep: 1, rightStep: 1, leftRowStep: 2)
    product.add(left.start, right.lanes, to: sums[0].lanes)
    product.leftRowStep = 1
    product.leftStep = 5
    product.add(turned.start, right.lanes, to: sums[1].lanes)
    #expect((0..<40).allSatisfy { sums[0].start[$0] == sums[1].start[$0] })
  }
}
