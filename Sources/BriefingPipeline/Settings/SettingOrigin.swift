/// Where the value of a setting comes from; what stands further down wins.
public enum SettingOrigin: Hashable, Sendable, CustomStringConvertible {
  /// The shipped default.
  case shipped
  /// A file, with the line of the key.
  case file(path: String, line: Int)
  /// A variable of the environment.
  case environment(String)
  /// An option on the command line.
  case option(String)

  /// The place in words: "default", "threatbrief.yaml:3", "THREATBRIEF_TITLE", "--set title".
  public var description: String {
    switch self {
    case .shipped: "default"
    case .file(let path, let line): "\(path):\(line)"
    case .environment(let name): name
    case .option(let name): name
    }
  }
}
