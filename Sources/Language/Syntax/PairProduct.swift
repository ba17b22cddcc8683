/// Eight whole numbers of 16 bits: four pairs.
@usableFromInline typealias Pairs = SIMD8<Int16>

extension SIMD8 where Scalar == Int16 {
  /// The products of numbers at the same place, added up by pairs: one instruction on most machines.
  @inlinable @inline(__always)
  package func pairProducts(_ other: SIMD8<Int16>) -> SIMD4<Int32> {
    let products =
      SIMD8<Int32>(truncatingIfNeeded: self) &* SIMD8<Int32>(truncatingIfNeeded: other)
    return products.evenHalf &+ products.oddHalf
  }
}

/// The product of rows of whole numbers with a matrix of whole numbers, in the numbers that they
/// stand for.
///
/// Whole numbers add up alike in any order and on every machine, and eight of 16 bits are
/// multiplied at once where four fractions are.
struct PairProduct {
  /// The right matrix.
  let matrix: PairMatrix
  /// From one row of the left matrix to the next, in pairs.
  let leftStep: Int
  /// From one row of the sum to the next, in numbers.
  let sumStep: Int
  /// What one stands for in what the product is added to.
  let baseUnit: Float
  /// Where the sums of rows go that are there only to fill up a block of four.
  let spare: UnsafeMutablePointer<Float>
  /// What computes it; nil for the code below.
  var kernel = WideKernel.widest

  /// Four rows that are computed together.
  typealias Four<Row> = (Row, Row, Row, Row)

  /// Sets the sums of `rows` rows: what `base` gives for a row, and the product.
  ///
  /// - Parameters:
  ///   - left: rows of pairs.
  ///   - base: where the numbers lie that the product of a row is added to.
  func set(
    _ sum: UnsafeMutablePointer<Float>, left: UnsafePointer<Int32>, rows: Int,
    base: (Int) -> UnsafePointer<Pairs>
  ) {
    if let kernel { return kernel.set(self, sum, left: left, rows: rows, base: base) }
    var row = 0
    while row < rows {
      // Past the last row the first of the block is computed again, into spare room.
      func place(_ offset: Int) -> Int { row + offset < rows ? row + offset : row }
      func target(_ offset: Int) -> UnsafeMutablePointer<Float> {
        row + offset < rows ? sum + (row + offset) * sumStep : spare
      }
      four(
        left: (
          left + place(0) * leftStep, left + place(1) * leftStep, left + place(2) * leftStep,
          left + place(3) * leftStep
        ), base: (base(place(0)), base(place(1)), base(place(2)), base(place(3))),
        to: (target(0), target(1), target(2), target(3)))
      row &+= 4
    }
  }

  private func four(
    left: Four<UnsafePointer<Int32>>, base: Four<UnsafePointer<Pairs>>,
    to sum: Four<UnsafeMutablePointer<Float>>
  ) {
    var column = 0
    while column < matrix.columns {
      let unit = UnsafeRawPointer(matrix.units + column).load(as: Lane.self)
      let (first, second, third, fourth) = block(column, left: left)
      store(first, unit, base.0[column / 8], sum.0 + column)
      store(second, unit, base.1[column / 8], sum.1 + column)
      store(third, unit, base.2[column / 8], sum.2 + column)
      store(fourth, unit, base.3[column / 8], sum.3 + column)
      column &+= 8
    }
  }

  /// The products of four rows with eight columns.
  @inline(__always)
  private func block(_ column: Int, left: Four<UnsafePointer<Int32>>) -> Four<Sums> {
    var sums = (Sums(), Sums(), Sums(), Sums())
    var weights = matrix.pairs + column / 16 * matrix.depth * 4 + column % 16 / 4
    var place = 0
    while place < matrix.depth {
      let (low, high) = (weights[0], weights[1])
      sums.0.add(left.0[place], low, high)
      sums.1.add(left.1[place], low, high)
      sums.2.add(left.2[place], low, high)
      sums.3.add(left.3[place], low, high)
      weights += 4
      place &+= 1
    }
    return sums
  }

  /// The sums of one row in eight columns.
  private struct Sums {
    var low = SIMD4<Int32>()
    var high = SIMD4<Int32>()

    @inline(__always)
    mutating func add(_ pair: Int32, _ first: Pairs, _ second: Pairs) {
      let left = unsafeBitCast(SIMD4<Int32>(repeating: pair), to: Pairs.self)
      low &+= left.pairProducts(first)
      high &+= left.pairProducts(second)
    }
  }

  @inline(__always)
  private func store(
    _ sums: Sums, _ unit: Lane, _ base: Pairs, _ sum: UnsafeMutablePointer<Float>
  ) {
    let from = base.fractions(unit: baseUnit)
    let to = UnsafeMutableRawPointer(sum).assumingMemoryBound(to: SIMD4<Float>.self)
    to[0] = from.lowHalf + SIMD4<Float>(sums.low) * unit.lowHalf
    to[1] = from.highHalf + SIMD4<Float>(sums.high) * unit.highHalf
  }
}
