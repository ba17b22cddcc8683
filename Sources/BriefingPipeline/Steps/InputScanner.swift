public import BriefingModel
internal import Foundation

/// Finds the files to read: those named, those below named folders, those of the inboxes.
public struct InputScanner: Sendable {
  let workspace: Workspace

  /// Makes a scanner; relative inbox folders are those of the workspace.
  public init(workspace: Workspace) { self.workspace = workspace }

  /// The files of named paths, in the order given; a folder stands for its files, sorted.
  public func files(named paths: [String]) -> [InputFile] {
    paths.flatMap { path -> [InputFile] in
      guard isFolder(path) else { return [InputFile(path: path, file: path, isNamed: true)] }
      return below(path).map { InputFile(path: $0, file: $0, isNamed: true) }
    }
  }

  /// The files of inbox folders, sorted, with a warning for a folder that is not there.
  public func files(inboxes: [String]) -> (files: [InputFile], diagnostics: [Diagnostic]) {
    var files: [InputFile] = []
    var diagnostics: [Diagnostic] = []
    for inbox in inboxes {
      let folder = workspace.resolve(inbox).path
      guard isFolder(folder) else {
        diagnostics.append(.missingInbox(inbox))
        continue
      }
      files += below(folder).map {
        InputFile(path: "\(inbox)\($0.dropFirst(folder.count))", file: $0, isNamed: false)
      }
    }
    return (files, diagnostics)
  }

  private func isFolder(_ path: String) -> Bool {
    var isFolder: ObjCBool = false
    return FileManager.default.fileExists(atPath: path, isDirectory: &isFolder)
      && isFolder.boolValue
  }

  /// Every file below a folder but hidden ones, sorted by path.
  private func below(_ folder: String) -> [String] {
    let all = FileManager.default.enumerator(atPath: folder)?.compactMap { $0 as? String } ?? []
    let base = folder.hasSuffix("/") ? String(folder.dropLast()) : folder
    return all.filter { path in
      !path.split(separator: "/").contains { $0.hasPrefix(".") } && !isFolder("\(base)/\(path)")
    }
    .map { "\(base)/\($0)" }.sorted()
  }
}

extension Diagnostic {
  fileprivate static func missingInbox(_ path: String) -> Diagnostic {
    Diagnostic(
      .warning, "pipeline.missing-inbox", at: SourcePlace(path: path),
      summary: "there is no such inbox folder, so nothing is read from it",
      remedy: "make it, or name the folder with --inbox or under 'inbox' in threatbrief.yaml")
  }
}
