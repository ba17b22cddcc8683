internal import Crypto
internal import Foundation

/// The addresses that a site has published, with the digest of what stands there.
///
/// It is also the sign that a folder is a site of ours.
struct SiteManifest: Sendable {
  var digests: [String: String] = [:]

  static let fileName = ".threatbrief-site"
  private static let heading = "threatbrief.site/1"

  init() {}

  /// Reads the lines `digest path`; others are passed over.
  init(_ data: Data) {
    for line in String(decoding: data, as: UTF8.self).split(separator: "\n").dropFirst() {
      guard let space = line.firstIndex(of: " ") else { continue }
      digests[String(line[line.index(after: space)...])] = String(line[..<space])
    }
  }

  var bytes: [UInt8] {
    var text = Self.heading + "\n"
    for (path, digest) in digests.sorted(by: { $0.key < $1.key }) { text += "\(digest) \(path)\n" }
    return Array(text.utf8)
  }

  static func digest(of bytes: [UInt8]) -> String {
    let hex = Array("0123456789abcdef".utf8)
    let digest = SHA256.hash(data: bytes).prefix(16)
    return String(
      decoding: digest.flatMap { [hex[Int($0 >> 4)], hex[Int($0 & 15)]] }, as: UTF8.self)
  }
}
