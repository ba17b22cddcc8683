internal import Foundation

/// Writes what the next run wants to know.
struct StateFiles: Sendable {
  let signature: String
  let site: URL

  /// The files of the editions of some dates, nil for all, and the one that leads to them, last.
  func files(of index: SiteIndex, editions dates: Set<String>?) throws -> [SiteFile] {
    let folder = EditionFiles(site: site, signature: signature)
    let made = index.editions.enumerated().filter { dates?.contains($1.date) ?? true }
    let files = try Parallel.map(made) { place, line in
      index.store[place].map { folder.file(of: $0, knownBy: line.fingerprint) }
    }
    let state = SiteState(signature: signature, index: index)
    return files.compactMap(\.self)
      + [SiteFile(path: SiteState.fileName, bytes: state.bytes, rank: .door)]
  }
}
