public import Foundation

/// Puts a site's files in their place: each is written aside and renamed, leaves first, so that a
/// reader never meets half a page or a link to one that is not there yet.
///
/// Files whose bytes are as the last run left them are not touched. Nothing is ever deleted:
/// addresses do not vanish (R71).
public struct SiteWriter: Sendable {
  /// What a run did.
  public struct Outcome: Hashable, Sendable {
    /// Paths that were written, in the order in which they were put in place.
    public var written: [String] = []
    /// How many files were as they should be.
    public var unchanged = 0
    /// Paths of earlier runs that this site no longer makes; they stay.
    public var kept: [String] = []
  }

  private let output: URL

  /// Writes below a folder, which need not be there yet.
  public init(output: URL) { self.output = output }

  /// Writes what changed.
  ///
  /// `isPartial` says that the files are not the whole site, so that the others are neither kept
  /// nor missed. `state` is what the next run wants to know; it is put in place last.
  ///
  /// Throws `SiteError.foreignFolder` for a folder with files that is not a site of ours, and
  /// `SiteError.cannotWrite` where the disk refuses; what is in place then is whole.
  @discardableResult
  public func write(
    _ files: [SiteFile], isPartial: Bool = false, state: [UInt8]? = nil
  ) throws(SiteError) -> Outcome {
    var manifest = try openManifest()
    var outcome = Outcome()
    for file in files.sorted(by: { ($0.rank, $0.path) < ($1.rank, $1.path) }) {
      let digest = SiteManifest.digest(of: file.bytes)
      if manifest.digests[file.path] == digest, sizeOnDisk(file.path) == file.bytes.count {
        outcome.unchanged += 1
        continue
      }
      try put(file.bytes, at: file.path)
      manifest.digests[file.path] = digest
      outcome.written.append(file.path)
    }
    if !isPartial {
      let current = Set(files.map(\.path))
      outcome.kept = manifest.digests.keys.filter { !current.contains($0) }.sorted()
    }
    if !outcome.written.isEmpty { try put(manifest.bytes, at: SiteManifest.fileName) }
    if let state { try put(state, at: SiteState.fileName) }
    return outcome
  }

  /// The addresses that this and earlier runs have published.
  public func publishedPaths() throws(SiteError) -> [String] {
    try openManifest().digests.keys.sorted()
  }

  private func openManifest() throws(SiteError) -> SiteManifest {
    let place = output.appending(path: SiteManifest.fileName)
    if let data = try? Data(contentsOf: place) { return SiteManifest(data) }
    let content = (try? FileManager.default.contentsOfDirectory(atPath: output.path)) ?? []
    guard content.isEmpty else { throw .foreignFolder(output.path) }
    try put(SiteManifest().bytes, at: SiteManifest.fileName)
    return SiteManifest()
  }

  private func sizeOnDisk(_ path: String) -> Int? {
    let attributes = try? FileManager.default.attributesOfItem(
      atPath: output.appending(path: path).path)
    return attributes?[.size] as? Int
  }

  private func put(_ bytes: [UInt8], at path: String) throws(SiteError) {
    let place = output.appending(path: path)
    let folder = place.deletingLastPathComponent()
    let aside = folder.appending(path: ".\(place.lastPathComponent).aside")
    do {
      try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
      try Data(bytes).write(to: aside)
    } catch {
      try? FileManager.default.removeItem(at: aside)
      throw .cannotWrite(path: place.path, reason: error.localizedDescription)
    }
    guard rename(aside.path, place.path) == 0 else {
      let reason = String(cString: strerror(errno))
      try? FileManager.default.removeItem(at: aside)
      throw .cannotWrite(path: place.path, reason: reason)
    }
  }
}
