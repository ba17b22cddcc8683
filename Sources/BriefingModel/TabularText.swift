/// Tab-separated text, the form of all data files: `#` begins a comment line.
public enum TabularText {
  /// The rows, split at tabs, empty fields kept.
  public static func rows(of text: String) -> [[String]] {
    text.split(separator: "\n").filter { !$0.hasPrefix("#") }
      .map { $0.split(separator: "\t", omittingEmptySubsequences: false).map(String.init) }
  }
}
