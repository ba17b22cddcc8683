public import Foundation

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
  /// - Returns: the paths written, relative to the workspace, in order.
  public func write(sample: Bool, theme: [(path: String, text: String)]) throws -> [String] {
    var written: [String] = []
    for (folder, path, text) in Self.embedded {
      switch folder {
      case "Templates/Workspace": try write(text, to: path, &written)
      case "Tests/Fixtures/SampleInbox" where sample: try write(text, to: path, &written)
      default: continue
      }
    }
    for file in theme { try write(file.text, to: "Templates/\(file.path)", &written) }
    for folder in ["inbox", "reference", "Briefings"] {
      try FileManager.default.createDirectory(
        at: workspace.folder.appending(path: folder), withIntermediateDirectories: true)
    }
    return written
  }

  /// The days of the sample inbox, in order: the folders below its `inbox`.
  public static var sampleDays: [String] {
    let days = embedded.filter { $0.folder == "Tests/Fixtures/SampleInbox" }.compactMap {
      let parts = $0.path.split(separator: "/")
      return parts.count > 2 && parts[0] == "inbox" ? String(parts[1]) : nil
    }
    return Set(days).sorted()
  }

  private static var embedded: [(folder: String, path: String, text: String)] {
    EmbeddedResources.files.map { ($0.folder.description, $0.path.description, $0.text.description) }
  }

  private func write(_ text: String, to path: String, _ written: inout [String]) throws {
    let file = workspace.folder.appending(path: path)
    guard !FileManager.default.fileExists(atPath: file.path) else { return }
    try FileManager.default.createDirectory(
      at: file.deletingLastPathComponent(), withIntermediateDirectories: true)
    try Data(text.utf8).write(to: file, options: .atomic)
    written.append(path)
  }
}
