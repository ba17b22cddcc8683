internal import BriefingModel
internal import Foundation
internal import SitePublisher

/// Reads the look of the site: the files of `Templates/Site`, the user's own before the shipped ones.
struct ThemeReader: Sendable {
  let workspace: Workspace

  /// The theme, checked.
  func theme() throws(PipelineError) -> SiteTheme {
    let overrides = try overrides()
    do throws(SiteError) {
      return try SiteTheme(overrides: overrides)
    } catch {
      throw PublicationStep.stamped(error)
    }
  }

  /// The user's own files, by path below `Templates/Site`.
  private func overrides() throws(PipelineError) -> [String: [UInt8]] {
    let folder = workspace.templates.appending(path: "Site")
    let paths = FileManager.default.enumerator(atPath: folder.path)?.compactMap { $0 as? String }
    var files: [String: [UInt8]] = [:]
    for path in paths ?? [] {
      let place = folder.appending(path: path)
      guard (try? place.resourceValues(forKeys: [.isDirectoryKey]))?.isDirectory != true else {
        continue
      }
      guard let data = try? Data(contentsOf: place) else {
        throw .configuration(.publishing, [.unreadableTemplate(place.path)])
      }
      files[path] = Array(data)
    }
    return files
  }
}
