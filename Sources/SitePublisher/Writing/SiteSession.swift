internal import BriefingModel
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

    /// What was written, and how much was as it should be.
    var outcome: SiteWriter.Outcome {
      var outcome = SiteWriter.Outcome()
      outcome.written = files.filter { $0.digest != nil }.map(\.path)
      outcome.unchanged = files.count - outcome.written.count
      return outcome
    }
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
  /// - Parameters:
  ///   - isWhole: whether every file of the site was made, so that others are kept from earlier runs
  ///     alone.
  ///   - state: makes what the next run wants to know.
  func finish(
    isWhole: Bool, state: @escaping @Sendable () throws -> [SiteFile]
  ) throws -> SiteWriter.Outcome {
    let done = done.withLock { $0 }
    var outcome = done.outcome
    if isWhole {
      let current = Set(done.files.map(\.path))
      outcome.kept = manifest.paths().filter { !current.contains($0) }
    }
    let last: [@Sendable () throws -> Last] = [
      { .files(self.manifest(after: done)) }, { .files(try state()) },
      { .deadLinks(self.deadLinks(after: done)) },
    ]
    for last in try Parallel.map(last, { try $0() }) {
      switch last {
      case .files(let files):
        for file in files { try writer.put(file.bytes, at: file.path) }
      case .deadLinks(let links): outcome.deadLinks = links
      }
    }
    return outcome
  }

  /// What is made when all pages are in place, side by side.
  private enum Last {
    case files([SiteFile])
    case deadLinks([Diagnostic])
  }

  /// The manifest, where it changed.
  private func manifest(after done: Done) -> [SiteFile] {
    let changed = done.files.compactMap { file in file.digest.map { (file.path, $0) } }
    guard !changed.isEmpty else { return [] }
    let digests = Dictionary(changed, uniquingKeysWith: { $1 })
    let bytes = manifest.file(with: digests)
    return [SiteFile(path: SiteManifest.fileName, bytes: bytes, rank: .door)]
  }

  private func deadLinks(after done: Done) -> [Diagnostic] {
    let pages = done.files.map(\.path).filter { $0.hasSuffix(".html") }
    return LinkChecker(done.scans, on: pages, beside: manifest) { [writer] path in
      FileBytes.read(writer.folder + "/" + path)
    }.deadLinks()
  }
}
