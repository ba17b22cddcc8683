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
      $0.field("findings", diagnostics.map(CheckFinding.init))
    }
  }
}

/// One finding of `check` in its JSON form.
private struct CheckFinding: JSONWritable {
  let diagnostic: Diagnostic

  func write(to json: inout JSONWriter) {
    json.object {
      $0.field("id", diagnostic.identifier)
      $0.field("severity", diagnostic.severity.rawValue)
      $0.field("path", diagnostic.place?.path)
      $0.field("line", diagnostic.place?.line)
      $0.field("summary", diagnostic.summary)
      $0.field("remedy", diagnostic.remedy)
    }
  }
}
