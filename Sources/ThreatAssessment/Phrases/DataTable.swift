internal import BriefingModel

/// A tab-separated data file that the build embedded: comment lines, a header, rows.
struct DataTable {
  let rows: [[String]]

  /// Reads an embedded file by its name; no rows where there is none.
  init(_ name: String) {
    let text = EmbeddedResources.files.first { $0.path.description == name }?.text.description ?? ""
    self.init(text: text)
  }

  init(text: String) {
    rows = Array(TabularText.rows(of: text).dropFirst())
  }
}
