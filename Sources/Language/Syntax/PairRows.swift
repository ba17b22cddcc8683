/// Rows of whole numbers of 16 bits. Grows when asked.
///
/// Belongs to one reading; never shared between tasks.
final class PairRows {
  /// How many units are one.
  let scale: Float
  private let kernel: WideKernel?
  private var start: UnsafeMutablePointer<Pairs>
  private var room: Int

  init(scale: Float, kernel: WideKernel? = .widest) {
    self.scale = scale
    self.kernel = kernel
    room = 8
    start = Self.allocate(room)
  }

  deinit { start.deallocate() }

  private static func allocate(_ room: Int) -> UnsafeMutablePointer<Pairs> {
    UnsafeMutableRawPointer.allocate(byteCount: room * 16, alignment: 64)
      .bindMemory(to: Pairs.self, capacity: room)
  }

  /// The numbers by eights.
  var eights: UnsafePointer<Pairs> { UnsafePointer(start) }

  /// The numbers by pairs: the left side of a `PairProduct`.
  var pairs: UnsafePointer<Int32> {
    UnsafeRawPointer(start).assumingMemoryBound(to: Int32.self)
  }

  /// Takes over numbers by eights from a place on, as far as 16 bits reach; all before it stay.
  func set(_ lanes: UnsafePointer<Lane>, count: Int, at place: Int = 0) {
    reserve(place + count, kept: place)
    if let kernel {
      return kernel.set(start + place, to: lanes, scale: scale, count: count)
    }
    let limit = Lane(repeating: 32_767)
    for index in 0..<count {
      let wanted = lanes[index] * scale
      let kept = wanted.replacing(with: limit, where: wanted .> limit)
        .replacing(with: -limit, where: wanted .< -limit)
      start[place + index] = kept.rounded16
    }
  }

  /// Adds what eights of numbers, from a place on, stand for to as many of fractions.
  func add(at place: Int, to sum: UnsafeMutablePointer<Lane>, count: Int) {
    let unit = 1 / scale
    if let kernel { return kernel.add(start + place, unit: unit, to: sum, count: count) }
    for index in 0..<count { sum[index] += start[place + index].fractions(unit: unit) }
  }

  private func reserve(_ wanted: Int, kept: Int) {
    guard wanted > room else { return }
    let larger = max(wanted, room * 2)
    let new = Self.allocate(larger)
    new.update(from: start, count: kept)
    start.deallocate()
    (start, room) = (new, larger)
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

extension SIMD8 where Scalar == Int16 {
  /// What whole numbers stand for.
  @inline(__always)
  func fractions(unit: Float) -> Lane {
    Lane(SIMD8<Int32>(truncatingIfNeeded: self)) * unit
  }
}
