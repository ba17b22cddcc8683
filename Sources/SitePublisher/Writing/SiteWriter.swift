public import BriefingModel
public import Foundation
internal import Glibc

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
    /// Links on the pages of this run that lead nowhere.
    public var deadLinks: [Diagnostic] = []
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
    let ranks = Dictionary(grouping: files, by: \.rank).sorted { $0.key < $1.key }
    for (_, files) in ranks {
      let changed = try changed(files.sorted { $0.path < $1.path }, since: manifest)
      outcome.unchanged += files.count - changed.count
      for (file, digest) in changed {
        manifest.digests[file.path] = digest
        outcome.written.append(file.path)
      }
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

  /// Puts the files of one rank in place, those apart that are as they should be.
  private func changed(
    _ files: [SiteFile], since manifest: SiteManifest
  ) throws(SiteError) -> [(file: SiteFile, digest: String)] {
    do {
      return try Parallel.map(files) { file -> (file: SiteFile, digest: String)? in
        let digest = SiteManifest.digest(of: file.bytes)
        if manifest.digests[file.path] == digest, sizeOnDisk(file.path) == file.bytes.count {
          return nil
        }
        try put(file.bytes, at: file.path)
        return (file, digest)
      }.compactMap(\.self)
    } catch let error as SiteError {
      throw error
    } catch {
      throw .cannotWrite(path: output.path, reason: error.localizedDescription)
    }
  }

  private func sizeOnDisk(_ path: String) -> Int? {
    var status = stat()
    return stat(output.path + "/" + path, &status) == 0 ? Int(status.st_size) : nil
  }

  private func put(_ bytes: [UInt8], at path: String) throws(SiteError) {
    let place = output.path + "/" + path
    let slash = place.lastIndex(of: "/") ?? place.startIndex
    let aside = place[...slash] + "." + place[place.index(after: slash)...] + ".aside"
    do throws(Refusal) {
      try write(bytes, to: String(aside), below: String(place[..<slash]))
      guard rename(String(aside), place) == 0 else { throw Refusal(code: errno) }
    } catch {
      unlink(String(aside))
      throw .cannotWrite(path: place, reason: String(cString: strerror(error.code)))
    }
  }

  /// What the system said to a call.
  private struct Refusal: Error {
    let code: Int32
  }

  /// Writes a new file, making its folder only where it turns out to be missing.
  private func write(
    _ bytes: [UInt8], to path: String, below folder: String
  ) throws(Refusal) {
    var file = open(path, O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC, 0o644)
    if file < 0 && errno == ENOENT {
      try? FileManager.default.createDirectory(
        atPath: folder, withIntermediateDirectories: true)
      file = open(path, O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC, 0o644)
    }
    guard file >= 0 else { throw Refusal(code: errno) }
    var written = 0
    var code: Int32 = 0
    bytes.withUnsafeBytes { buffer in
      while written < buffer.count, code == 0 {
        let count = Glibc.write(
          file, buffer.baseAddress?.advanced(by: written), buffer.count - written)
        if count > 0 { written += count } else if count < 0 && errno != EINTR { code = errno }
      }
    }
    if close(file) != 0 && code == 0 { code = errno }
    if code != 0 { throw Refusal(code: code) }
  }
}
