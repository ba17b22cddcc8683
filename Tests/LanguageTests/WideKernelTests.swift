internal import TestSupport
internal import Testing

@testable import Language

/// What a machine computes with wider vectors are the very numbers of the code for all machines.
@Suite struct WideKernelTests {
  private func random(_ count: Int, seed: Int, most: Float = 1) -> NumberBuffer {
    var generator = SeededGenerator(seed: UInt64(seed))
    let buffer = NumberBuffer(count: count)
    for place in 0..<count {
      buffer.start[place] = Float.random(in: -most...most, using: &generator)
    }
    return buffer
  }

  private func numbers(_ buffer: NumberBuffer, _ count: Int) -> [UInt32] {
    (0..<count).map { buffer.start[$0].bitPattern }
  }

  private func fill(_ rows: PairRows, _ buffer: NumberBuffer) {
    rows.set(buffer.lanes, count: buffer.count / 8)
  }

  private static let sizes = [
    (rows: 1, depth: 2, columns: 8), (3, 6, 24), (7, 34, 72), (8, 96, 64), (13, 160, 88),
  ]

  /// The sums of a product in whole numbers, with a row of what it is added to for every second row.
  private func pairSums(
    _ size: (rows: Int, depth: Int, columns: Int), _ kernel: WideKernel?
  ) -> [UInt32] {
    let weights = random(size.depth * size.columns, seed: size.columns, most: 3)
    let matrix = PairMatrix(
      weights.start, rows: size.depth, columns: size.columns, leftScale: 8_192, leftMost: 32_767)
    let (left, base) = (PairRows(scale: 8_192), PairRows(scale: 1_024))
    let count = (size.rows * size.depth + 7) / 8
    fill(left, random(count * 8, seed: size.rows, most: 4))
    fill(base, random(2 * size.columns, seed: 1, most: 30))
    let sums = NumberBuffer(count: size.rows * size.columns)
    let spare = NumberBuffer(count: size.columns)
    defer { withExtendedLifetime((weights, spare)) {} }
    var product = PairProduct(
      matrix: matrix, leftStep: size.depth / 2, sumStep: size.columns, baseUnit: 1 / base.scale,
      spare: spare.start)
    product.kernel = kernel
    product.set(sums.start, left: left.pairs, rows: size.rows) {
      base.eights + $0 % 2 * size.columns / 8
    }
    return numbers(sums, size.rows * size.columns)
  }

  @Test(arguments: sizes) func productsOfWholeNumbersAreTheSame(
    size: (rows: Int, depth: Int, columns: Int)
  ) {
    let expected = pairSums(size, nil)
    for kernel in WideKernel.supported { #expect(pairSums(size, kernel) == expected) }
  }

  private func sums(
    _ size: (rows: Int, depth: Int, columns: Int), _ kernel: WideKernel?, leftStep: Int
  ) -> [UInt32] {
    let left = random(size.rows * size.depth, seed: 1)
    let right = random(size.depth * size.columns, seed: 2)
    let sums = random(size.rows * size.columns, seed: 3)
    defer { withExtendedLifetime((left, right)) {} }
    let width = size.columns / 8
    var product = MatrixProduct(
      rows: size.rows, depth: size.depth, width: width, sumStep: width, rightStep: width,
      leftRowStep: leftStep == 1 ? size.depth : 1, leftStep: leftStep)
    product.kernel = kernel
    product.add(left.start, right.lanes, to: sums.lanes)
    return numbers(sums, size.rows * size.columns)
  }

  @Test(arguments: sizes) func productsOfFractionsAreTheSame(
    size: (rows: Int, depth: Int, columns: Int)
  ) {
    for leftStep in [1, size.rows] {
      let expected = sums(size, nil, leftStep: leftStep)
      for kernel in WideKernel.supported {
        #expect(sums(size, kernel, leftStep: leftStep) == expected)
      }
    }
  }

  /// Fractions made whole and added to others; some are out of reach, or no numbers.
  private func rounded(_ count: Int, _ kernel: WideKernel?) -> [UInt32] {
    let fractions = random(count * 8, seed: count, most: 40)
    (fractions.start[0], fractions.start[1], fractions.start[2]) = (.infinity, -.infinity, .nan)
    let rows = PairRows(scale: 1_024, kernel: kernel)
    rows.set(fractions.lanes, count: count)
    let sums = random(count * 8, seed: 9)
    rows.add(at: 0, to: sums.lanes, count: count)
    return numbers(sums, count * 8)
  }

  /// The states and gates of a recurrent layer over some words.
  private func states(_ words: Int, _ kernel: WideKernel?) -> [UInt32] {
    let (gates, states) = (random(words * 144, seed: 6, most: 9), random(words * 48, seed: 7))
    let cells = NumberBuffer(count: words * 48)
    var recurrence = GatedRecurrence(hidden: 24)
    recurrence.kernel = kernel
    recurrence.activate(gates.lanes, rows: words)
    recurrence.add(gates.lanes, count: words, to: states.lanes, cells: cells.lanes)
    return numbers(gates, words * 144) + numbers(states, words * 48) + numbers(cells, words * 48)
  }

  @Test(arguments: [1, 2, 9]) func recurrentStatesAreTheSame(words: Int) {
    let expected = states(words, nil)
    for kernel in WideKernel.supported { #expect(states(words, kernel) == expected) }
  }

  private func bytes(_ count: Int, _ kernel: WideKernel) -> (found: [UInt32], expected: [UInt32]) {
    let sums = random(count * 8, seed: 4)
    let numbers = (0..<count * 8).map { Int8(truncatingIfNeeded: $0 * 37 - 128) }
    let expected = (0..<count * 8).map { (sums.start[$0] + 0.37 * Float(numbers[$0])).bitPattern }
    numbers.withUnsafeBufferPointer { buffer in
      guard let start = buffer.baseAddress else { return }
      kernel.add(start, scale: 0.37, to: sums.start, count: count * 8)
    }
    return (self.numbers(sums, count * 8), expected)
  }

  @Test(arguments: [1, 2, 5, 8]) func addedBytesAreTheSame(count: Int) {
    for kernel in WideKernel.supported {
      let (found, expected) = bytes(count, kernel)
      #expect(found == expected)
    }
  }

  @Test(arguments: [1, 2, 5, 36]) func roundedNumbersAreTheSame(count: Int) {
    let expected = rounded(count, nil)
    for kernel in WideKernel.supported { #expect(rounded(count, kernel) == expected) }
  }
}
