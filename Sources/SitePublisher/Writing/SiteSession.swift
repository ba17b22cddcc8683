internal import Foundation
internal import Synchronization

/// One run over a site's folder: files come rank by rank, and each is put in its place as soon as it
/// is made, unless what stands there is the same.
///
/// The manifest and what the next run wants to know follow when all is in place.
final class SiteSession: Sendable {
  private let writer: FileWriter
  private let manifest: SiteManifest
  private let trustsFiles: Bool
  private let done = Mutex(Done())

  /// What was done so far.
  private struct Done {
    var files: [Put] = []
    var scans: [LinkScan] = []
  }

  /// A file, as it is now.
  private struct Put {
    let path: String
    /// Nil for one that was as it should be.
    let digest: String?
  }

  /// Starts from what earlier runs published.
  ///
  /// - Parameter trustsFiles: whether what stands there is as the manifest has it; else all is
  ///   written.
  init(output: URL, manifest: SiteManifest, trustsFiles: Bool = true) {
    writer = FileWriter(folder: output.path)
    self.manifest = manifest
    self.trustsFiles = trustsFiles
  }

  /// Does some jobs and puts their files in place; those of an earlier call are all there by then.
  func put(_ jobs: [SiteRenderer.Job]) throws {
    let results = Parallel.chunks(jobs) { jobs in
      Result { () throws -> Done in
        var done = Done()
        var scan = LinkScan()
        for job in jobs {
          for file in try job() {
            done.files.append(try put(file))
            scan.add(path: file.path, bytes: file.bytes)
          }
        }
        done.scans.append(scan)
        return done
      }
    }
    for result in results {
      let more = try result.get()
      done.withLock {
        $0.files += more.files
        $0.scans += more.scans
      }
    }
  }

  private func put(_ file: SiteFile) throws(SiteError) -> Put {
    let digest = SiteManifest.digest(of: file.bytes)
    if trustsFiles, manifest[file.path] == digest,
      FileBytes.size(writer.folder + "/" + file.path) == file.bytes.count
    {
      return Put(path: file.path, digest: nil)
    }
    try writer.put(file.bytes, at: file.path)
    return Put(path: file.path, digest: digest)
  }

  /// Puts the manifest in place, then what the next run wants to know, in its order.
  ///
  /// - Parameter isWhole: whether every file of the site was made, so that others are kept from
  ///   earlier runs alone.
  func finish(isWhole: Bool, state: [SiteFile]) throws(SiteError) -> SiteWriter.Outcome {
    let done = done.withLock { $0 }
    var outcome = SiteWriter.Outcome()
    var digests: [String: String] = [:]
    for file in done.files {
      guard let digest = file.digest else {
        outcome.unchanged += 1
        continue
      }
      digests[file.path] = digest
      outcome.written.append(file.path)
    }
    if isWhole {
      let current = Set(done.files.map(\.path))
      outcome.kept = manifest.paths().filter { !current.contains($0) }
    }
    if !digests.isEmpty {
      try writer.put(manifest.updated(with: digests).file, at: SiteManifest.fileName)
    }
    for file in state { try writer.put(file.bytes, at: file.path) }
    let pages = done.files.map(\.path).filter { $0.hasSuffix(".html") }
    outcome.deadLinks = LinkChecker(done.scans, on: pages, beside: manifest) { [writer] path in
      FileBytes.read(writer.folder + "/" + path)
    }.deadLinks()
    return outcome
  }
}
