internal import Foundation

/// The digests of a month's editions as they lie in the site's folder, by date.
struct MonthFile: Sendable {
  private let table: ByteTable

  /// The folder of these files, a slash at its end.
  static let folder = ".threatbrief-editions/"

  /// The path of a month's file below the site's folder.
  static func path(_ month: String) -> String { folder + month }

  /// Reads the file of a month; throws where it is gone or is not the one that is known.
  init(
    of month: String, in site: URL, knownBy digest: String
  ) throws(ByteReader.Damaged) {
    guard let bytes = FileBytes.read(site.appending(path: Self.path(month)).path) else {
      throw ByteReader.Damaged()
    }
    var reader = try CheckedBytes.reader(of: bytes, knownBy: digest)
    table = try ByteTable(from: &reader)
  }

  /// The digest of a date's edition; nil if the file does not hold it.
  subscript(date: String) -> EditionDigest? {
    guard var reader = table[date] else { return nil }
    return try? EditionDigest(from: &reader)
  }

  /// The file of some editions, and what it is known by.
  static func bytes(_ editions: [EditionDigest]) -> (bytes: [UInt8], digest: String) {
    var entries: [String: [UInt8]?] = [:]
    for edition in editions {
      var writer = ByteWriter()
      edition.write(to: &writer)
      entries[edition.date] = writer.bytes
    }
    var writer = ByteWriter()
    ByteTable().write(entries, to: &writer)
    return (CheckedBytes.sealed(writer.bytes), SiteManifest.digest(of: writer.bytes))
  }
}

/// Bytes with their own digest in front.
enum CheckedBytes {
  static func sealed(_ body: [UInt8]) -> [UInt8] {
    var writer = ByteWriter()
    writer.text(SiteManifest.digest(of: body))
    writer.raw(body)
    return writer.bytes
  }

  /// Reads what was sealed; throws where the bytes are others now, or not those that are known.
  static func reader(
    of bytes: [UInt8], knownBy known: String? = nil
  ) throws(ByteReader.Damaged) -> ByteReader {
    var reader = ByteReader(bytes)
    let digest = try reader.text()
    guard SiteManifest.digest(of: bytes[reader.place...]) == digest, digest == known ?? digest
    else {
      throw ByteReader.Damaged()
    }
    return reader
  }
}
