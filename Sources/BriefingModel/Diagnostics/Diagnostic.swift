/// Something that a person should know about their input, which does not stop the run.
///
/// Collected through the run and shown only at the edge, as
/// `path:line:col: warning: summary; remedy [identifier]` on standard error.
public struct Diagnostic: Hashable, Sendable {
  /// How bad it is. An `error` on named input makes the exit code 1.
  public enum Severity: String, Sendable, Comparable {
    case note, warning, error

    private var rank: Int {
      switch self {
      case .note: 0
      case .warning: 1
      case .error: 2
      }
    }

    /// Orders notes before warnings before errors.
    public static func < (left: Severity, right: Severity) -> Bool { left.rank < right.rank }
  }

  /// The stable name, `module.what-is-wrong`, lower case with hyphens. Each one is documented.
  public let identifier: String
  /// How bad it is.
  public let severity: Severity
  /// Where it is; nil where it concerns the run as a whole.
  public let place: SourcePlace?
  /// What is wrong and its effect: lower case, no full stop, quotes the offending text.
  public let summary: String
  /// What the reader can do about it; nil where nothing is to be done.
  public let remedy: String?

  /// Makes a diagnostic from its parts.
  public init(
    _ severity: Severity, _ identifier: String, at place: SourcePlace? = nil, summary: String,
    remedy: String? = nil
  ) {
    self.identifier = identifier
    self.severity = severity
    self.place = place
    self.summary = summary
    self.remedy = remedy
  }
}

extension Diagnostic: CustomStringConvertible {
  /// One line, as it is printed on standard error.
  public var description: String {
    let location = place.map { "\($0): " } ?? ""
    let what = remedy.map { "\(summary); \($0)" } ?? summary
    return "\(location)\(severity.rawValue): \(what) [\(identifier)]"
  }
}
