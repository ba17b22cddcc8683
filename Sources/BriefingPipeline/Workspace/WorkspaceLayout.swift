internal import BriefingTemplates
internal import Foundation
internal import SitePublisher

/// Lays out a workspace: settings with comments, folders, and on wish the sample inbox and templates.
///
/// A file that is there already is never written over.
public struct WorkspaceLayout: Sendable {
  /// Where to lay it out.
  public let workspace: Workspace

  /// Makes a layout for a workspace.
  public init(workspace: Workspace) { self.workspace = workspace }

  /// Writes what is missing.
  ///
  /// - Parameters:
  ///   - sample: also lay out the sample inbox and its reference file.
  ///   - theme: also copy the shipped templates, to be edited.
  ///   - unattended: also write the files for runs by systemd or cron.
  ///   - dryRun: say what is missing, and write nothing.
  /// - Returns: the paths written, relative to the workspace, in order.
  public func write(
    sample: Bool, theme: [LaidFile] = [], unattended: [LaidFile] = [], dryRun: Bool = false
  ) throws -> [String] {
    let missing = (files(sample: sample, theme: theme) + unattended).filter {
      !FileManager.default.fileExists(atPath: workspace.folder.appending(path: $0.path).path)
    }
    if !dryRun {
      for file in missing { try write(file) }
      for folder in ["inbox", "reference", "Briefings"] {
        try FileManager.default.createDirectory(
          at: workspace.folder.appending(path: folder), withIntermediateDirectories: true)
      }
    }
    return missing.map(\.path)
  }

  private func files(sample: Bool, theme: [LaidFile]) -> [LaidFile] {
    let laid = Self.embedded.filter {
      $0.folder == "Templates/Workspace" || (sample && $0.folder == Self.sampleFolder)
    }
    return laid.map { LaidFile(path: $0.path, text: $0.text) }
      + theme.map { LaidFile(path: "Templates/\($0.path)", text: $0.text) }
  }

  private static let sampleFolder = "Tests/Fixtures/SampleInbox"

  /// The days of the sample inbox, in order: the folders below its `inbox`.
  public static var sampleDays: [String] {
    let days = embedded.filter { $0.folder == sampleFolder }.compactMap {
      let parts = $0.path.split(separator: "/")
      return parts.count > 2 && parts[0] == "inbox" ? String(parts[1]) : nil
    }
    return Set(days).sorted()
  }

  /// The shipped templates and styles, by their paths below `Templates`.
  public static var shippedTheme: [LaidFile] {
    let prefix = "Templates/"
    return BriefingTemplates.shippedFiles.map {
      LaidFile(path: String($0.path.dropFirst(prefix.count)), text: $0.text)
    }
      + SiteTheme.shipped.map {
        LaidFile(path: "Site/\($0.path)", text: String(decoding: $0.bytes, as: UTF8.self))
      }
  }

  private static var embedded: [(folder: String, path: String, text: String)] {
    EmbeddedResources.files.map {
      ($0.folder.description, $0.path.description, $0.text.description)
    }
  }

  private func write(_ file: LaidFile) throws {
    let place = workspace.folder.appending(path: file.path)
    try FileManager.default.createDirectory(
      at: place.deletingLastPathComponent(), withIntermediateDirectories: true)
    try Data(file.text.utf8).write(to: place, options: .atomic)
  }
}
