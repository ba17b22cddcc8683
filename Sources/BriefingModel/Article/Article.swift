/// One article as it was read: its cleaned text, what is known of its origin, what was removed.
///
/// `text` is the decoded source less the removed spans, with CRLF as LF and otherwise untouched.
/// All offsets into it are Unicode scalars.
public struct Article: Hashable, Sendable, Codable {
  /// The identifier given with it, else the SHA-256 of its bytes (of the item's canonical JSON).
  public var id: String
  /// The file's path as given; the identifier for standard input and feed items.
  public var path: String
  /// The headline, where the source gives one apart from the text.
  public var title: String?
  /// The publisher, as the source names it.
  public var outlet: String?
  /// The byline, as the source gives it.
  public var author: String?
  /// The address: http or https.
  public var url: String?
  /// The publication date: `YYYY-MM-DD`, `YYYY-MM`, `YYYY` or an RFC 3339 time; nil if not known.
  public var published: String?
  /// How precise `published` is: `time`, `day`, `month` or `year`; nil with it.
  public var publishedPrecision: String?
  /// Where `published` comes from ("JSON-LD datePublished", "dateline", "given"); nil with it.
  public var publishedBasis: String?
  /// The language of the text as an ISO 639-1 code, `und` where it cannot be told.
  public var language: String
  /// The text that is analysed and cited.
  public var text: String
  /// Page furniture that was taken out, in source order.
  public var removed: [RemovedText]
  /// SHA-256 of the bytes that the article was read from, in lower-case hex.
  public var sha256: String
  /// The agency that the text credits ("Reuters"), for counting copies once; nil where none.
  public var agency: String?

  /// Makes an article; all but the identifier, path and text may be absent.
  public init(
    id: String, path: String, title: String? = nil, outlet: String? = nil, author: String? = nil,
    url: String? = nil, published: String? = nil, publishedPrecision: String? = nil,
    publishedBasis: String? = nil, language: String = "en", text: String,
    removed: [RemovedText] = [], sha256: String = "", agency: String? = nil
  ) {
    self.id = id
    self.path = path
    self.title = title
    self.outlet = outlet
    self.author = author
    self.url = url
    self.published = published
    self.publishedPrecision = publishedPrecision
    self.publishedBasis = publishedBasis
    self.language = language
    self.text = text
    self.removed = removed
    self.sha256 = sha256
    self.agency = agency
  }

  private enum CodingKeys: String, CodingKey {
    case id, path, title, outlet, author, url, published
    case publishedPrecision = "published_precision"
    case publishedBasis = "published_basis"
    case language, text, removed, sha256, agency
  }
}

extension Article: JSONWritable {
  /// Writes the `article` object of the findings format, keys in a fixed order.
  public func write(to json: inout JSONWriter) {
    json.object {
      $0.field("id", id)
      $0.field("path", path)
      $0.field("title", title)
      $0.field("outlet", outlet)
      $0.field("author", author)
      $0.field("url", url)
      $0.field("published", published)
      $0.field("published_precision", publishedPrecision)
      $0.field("published_basis", publishedBasis)
      $0.field("language", language)
      $0.field("text", text)
      $0.field("removed", removed)
      $0.field("sha256", sha256)
      $0.field("agency", agency)
    }
  }
}
