internal import Foundation

/// The digests of editions as they lie in a site's folder, a file each, so that a run reads those that
/// its pages show and no others.
struct EditionFiles: Sendable {
  let site: URL
  /// What the site's pages look like: each file says it, with what its edition was known by.
  let signature: String

  /// The folder of these files, a slash at its end.
  static let folder = ".threatbrief-editions/"

  /// The path of an edition's file below the site's folder.
  static func path(_ date: String) -> String { folder + date }

  /// The digest of an edition; nil where its file is gone, damaged, or of another run.
  func digest(of edition: EditionLine) -> EditionDigest? {
    let path = site.path + "/" + Self.path(edition.date)
    guard let bytes = FileBytes.read(path),
      var reader = try? CheckedBytes.reader(of: bytes),
      (try? reader.text()) == signature, (try? reader.text()) == edition.fingerprint
    else { return nil }
    return try? EditionDigest(from: &reader)
  }

  /// The file of an edition.
  func file(of digest: EditionDigest, knownBy fingerprint: String) -> SiteFile {
    var writer = ByteWriter()
    writer.text(signature)
    writer.text(fingerprint)
    digest.write(to: &writer)
    return SiteFile(
      path: Self.path(digest.date), bytes: CheckedBytes.sealed(writer.bytes), rank: .door)
  }
}
