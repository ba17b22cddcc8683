internal import Crypto

/// Identifiers of STIX objects: UUIDs of version 5 in a namespace of our own, so that the same
/// content has the same identifier in every bundle (R66).
enum STIXIdentifier {
  /// `type--uuid` for a name within the type.
  static func make(_ type: String, _ name: String) -> String {
    "\(type)--\(uuid(type + "/" + name))"
  }

  /// The namespace of this program, drawn at random once.
  private static let namespace: [UInt8] = [
    0x6F, 0x1D, 0x3C, 0x52, 0x8A, 0x0E, 0x4B, 0x7F, 0x9D, 0x24, 0x3E, 0x1C, 0x7A, 0x90, 0xB5, 0xD8,
  ]

  /// RFC 9562, section 5.5.
  static func uuid(_ name: String) -> String {
    let hash = Insecure.SHA1.hash(data: namespace + Array(name.utf8))
    return String(unsafeUninitializedCapacity: 36) { text in
      var count = 0
      func put(_ byte: UInt8) {
        text[count] = byte
        count += 1
      }
      for (place, byte) in hash.prefix(16).enumerated() {
        if place == 4 || place == 6 || place == 8 || place == 10 { put(UInt8(ascii: "-")) }
        let byte = place == 6 ? byte & 0x0F | 0x50 : place == 8 ? byte & 0x3F | 0x80 : byte
        put(hex[Int(byte >> 4)])
        put(hex[Int(byte & 15)])
      }
      return count
    }
  }

  private static let hex = Array("0123456789abcdef".utf8)
}
