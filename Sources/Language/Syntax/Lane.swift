/// Eight numbers that are computed together.
@usableFromInline package typealias Lane = SIMD8<Float>

extension SIMD8 where Scalar == Float {
  /// The numbers without their signs.
  @inlinable package var magnitude: Lane {
    let bits = unsafeBitCast(self, to: SIMD8<UInt32>.self)
    return unsafeBitCast(bits & SIMD8<UInt32>(repeating: 0x7FFF_FFFF), to: Lane.self)
  }

  /// x / (1 + |x|): a smooth step between -1 and 1 that needs no exponential.
  @inlinable package var softStep: Lane { self / (Lane(repeating: 1) + magnitude) }

  /// The same step between 0 and 1: a gate.
  @inlinable package var gate: Lane {
    Lane(repeating: 0.5) + Lane(repeating: 0.5) * softStep
  }

  /// The numbers, with 0 for those below it.
  @inlinable package var rectified: Lane { Lane(repeating: 0.5) * (self + magnitude) }
}
