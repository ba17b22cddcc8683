/// A shipped file that a user may edit, by its path.
public struct LaidFile: Hashable, Sendable {
  /// The path relative to where it is laid out.
  public let path: String
  /// What it holds.
  public let text: String

  /// Makes a file.
  public init(path: String, text: String) {
    self.path = path
    self.text = text
  }
}
