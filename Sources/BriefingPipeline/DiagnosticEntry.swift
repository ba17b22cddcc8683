internal import BriefingModel

/// A diagnostic in its JSON form.
struct DiagnosticEntry: JSONWritable {
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
