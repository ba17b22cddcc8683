/// The tab-separated files that the build embeds in this module.
enum LanguageData {
  /// The rows of a file of `Data`, without comments; none where there is no such file.
  static func table(_ name: String) -> [[Substring]] {
    guard let file = EmbeddedResources.files.first(where: { $0.path.description == name }) else {
      return []
    }
    // Bytes, for whole characters would be looked for in every line at each start of the program.
    return file.text.description.utf8.split(separator: UInt8(ascii: "\n"))
      .filter { !$0.starts(with: "# ".utf8) }
      .map { line in
        line.split(separator: UInt8(ascii: "\t"), omittingEmptySubsequences: false)
          .map { Substring($0) }
      }
  }
}
