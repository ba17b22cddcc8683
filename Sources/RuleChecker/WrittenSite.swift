/// A site as it was written: its text files, and the addresses that it has published before.
public struct WrittenSite: Sendable {
  /// Pages, style sheets, scripts, feeds and headers by their path, as text.
  public let files: [String: String]
  /// Every path that there is, other files too.
  public let paths: Set<String>
  /// Paths that were published at some time.
  public let published: Set<String>

  /// Reads a site for checking.
  public init(files: [String: String], paths: Set<String>, published: Set<String>) {
    self.files = files
    self.paths = paths
    self.published = published
  }

  /// The pages with their tags, by path.
  var pages: [(path: String, tags: [PageTag])] {
    files.filter { $0.key.hasSuffix(".html") }.sorted { $0.key < $1.key }
      .map { ($0.key, PageTag.tags(in: $0.value)) }
  }
}
