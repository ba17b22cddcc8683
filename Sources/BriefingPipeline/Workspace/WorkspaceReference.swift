internal import Foundation
internal import ReferenceData

/// The reference files of a workspace, which add to the shipped tables and override them.
enum WorkspaceReference {
  /// The files, by name; those that cannot be read, or are larger than 16 MB, are left out.
  static func files(of workspace: Workspace) -> [ReferenceFile] {
    let folder = workspace.reference
    let names = (try? FileManager.default.contentsOfDirectory(atPath: folder.path)) ?? []
    return names.filter { $0.hasSuffix(".tsv") }.sorted().compactMap { name in
      let place = folder.appending(path: name)
      guard let data = try? Data(contentsOf: place), data.count <= 16 << 20 else { return nil }
      return ReferenceFile(path: place.path, name: name, bytes: Array(data))
    }
  }
}
