/// Makes the 64-bit keys by which linear models know their features.
public enum FeatureHash {
  /// The key of one value under a template number.
  @inlinable
  public static func key(_ template: UInt64, _ value: UInt64) -> UInt64 {
    finish((value ^ (template &* 0x9E37_79B9_7F4A_7C15)) &* 0xD6E8_FEB8_6659_FD93)
  }

  /// The key of a pair of values under a template number.
  @inlinable
  public static func key(_ template: UInt64, _ first: UInt64, _ second: UInt64) -> UInt64 {
    key(template, (first &* 0xC2B2_AE3D_27D4_EB4F) ^ rotate(second))
  }

  /// The key of three values under a template number.
  @inlinable
  public static func key(
    _ template: UInt64, _ first: UInt64, _ second: UInt64, _ third: UInt64
  ) -> UInt64 {
    key(template, (first &* 0xC2B2_AE3D_27D4_EB4F) ^ rotate(second), third)
  }

  @inlinable
  static func rotate(_ value: UInt64) -> UInt64 { (value << 23) | (value >> 41) }

  @inlinable
  static func finish(_ value: UInt64) -> UInt64 {
    let mixed = (value ^ (value >> 32)) &* 0xD6E8_FEB8_6659_FD93
    return mixed ^ (mixed >> 29)
  }
}
