/// The tab-separated files that the build embeds in this module.
enum LanguageData {
  /// The rows of a file of `Data`, without comments; none where there is no such file.
  static func table(_ name: String) -> [[Substring]] {
    guard let file = EmbeddedResources.files.first(where: { $0.path.description == name }) else {
      return []
    }
    return file.text.description.split(separator: "\n")
      .filter { !$0.hasPrefix("# ") }
      .map { $0.split(separator: "\t", omittingEmptySubsequences: false) }
  }
}
