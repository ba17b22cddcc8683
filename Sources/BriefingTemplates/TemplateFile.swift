/// A template: its name among the templates, where it stands, and its text.
public struct TemplateFile: Hashable, Sendable {
  /// The template from which an edition is written; all others are its partials.
  public static let root = "edition"

  /// The path below the template folder without `.mustache` ("timeline", "inline/sentence").
  public let name: String
  /// The path by which faults name it.
  public let path: String
  /// Its text.
  public let text: String

  /// Makes a template; a file below `inline/` stands within a line, so its last line end goes.
  public init(name: String, path: String, text: String) {
    self.name = name
    self.path = path
    self.text = name.hasPrefix("inline/") && text.hasSuffix("\n") ? String(text.dropLast()) : text
  }

  /// The name that a file of a template folder has; nil for a file that is no template.
  public static func name(ofFile path: String) -> String? {
    path.hasSuffix(".mustache") ? String(path.dropLast(".mustache".count)) : nil
  }
}
