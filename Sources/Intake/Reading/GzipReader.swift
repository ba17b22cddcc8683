internal import CZlib

/// Unpacks gzip with a bound on what comes out.
enum GzipReader {
  /// What came out.
  struct Unpacked {
    /// The bytes, as far as they could be read.
    let bytes: [UInt8]
    /// Whether the stream ended as it should.
    let isWhole: Bool
    /// Whether more would have come than the bound allows.
    let isTooLarge: Bool
  }

  /// Whether the bytes begin as gzip does.
  static func isGzip(_ bytes: [UInt8]) -> Bool { bytes.starts(with: [0x1F, 0x8B, 0x08]) }

  /// Unpacks all members, at most `limit` bytes.
  static func unpack(_ bytes: [UInt8], limit: Int) -> Unpacked {
    var stream = z_stream()
    let size = Int32(MemoryLayout<z_stream>.size)
    guard inflateInit2_(&stream, 15 + 32, ZLIB_VERSION, size) == Z_OK else {
      return Unpacked(bytes: [], isWhole: false, isTooLarge: false)
    }
    defer { inflateEnd(&stream) }
    var input = bytes
    var result: [UInt8] = []
    var chunk = [UInt8](repeating: 0, count: 1 << 16)
    return input.withUnsafeMutableBufferPointer { source in
      stream.next_in = source.baseAddress
      stream.avail_in = uInt(source.count)
      while true {
        let status = chunk.withUnsafeMutableBufferPointer { target in
          stream.next_out = target.baseAddress
          stream.avail_out = uInt(target.count)
          return inflate(&stream, Z_NO_FLUSH)
        }
        result += chunk.prefix(chunk.count - Int(stream.avail_out))
        if result.count > limit {
          return Unpacked(bytes: Array(result.prefix(limit)), isWhole: false, isTooLarge: true)
        }
        if status == Z_STREAM_END {
          if stream.avail_in == 0 || inflateReset(&stream) != Z_OK || !hasMember(stream) {
            return Unpacked(bytes: result, isWhole: true, isTooLarge: false)
          }
        } else if status != Z_OK {
          return Unpacked(bytes: result, isWhole: false, isTooLarge: false)
        }
      }
    }
  }

  /// Whether another gzip member follows, rather than padding.
  private static func hasMember(_ stream: z_stream) -> Bool {
    stream.avail_in > 2 && stream.next_in?.pointee == 0x1F
  }
}
