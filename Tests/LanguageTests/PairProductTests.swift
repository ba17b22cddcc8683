internal import TestSupport
internal import Testing

@testable import Language

/// Products in whole numbers of 16 bits come near those in fractions, and a row's product does not
/// hang on the rows beside it.
@Suite struct PairProductTests {
  private static let depth = 96
  private static let columns = 24
  private static let bias: Float = 0.5

  private func random(_ count: Int, seed: UInt64, most: Float) -> NumberBuffer {
    var generator = SeededGenerator(seed: seed)
    let buffer = NumberBuffer(count: count)
    for place in 0..<count {
      buffer.start[place] = Float.random(in: -most...most, using: &generator)
    }
    return buffer
  }

  /// The sums of some rows by `PairProduct`.
  private func sums(_ left: NumberBuffer, _ weights: NumberBuffer, rows: Int) -> [Float] {
    let (depth, columns) = (Self.depth, Self.columns)
    let matrix = PairMatrix(
      weights.start, rows: depth, columns: columns, leftScale: 16_384, leftMost: 16_384)
    let (whole, base) = (PairRows(scale: 16_384), PairRows(scale: 1_024))
    whole.set(left.lanes, count: rows * depth / 8)
    let fractions = NumberBuffer(count: columns)
    for column in 0..<columns { fractions.start[column] = Self.bias }
    base.set(fractions.lanes, count: columns / 8)
    let (sum, spare) = (NumberBuffer(count: rows * columns), NumberBuffer(count: columns))
    PairProduct(
      matrix: matrix, leftStep: depth / 2, sumStep: columns, baseUnit: 1 / base.scale,
      spare: spare.start
    ).set(sum.start, left: whole.pairs, rows: rows) { _ in base.eights }
    return (0..<rows * columns).map { sum.start[$0] }
  }

  @Test(arguments: [1, 2, 3, 4, 7]) func productComesNearTheOneInFractions(rows: Int) {
    let left = random(8 * Self.depth, seed: 1, most: 1)
    let weights = random(Self.depth * Self.columns, seed: 2, most: 2)
    let sums = sums(left, weights, rows: rows)
    for (place, sum) in sums.enumerated() {
      let (row, column) = (place / Self.columns, place % Self.columns)
      let expected = (0..<Self.depth).reduce(Double(Self.bias)) {
        $0 + Double(left.start[row * Self.depth + $1])
          * Double(weights.start[$1 * Self.columns + column])
      }
      #expect(abs(Double(sum) - expected) < 0.003)
    }
  }

  @Test func rowsDoNotHangOnOneAnother() {
    let left = random(8 * Self.depth, seed: 3, most: 1)
    let weights = random(Self.depth * Self.columns, seed: 4, most: 0.1)
    #expect(
      Array(sums(left, weights, rows: 7).prefix(Self.columns)) == sums(left, weights, rows: 1))
  }

  @Test(arguments: [(Float(1e9), Float(2.5)), (-1e9, -1.5)])
  func numbersOutOfReachStayAtItsEnd(number: Float, expected: Float) {
    let left = NumberBuffer(count: Self.depth)
    left.start[0] = number
    let weights = NumberBuffer(count: Self.depth * Self.columns)
    for column in 0..<Self.columns { weights.start[column] = 1 }
    #expect(sums(left, weights, rows: 1).allSatisfy { abs($0 - expected) < 0.01 })
  }
}
