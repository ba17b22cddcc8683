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

  /// The settings of the workspace; the defaults where there is no file.
  public func settings() throws(SettingsError) -> Settings {
    guard FileManager.default.fileExists(atPath: settingsFile.path) else { return Settings() }
    guard let text = try? String(contentsOf: settingsFile, encoding: .utf8) else {
      throw SettingsError([
        Diagnostic(
          .error, "settings.unreadable", at: SourcePlace(path: settingsFile.path),
          summary: "the settings cannot be read as UTF-8 text",
          remedy: "mend the file's permissions or encoding")
      ])
    }
    return try SettingsReader.read(text, path: settingsFile.path)
  }
}
