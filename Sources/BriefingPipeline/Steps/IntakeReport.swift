public import BriefingModel

/// What the intake did.
public struct IntakeReport: Sendable {
  /// Articles that were new.
  public internal(set) var taken = 0
  /// Articles that the archive had already.
  public internal(set) var known = 0
  /// Files that were read.
  public internal(set) var files = 0
  /// What a person should know.
  public internal(set) var diagnostics: [Diagnostic] = []
  /// Named files of which nothing could be read.
  public internal(set) var failedNamed: [String] = []
  /// Adds what another part of the intake did.
  mutating func add(_ other: IntakeReport) {
    taken += other.taken
    known += other.known
    files += other.files
    diagnostics += other.diagnostics
    failedNamed += other.failedNamed
    unread += other.unread
  }

  /// This report with another's.
  public func adding(_ other: IntakeReport) -> IntakeReport {
    var report = self
    report.add(other)
    return report
  }

  /// Inbox files of which nothing could be read.
  var unread: [UnreadInput] = []
}
