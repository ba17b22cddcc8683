public import BriefingModel

/// What the doctor found in a workspace.
public struct DoctorReport: Sendable {
  /// How many articles the archive holds.
  public internal(set) var articles = 0
  /// How many editions it holds.
  public internal(set) var editions = 0
  /// What is wrong or worth knowing, with what to do for each; the archive first.
  public internal(set) var diagnostics: [Diagnostic] = []

  /// Whether nothing is damaged.
  public var isSound: Bool { !diagnostics.contains { $0.severity == .error } }
}

extension DoctorReport: JSONWritable {
  /// Writes `{"sound": …, "articles": …, "editions": …, "findings": […]}`.
  public func write(to json: inout JSONWriter) {
    json.object {
      $0.field("sound", isSound)
      $0.field("articles", articles)
      $0.field("editions", editions)
      $0.field("findings", diagnostics.map(DiagnosticEntry.init))
    }
  }
}
