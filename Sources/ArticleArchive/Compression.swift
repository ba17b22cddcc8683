internal import CZlib
internal import Foundation

/// zlib for what the archive keeps. The only use of C in this module.
enum Compression {
  /// The compressed form, led by the plain size as eight bytes, little end first.
  ///
  /// - Parameter inHaste: at zlib's fastest level instead of its default.
  static func compress(_ data: Data, inHaste: Bool = false) -> Data? {
    var size = compressBound(UInt(data.count))
    var packed = Data(count: Int(size))
    let status = packed.withUnsafeMutableBytes { target in
      data.withUnsafeBytes { source in
        CZlib.compress2(
          target.bindMemory(to: UInt8.self).baseAddress, &size,
          source.bindMemory(to: UInt8.self).baseAddress, UInt(data.count),
          inHaste ? Z_BEST_SPEED : Z_DEFAULT_COMPRESSION)
      }
    }
    guard status == Z_OK else { return nil }
    var result = withUnsafeBytes(of: UInt64(data.count).littleEndian) { Data($0) }
    result.append(packed.prefix(Int(size)))
    return result
  }

  /// The plain form; nil where the bytes are not what `compress` makes.
  static func decompress(_ packed: Data) -> Data? {
    guard packed.count >= 8 else { return nil }
    let declared = packed.prefix(8).reversed().reduce(UInt64(0)) { $0 << 8 | UInt64($1) }
    guard declared <= 1 << 30 else { return nil }
    var size = UInt(declared)
    var plain = Data(count: Int(declared))
    let body = Data(packed.dropFirst(8))
    let status = plain.withUnsafeMutableBytes { target in
      body.withUnsafeBytes { source in
        uncompress(
          target.bindMemory(to: UInt8.self).baseAddress, &size,
          source.bindMemory(to: UInt8.self).baseAddress, UInt(body.count))
      }
    }
    return status == Z_OK && size == UInt(declared) ? plain : nil
  }
}
