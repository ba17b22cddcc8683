internal import Crypto

extension Article {
  /// The article's part in site addresses and global identifiers.
  public var key: String { Self.key(of: id) }

  /// The key of the article with an identifier: 16 hex digits of the identifier's SHA-256.
  public static func key(of identifier: String) -> String {
    let digits = Array("0123456789abcdef".utf8)
    let digest = SHA256.hash(data: Array(identifier.utf8)).prefix(8)
    return String(
      decoding: digest.flatMap { [digits[Int($0 >> 4)], digits[Int($0 & 15)]] }, as: UTF8.self)
  }
}
