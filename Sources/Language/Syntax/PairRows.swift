/// Rows of whole numbers of 16 bits: the left side of a `PairProduct`. Grows when asked.
///
/// Belongs to one reading; never shared between tasks.
final class PairRows {
  private var start: UnsafeMutableRawPointer
  private var room = 0

  init() { start = .allocate(byteCount: 64, alignment: 64) }

  deinit { start.deallocate() }

  /// The rows by pairs.
  var pairs: UnsafePointer<Int32> {
    UnsafeRawPointer(start).assumingMemoryBound(to: Int32.self)
  }

  /// Takes over numbers by eights, `scale` units for one, as far as 16 bits reach.
  func set(_ lanes: UnsafePointer<Lane>, count: Int, scale: Float) {
    if count * 16 > room {
      start.deallocate()
      room = count * 32
      start = .allocate(byteCount: room, alignment: 64)
    }
    let rows = start.bindMemory(to: Pairs.self, capacity: count)
    let limit = Lane(repeating: 32_767)
    for place in 0..<count {
      let wanted = lanes[place] * scale
      let kept = wanted.replacing(with: limit, where: wanted .> limit)
        .replacing(with: -limit, where: wanted .< -limit)
      rows[place] = kept.rounded16
    }
  }
}

extension SIMD8 where Scalar == Float {
  /// The nearest whole numbers; between -32768 and 32767.
  @inline(__always)
  fileprivate var rounded16: Pairs {
    // Added to 1.5 * 2^23 a number is rounded, and its lowest bits are the whole number.
    let shifted = self + Lane(repeating: 12_582_912)
    return Pairs(truncatingIfNeeded: unsafeBitCast(shifted, to: SIMD8<Int32>.self))
  }
}
