internal import Foundation

/// An address of IP, version 4 or 6.
struct InternetAddress: Hashable, Sendable {
  /// Four or sixteen bytes.
  let bytes: [UInt8]

  init(bytes: [UInt8]) { self.bytes = bytes }

  /// Reads the written form; nil for a name.
  init?(_ text: String) {
    var four = in_addr()
    var six = in6_addr()
    if inet_pton(AF_INET, text, &four) == 1 {
      bytes = withUnsafeBytes(of: &four) { Array($0) }
    } else if inet_pton(AF_INET6, text, &six) == 1 {
      bytes = withUnsafeBytes(of: &six) { Array($0) }
    } else {
      return nil
    }
  }

  /// The written form.
  var text: String {
    var buffer = [CChar](repeating: 0, count: Int(INET6_ADDRSTRLEN))
    let family = bytes.count == 4 ? AF_INET : AF_INET6
    guard inet_ntop(family, bytes, &buffer, socklen_t(buffer.count)) != nil else { return "?" }
    return String(decoding: buffer.prefix { $0 != 0 }.map(UInt8.init(bitPattern:)), as: UTF8.self)
  }

  /// The form in an address of the web.
  var inAddress: String { bytes.count == 4 ? text : "[\(text)]" }

  /// Whether it is anybody's to contact: no loopback, private, link-local, shared, test or
  /// multicast address, and none of version 6 that stands for such a one of version 4.
  var isPublic: Bool {
    if let four = embedded { return four.isPublic }
    let blocks = bytes.count == 4 ? Self.reserved4 : Self.reserved6
    return !blocks.contains { has(prefix: $0.bytes, bits: $0.bits) }
  }

  /// The address of version 4 in one of version 6: mapped, translated or 6to4.
  private var embedded: InternetAddress? {
    guard bytes.count == 16 else { return nil }
    if has(prefix: [UInt8](repeating: 0, count: 10) + [0xFF, 0xFF], bits: 96)
      || has(prefix: [0, 0x64, 0xFF, 0x9B] + [UInt8](repeating: 0, count: 8), bits: 96)
    {
      return InternetAddress(bytes: Array(bytes.suffix(4)))
    }
    return has(prefix: [0x20, 0x02], bits: 16) ? InternetAddress(bytes: Array(bytes[2..<6])) : nil
  }

  private func has(prefix: [UInt8], bits: Int) -> Bool {
    for index in 0..<(bits + 7) / 8 {
      let mask = bits - index * 8 >= 8 ? 0xFF : UInt8(truncatingIfNeeded: 0xFF00 >> (bits % 8))
      guard bytes[index] & mask == prefix[index] & mask else { return false }
    }
    return true
  }

  /// The blocks of RFC 6890 that are not global.
  private static let reserved4: [(bytes: [UInt8], bits: Int)] = [
    ([0, 0, 0, 0], 8), ([10, 0, 0, 0], 8), ([100, 64, 0, 0], 10), ([127, 0, 0, 0], 8),
    ([169, 254, 0, 0], 16), ([172, 16, 0, 0], 12), ([192, 0, 0, 0], 24), ([192, 0, 2, 0], 24),
    ([192, 88, 99, 0], 24), ([192, 168, 0, 0], 16), ([198, 18, 0, 0], 15), ([198, 51, 100, 0], 24),
    ([203, 0, 113, 0], 24), ([224, 0, 0, 0], 4), ([240, 0, 0, 0], 4),
  ]
  private static let reserved6: [(bytes: [UInt8], bits: Int)] = [
    ([UInt8](repeating: 0, count: 16), 127), ([0xFC], 7), ([0xFE, 0x80], 10), ([0xFE, 0xC0], 10),
    ([0xFF], 8), ([0x20, 0x01, 0x0D, 0xB8], 32), ([0x01, 0, 0, 0, 0, 0, 0, 0], 64),
  ]
}
