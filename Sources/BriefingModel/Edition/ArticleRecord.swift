/// One article's findings with what the archive knows of it: what the assessment folds over.
public struct ArticleRecord: Hashable, Sendable, Codable {
  /// The article's key in addresses: the first 16 hex digits of the SHA-256 of its identifier.
  public var key: String
  /// What the analysis found in it.
  public var findings: Findings
  /// When it was taken in, RFC 3339 in UTC.
  public var retrieved: String
  /// The origin that it counts under: copies, agency stories and one publisher's family share one
  /// (R29).
  public var origin: String
  /// How reliable its publisher is held to be.
  public var reliability: ReliabilityRating
  /// Whether it was analysed: an article in another language is listed and not analysed.
  public var isAnalysed: Bool
  /// The story that it is of; nil where none was looked for.
  public var story: ArticleStory?

  /// Makes a record; the origin is the article itself where no other is known.
  public init(
    key: String, findings: Findings, retrieved: String, origin: String? = nil,
    reliability: ReliabilityRating = ReliabilityRating(), isAnalysed: Bool = true,
    story: ArticleStory? = nil
  ) {
    self.key = key
    self.findings = findings
    self.retrieved = retrieved
    self.origin = origin ?? key
    self.reliability = reliability
    self.isAnalysed = isAnalysed
    self.story = story
  }
}
