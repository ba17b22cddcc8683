public import Foundation
internal import Glibc

/// An edition that can be read when it is needed.
public struct EditionSource: Sendable {
  /// Its date, `YYYY-MM-DD`.
  public let date: String
  /// Reads it.
  public let load: @Sendable () throws -> PublishedEdition
  /// A sign that costs little to find and is another wherever the fingerprint is; empty if there is
  /// none.
  let stamp: String
  private let identify: @Sendable () -> String

  /// Makes a source.
  ///
  /// - Parameter fingerprint: changes whenever the edition, its Markdown or its attachments do.
  public init(
    date: String, fingerprint: String, load: @escaping @Sendable () throws -> PublishedEdition
  ) {
    self.init(date: date, stamp: "", fingerprint: { fingerprint }, load: load)
  }

  /// Makes a source whose fingerprint takes long to find.
  ///
  /// - Parameters:
  ///   - stamp: a sign that costs little; while it stays, the fingerprint is not asked for.
  ///   - fingerprint: finds what changes whenever the edition, its Markdown or its attachments do.
  public init(
    date: String, stamp: String, fingerprint: @escaping @Sendable () -> String,
    load: @escaping @Sendable () throws -> PublishedEdition
  ) {
    self.date = date
    self.stamp = stamp
    identify = fingerprint
    self.load = load
  }

  /// What the edition is known by now.
  var mark: EditionMark { EditionMark(fingerprint: identify(), stamp: stamp) }

  /// Whether the edition is as it was when it was known by a mark.
  func isKnown(by mark: EditionMark) -> Bool {
    !stamp.isEmpty && stamp == mark.stamp || identify() == mark.fingerprint
  }

  /// A digest of a file; nil where it cannot be read.
  public static func digest(ofFile path: String) -> String? {
    FileBytes.read(path).map { SiteManifest.digest(of: $0) }
  }

  /// What tells whether a file was written since, without reading it: its place on the disk, its size
  /// and the times of its last change. Nil where there is none.
  public static func stamp(ofFile path: String) -> String? {
    var status = stat()
    guard stat(path, &status) == 0 else { return nil }
    let times = [status.st_mtim, status.st_ctim].map { "\($0.tv_sec).\($0.tv_nsec)" }
    return ["\(status.st_ino)", "\(status.st_size)"].joined(separator: " ") + " "
      + times.joined(separator: " ")
  }
}

/// What an edition is known by: a digest of all that its pages show, and a sign that is another
/// wherever the digest is.
struct EditionMark: Hashable, Sendable {
  let fingerprint: String
  var stamp: String
}
