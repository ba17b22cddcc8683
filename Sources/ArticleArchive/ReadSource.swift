public import BriefingModel
public import Foundation

/// A file's bytes with the articles that were read from them.
public struct ReadSource: Sendable {
  /// The articles, in their order.
  public let articles: [Article]
  /// What they were read from, kept as it came.
  public let bytes: Data

  /// Makes the value from its parts.
  public init(articles: [Article], bytes: Data) {
    self.articles = articles
    self.bytes = bytes
  }
}
