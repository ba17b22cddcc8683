internal import BriefingModel
public import Foundation

/// The folder that a user works in, and where everything lies in it.
public struct Workspace: Hashable, Sendable {
  /// The folder.
  public let folder: URL

  /// A workspace at a path; `.` is the current folder.
  public init(path: String) {
    folder = URL(filePath: path, directoryHint: .isDirectory).standardizedFileURL
  }

  /// `threatbrief.yaml`.
  public var settingsFile: URL { folder.appending(path: "threatbrief.yaml") }
  /// The archive.
  public var archiveFile: URL { folder.appending(path: ".threatbrief/archive.sqlite") }
  /// The folder of the editions, `D.md` and `D.json`.
  public var briefings: URL { folder.appending(path: "Briefings", directoryHint: .isDirectory) }
  /// The user's own templates, which win over the shipped ones file by file.
  public var templates: URL { folder.appending(path: "Templates", directoryHint: .isDirectory) }
  /// The user's additions to the reference data.
  public var reference: URL { folder.appending(path: "reference", directoryHint: .isDirectory) }

  /// A path of the settings, taken from the workspace where it is relative.
  public func resolve(_ path: String) -> URL {
    path.hasPrefix("/") ? URL(filePath: path) : folder.appending(path: path)
  }

  /// The settings of the workspace: its file, then the environment, then options; the defaults
  /// where none of them says anything.
  ///
  /// - Parameters:
  ///   - environment: the process's environment.
  ///   - options: what stands behind `--set`, `key=value` each.
  public func settings(
    environment: [String: String] = [:], options: [String] = []
  ) throws(SettingsError) -> ResolvedSettings {
    var reader = SettingsReader()
    if let text = try text(of: settingsFile) {
      reader.readFile(text, path: shown(settingsFile))
    }
    reader.readEnvironment(environment)
    for option in options { reader.readOption(option) }
    let sources = resolve(reader.resolved.settings.sourcesFile)
    if let text = try text(of: sources) {
      reader.readSources(text, path: shown(sources))
    } else if reader.resolved.origins[.sources] != nil {
      reader.missing(sources: shown(sources))
    }
    return try reader.finished()
  }

  /// A file's text; nil where there is no file.
  private func text(of file: URL) throws(SettingsError) -> String? {
    guard FileManager.default.fileExists(atPath: file.path) else { return nil }
    guard let text = try? String(contentsOf: file, encoding: .utf8) else {
      throw SettingsError([
        Diagnostic(
          .error, "settings.unreadable", at: SourcePlace(path: file.path),
          summary: "the settings cannot be read as UTF-8 text",
          remedy: "mend the file's permissions or encoding")
      ])
    }
    return text
  }

  /// A path as a person in the current folder would write it.
  private func shown(_ file: URL) -> String {
    let current = URL(filePath: ".", directoryHint: .isDirectory).standardizedFileURL.path
    let base = current.hasSuffix("/") ? current : current + "/"
    return file.path.hasPrefix(base) ? String(file.path.dropFirst(base.count)) : file.path
  }
}
