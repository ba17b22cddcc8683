/// A place in a file: its path and, where known, the line and column, both counted from 1.
public struct SourcePlace: Hashable, Sendable, CustomStringConvertible {
  /// The path as the user gave it.
  public let path: String
  /// The line, from 1.
  public let line: Int?
  /// The column in Unicode scalars, from 1.
  public let column: Int?

  /// Makes a place; a column without a line is dropped when it is shown.
  public init(path: String, line: Int? = nil, column: Int? = nil) {
    self.path = path
    self.line = line
    self.column = column
  }

  /// `path:line:col`, as far as known.
  public var description: String {
    guard let line else { return path }
    guard let column else { return "\(path):\(line)" }
    return "\(path):\(line):\(column)"
  }
}
