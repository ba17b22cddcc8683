internal import CKernels

/// The inner loops of the networks in vectors wider than Swift is compiled for, on a machine that
/// has them. They give the very numbers of the Swift code beside them, which serves all others.
///
/// The only file that calls them.
enum WideKernel: Int32, CaseIterable, Sendable {
  /// Eight numbers of 32 bits at once (AVX2).
  case bits256 = 256
  /// Sixteen, and pairs multiplied and added in one instruction (AVX-512 with VNNI).
  case bits512 = 512

  /// The widest that this machine has; nil where it has none.
  static let widest = WideKernel(rawValue: threatbrief_kernel_bits())

  /// Those that this machine has.
  static var supported: [WideKernel] {
    allCases.filter { $0.rawValue <= threatbrief_kernel_bits() }
  }

  /// Sets the sums of `rows` rows; see `PairProduct.set`.
  func set(
    _ product: PairProduct, _ sum: UnsafeMutablePointer<Float>, left: UnsafePointer<Int32>,
    rows: Int, base: (Int) -> UnsafePointer<Pairs>
  ) {
    withUnsafeTemporaryAllocation(of: UnsafePointer<Int16>?.self, capacity: rows) { bases in
      for row in 0..<rows {
        let start = UnsafeRawPointer(base(row)).assumingMemoryBound(to: Int16.self)
        bases.initializeElement(at: row, to: start)
      }
      let matrix = product.matrix
      var whole = threatbrief_pair_product(
        weights: UnsafeRawPointer(matrix.pairs).assumingMemoryBound(to: Int16.self),
        units: matrix.units, depth: matrix.depth, columns: matrix.columns, left: left,
        left_step: product.leftStep, bases: bases.baseAddress, base_unit: product.baseUnit,
        sums: sum, sum_step: product.sumStep, rows: rows)
      threatbrief_set_pair_product(&whole, rawValue)
    }
  }

  /// Adds a product in fractions to a matrix; see `MatrixProduct.add`.
  func add(
    _ product: MatrixProduct, _ left: UnsafePointer<Float>, _ right: UnsafePointer<Lane>,
    to sum: UnsafeMutablePointer<Lane>
  ) {
    var whole = threatbrief_matrix_product(
      rows: product.rows, depth: product.depth, columns: product.width * 8, left: left,
      left_row_step: product.leftRowStep, left_step: product.leftStep,
      right: UnsafeRawPointer(right).assumingMemoryBound(to: Float.self),
      right_step: product.rightStep * 8,
      sums: UnsafeMutableRawPointer(sum).assumingMemoryBound(to: Float.self),
      sum_step: product.sumStep * 8)
    threatbrief_add_matrix_product(&whole, rawValue)
  }

  /// Adds what whole numbers stand for to as many eights of fractions.
  func add(
    _ numbers: UnsafePointer<Pairs>, unit: Float, to sum: UnsafeMutablePointer<Lane>, count: Int
  ) {
    threatbrief_add_fractions(
      UnsafeMutableRawPointer(sum).assumingMemoryBound(to: Float.self),
      UnsafeRawPointer(numbers).assumingMemoryBound(to: Int16.self), unit, count * 8, rawValue)
  }

  /// Adds numbers of 8 bits, a multiple of eight, each times a scale.
  func add(
    _ numbers: UnsafePointer<Int8>, scale: Float, to sum: UnsafeMutablePointer<Float>, count: Int
  ) {
    threatbrief_add_bytes(sum, numbers, scale, count, rawValue)
  }

  /// Turns sums into gates; see `GatedRecurrence.activate`.
  func activate(_ gates: UnsafeMutablePointer<Lane>, groups: Int, lanes: Int) {
    threatbrief_activate(
      UnsafeMutableRawPointer(gates).assumingMemoryBound(to: Float.self), groups, lanes * 8)
  }

  /// Carries cells along the words in both directions; see `GatedRecurrence.add`.
  func carry(
    _ gates: UnsafePointer<Lane>, count: Int, lanes: Int,
    to states: UnsafeMutablePointer<Lane>, cells: UnsafeMutablePointer<Lane>
  ) {
    threatbrief_carry(
      UnsafeRawPointer(gates).assumingMemoryBound(to: Float.self), count, lanes * 8,
      UnsafeMutableRawPointer(states).assumingMemoryBound(to: Float.self),
      UnsafeMutableRawPointer(cells).assumingMemoryBound(to: Float.self))
  }

  /// Sets eights of whole numbers to the nearest of fractions; see `PairRows.set`.
  func set(
    _ numbers: UnsafeMutablePointer<Pairs>, to fractions: UnsafePointer<Lane>, scale: Float,
    count: Int
  ) {
    threatbrief_set_whole(
      UnsafeMutableRawPointer(numbers).assumingMemoryBound(to: Int16.self),
      UnsafeRawPointer(fractions).assumingMemoryBound(to: Float.self), scale, count * 8, rawValue)
  }
}
