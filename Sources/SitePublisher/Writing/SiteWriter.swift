public import BriefingModel
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
    /// Links on the pages of this run that lead nowhere.
    public var deadLinks: [Diagnostic] = []
    /// What the run met that its user should know.
    public var notes: [Diagnostic] = []
  }

  private let output: URL

  /// Writes below a folder, which need not be there yet.
  public init(output: URL) { self.output = output }

  /// Writes what changed.
  ///
  /// Throws `SiteError.foreignFolder` for a folder with files that is not a site of ours, and
  /// `SiteError.cannotWrite` where the disk refuses; what is in place then is whole.
  @discardableResult
  public func write(_ files: [SiteFile]) throws -> Outcome {
    let session = SiteSession(output: output, manifest: try openManifest())
    let ranks = Dictionary(grouping: files, by: \.rank).sorted { $0.key < $1.key }
    for (_, files) in ranks {
      try session.put(files.sorted { $0.path < $1.path }.map { file in { [file] } })
    }
    return try session.finish(isWhole: true) { [] }
  }

  /// The addresses that this and earlier runs have published.
  public func publishedPaths() throws(SiteError) -> [String] { try openManifest().paths() }

  /// What earlier runs published.
  func openManifest() throws(SiteError) -> SiteManifest {
    if let bytes = FileBytes.read(output.appending(path: SiteManifest.fileName).path) {
      return SiteManifest(bytes)
    }
    let content = (try? FileManager.default.contentsOfDirectory(atPath: output.path)) ?? []
    guard content.isEmpty else { throw .foreignFolder(output.path) }
    try FileWriter(folder: output.path).put(SiteManifest().file, at: SiteManifest.fileName)
    return SiteManifest()
  }
}
