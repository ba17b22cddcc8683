internal import Glibc

extension [UInt8] {
  /// Below zero, zero or above: how a part of these bytes stands to a text, byte by byte.
  func order(of part: Range<Int>, to text: String) -> Int {
    var text = text
    return text.withUTF8 { text in
      withUnsafeBytes { bytes in
        Self.order(UnsafeRawBufferPointer(rebasing: bytes[part]), UnsafeRawBufferPointer(text))
      }
    }
  }

  /// The same for two parts of these bytes.
  func order(of part: Range<Int>, to other: Range<Int>) -> Int {
    withUnsafeBytes { bytes in
      Self.order(
        UnsafeRawBufferPointer(rebasing: bytes[part]),
        UnsafeRawBufferPointer(rebasing: bytes[other]))
    }
  }

  fileprivate static func order(
    _ left: UnsafeRawBufferPointer, _ right: UnsafeRawBufferPointer
  ) -> Int {
    guard let start = left.baseAddress, let other = right.baseAddress else {
      return left.count - right.count
    }
    let order = memcmp(start, other, Swift.min(left.count, right.count))
    return order == 0 ? left.count - right.count : Int(order)
  }
}

extension String {
  /// Whether a text stands before another, byte by byte.
  func precedesByBytes(_ other: String) -> Bool {
    let order = utf8.withContiguousStorageIfAvailable { left in
      other.utf8.withContiguousStorageIfAvailable { right in
        [UInt8].order(UnsafeRawBufferPointer(left), UnsafeRawBufferPointer(right))
      }
    }
    if case .some(.some(let order)) = order { return order < 0 }
    return utf8.lexicographicallyPrecedes(other.utf8)
  }
}
