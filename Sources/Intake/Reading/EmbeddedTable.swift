internal import BriefingModel

/// The module's data files: tab-separated, `#` begins a comment line.
enum EmbeddedTable {
  /// The rows of a file below Data, split at tabs; none where there is no such file.
  static func rows(of path: String) -> [[String]] {
    guard let file = EmbeddedResources.files.first(where: { $0.path.description == path }) else {
      return []
    }
    return TabularText.rows(of: file.text.description)
  }
}
