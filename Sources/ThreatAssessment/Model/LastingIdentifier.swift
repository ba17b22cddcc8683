internal import Crypto

/// Makes identifiers that stay the same from edition to edition (contract: lasting IDs).
enum LastingIdentifier {
  /// A letter and ten hex digits of the SHA-256 of the parts, which are kept apart by a line feed.
  static func make(_ letter: String, _ parts: [String]) -> String {
    let digest = SHA256.hash(data: Array(parts.joined(separator: "\n").utf8))
    let hex = digest.prefix(5).map { byte in
      String(byte >> 4, radix: 16) + String(byte & 15, radix: 16)
    }
    return letter + hex.joined()
  }
}
