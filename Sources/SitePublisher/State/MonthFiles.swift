internal import Foundation
internal import Synchronization

/// The files of months of a site, each read when an edition of it is first asked for.
final class MonthFiles: Sendable {
  private let site: URL
  private let known: [String: String]
  private let read = Mutex<[String: MonthFile]>([:])

  init(site: URL, known: [String: String]) {
    self.site = site
    self.known = known
  }

  /// The digest of a date's edition; nil where the file of its month is not as it is known.
  func digest(of date: String) -> EditionDigest? {
    let month = String(date.prefix(7))
    guard let digest = known[month] else { return nil }
    if let file = read.withLock({ $0[month] }) { return file[date] }
    guard let file = try? MonthFile(of: month, in: site, knownBy: digest) else { return nil }
    read.withLock { $0[month] = file }
    return file[date]
  }
}
