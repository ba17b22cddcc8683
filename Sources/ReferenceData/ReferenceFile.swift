/// A file of a workspace's `reference/` folder that adds to the shipped data or overrides it.
public struct ReferenceFile: Sendable {
  /// The path as diagnostics show it.
  public let path: String
  /// Its name, by which it is told which table it adds to (`armed-groups.tsv`).
  public let name: String
  /// Its bytes.
  public let bytes: [UInt8]

  /// Makes a file from its parts.
  public init(path: String, name: String, bytes: [UInt8]) {
    self.path = path
    self.name = name
    self.bytes = bytes
  }
}
