/// Bounds on what is read, so that no input can exhaust memory or time.
public struct IntakeLimits: Hashable, Sendable {
  /// The largest file, and the most that a packed one may unpack to, in bytes.
  public var fileBytes: Int
  /// The longest text of one article, in bytes: a longer one is a collection, not an article.
  public var textBytes: Int
  /// The largest web page after scripts, styles and comments are dropped, in bytes.
  public var pageBytes: Int
  /// The deepest nesting of tags that is handed to the HTML parser.
  public var pageDepth: Int
  /// The most articles taken from one file or feed.
  public var articles: Int

  /// Makes bounds; the defaults are those of the product.
  public init(
    fileBytes: Int = 50_000_000, textBytes: Int = 4_000_000, pageBytes: Int = 2_000_000,
    pageDepth: Int = 400, articles: Int = 1_000_000
  ) {
    self.fileBytes = fileBytes
    self.textBytes = textBytes
    self.pageBytes = pageBytes
    self.pageDepth = pageDepth
    self.articles = articles
  }
}
