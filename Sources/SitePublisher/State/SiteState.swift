internal import Foundation

/// What the last run knew of the editions that it published, so that the next one reads only those
/// that changed.
struct SiteState: Sendable {
  /// An edition as it was published.
  struct Known: Sendable {
    let fingerprint: String
    let digest: EditionDigest
  }

  /// What the pages look like: a site of another look is made anew.
  let signature: String
  var editions: [String: Known] = [:]

  static let fileName = ".threatbrief-state"
  private static let heading = "threatbrief.state/2"

  init(signature: String) { self.signature = signature }

  /// Reads the state of a folder; empty where there is none, or it is damaged or of another look.
  init(in folder: URL, signature: String) {
    self.signature = signature
    guard let data = try? Data(contentsOf: folder.appending(path: Self.fileName)) else { return }
    var reader = ByteReader(Array(data))
    do throws(ByteReader.Damaged) {
      guard try reader.text() == Self.heading, try reader.text() == signature else { return }
      while !reader.isAtEnd {
        let fingerprint = try reader.text()
        let digest = try EditionDigest(from: &reader)
        editions[digest.date] = Known(fingerprint: fingerprint, digest: digest)
      }
    } catch {
      editions = [:]
    }
  }

  var bytes: [UInt8] {
    var writer = ByteWriter()
    writer.text(Self.heading)
    writer.text(signature)
    for (_, known) in editions.sorted(by: { $0.key < $1.key }) {
      writer.text(known.fingerprint)
      known.digest.write(to: &writer)
    }
    return writer.bytes
  }
}
