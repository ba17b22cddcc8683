public import Foundation

/// The files for runs without anybody at the keyboard: systemd's service and timer, and a cron line.
public struct UnattendedFiles: Sendable {
  private static let folder = "Templates/Systemd"
  private let program: String
  private let workspace: Workspace
  private let zone: TimeZone

  /// Files for a workspace.
  ///
  /// - Parameters:
  ///   - program: the path of the program that the runs use.
  ///   - zone: the zone in which the morning begins.
  public init(program: String, workspace: Workspace, zone: TimeZone) {
    self.program = program
    self.workspace = workspace
    self.zone = zone
  }

  /// Whether the paths can stand in such files: no line breaks or other control characters.
  public var isPossible: Bool {
    (program + workspace.folder.path).unicodeScalars.allSatisfy { $0.value >= 0x20 }
  }

  /// The files, by their paths below the workspace.
  public var files: [LaidFile] {
    let directory = workspace.folder.path
    let log = workspace.folder.appending(path: "daily.log").path
    let line =
      "\(Self.shellQuoted(program)) daily --workspace \(Self.shellQuoted(directory)) "
      + ">/dev/null 2>>\(Self.shellQuoted(log))"
    let values = [
      "@PROGRAM@": Self.unitQuoted(program), "@WORKSPACE@": Self.unitQuoted(directory),
      // A directive that takes one path takes it to the end of the line, without quotation marks.
      "@DIRECTORY@": directory.replacing("%", with: "%%"),
      "@ZONE@": zone == .gmt ? "UTC" : zone.identifier,
      "@CRON@": line.replacing("%", with: "\\%"),
    ]
    return EmbeddedResources.files.filter { $0.folder.description == Self.folder }.map { file in
      let text = values.reduce(file.text.description) { $0.replacing($1.key, with: $1.value) }
      return LaidFile(path: "systemd/\(file.path.description)", text: text)
    }
  }

  /// A word of a systemd command line.
  private static func unitQuoted(_ text: String) -> String {
    let escaped = text.replacing("\\", with: "\\\\").replacing("\"", with: "\\\"")
      .replacing("%", with: "%%").replacing("$", with: "$$")
    return "\"\(escaped)\""
  }

  private static func shellQuoted(_ text: String) -> String {
    "'\(text.replacing("'", with: "'\\''"))'"
  }
}
