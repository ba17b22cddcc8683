public import BriefingModel

/// An article as the archive keeps it, with how it came in.
public struct StoredArticle: Hashable, Sendable {
  /// The first 16 hex digits of the SHA-256 of the article's identifier: its site address.
  public let key: String
  /// The article.
  public let article: Article
  /// When it was taken in: RFC 3339 in UTC.
  public let takenIn: String
  /// The day whose edition it counts for at the earliest: `YYYY-MM-DD` in the workspace's zone.
  public let day: String
  /// Whether the article has other words since; then this is the version that an edition has.
  public let isSuperseded: Bool

  /// Makes a stored article.
  public init(
    key: String, article: Article, takenIn: String, day: String, isSuperseded: Bool = false
  ) {
    self.key = key
    self.article = article
    self.takenIn = takenIn
    self.day = day
    self.isSuperseded = isSuperseded
  }
}
