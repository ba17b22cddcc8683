/// What kind of place an address names.
public enum LinkAddress: Sendable {
  /// Another site, by http or https.
  case outside
  /// A place on the same site: a path, a query or a fragment.
  case inside
  /// Anything else: another scheme, or another host without one.
  case refused

  /// Judges an address. What comes before the first of `/ ? #` and ends in a colon is a scheme.
  public init(_ address: String) {
    if Self.isPlain(address) {
      self = .inside
      return
    }
    let bytes = address.utf8
    if bytes.starts(with: "//".utf8) {
      self = .refused
      return
    }
    let head = bytes.prefix {
      $0 != UInt8(ascii: "/") && $0 != UInt8(ascii: "?") && $0 != UInt8(ascii: "#")
    }
    guard let colon = head.firstIndex(of: UInt8(ascii: ":")) else {
      self = address.unicodeScalars.contains { $0.value < 0x20 || $0 == "\\" } ? .refused : .inside
      return
    }
    let scheme = String(decoding: bytes[..<colon], as: UTF8.self).lowercased()
    let rest = bytes[bytes.index(after: colon)...]
    let isWeb = (scheme == "http" || scheme == "https") && rest.starts(with: "//".utf8)
    self = isWeb ? .outside : .refused
  }

  /// Whether an address is made of the signs of most of our own, among which is no colon, and names
  /// no host.
  private static func isPlain(_ address: String) -> Bool {
    var address = address
    return address.withUTF8(isPlain)
  }

  private static func isPlain(_ address: UnsafeBufferPointer<UInt8>) -> Bool {
    var last: UInt8 = 0
    for byte in address {
      switch byte {
      case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "0")...UInt8(ascii: "9"),
        UInt8(ascii: "A")...UInt8(ascii: "Z"), UInt8(ascii: "."), UInt8(ascii: "#"),
        UInt8(ascii: "-"), UInt8(ascii: "_"):
        break
      case UInt8(ascii: "/") where last != byte: break
      default: return false
      }
      last = byte
    }
    return true
  }
}
