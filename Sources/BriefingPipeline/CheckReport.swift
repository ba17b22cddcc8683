public import BriefingModel

/// What `check` found.
public struct CheckReport: Sendable, JSONWritable {
  /// How many editions and files were checked.
  public var checked = 0
  /// Every breach and fault, in the order of the files.
  public var diagnostics: [Diagnostic] = []

  /// Writes `{"checked": …, "findings": […]}`.
  public func write(to json: inout JSONWriter) {
    json.object {
      $0.field("checked", checked)
      $0.field("findings", diagnostics.map(DiagnosticEntry.init))
    }
  }
}
