public import BriefingModel
public import Foundation

/// A file's bytes with the articles that were read from them.
public struct ReadSource: Sendable {
  /// The articles, in their order.
  public let articles: [Article]
  /// What they were read from, kept as it came.
  public let file: KeptBytes

  /// Makes the value from its parts.
  public init(articles: [Article], file: KeptBytes) {
    self.articles = articles
    self.file = file
  }

  /// Makes the value from its parts.
  public init(articles: [Article], bytes: Data) {
    self.init(articles: articles, file: KeptBytes(bytes))
  }
}

/// A file's bytes with their digest: a file whose articles are taken in some at a time has one.
public struct KeptBytes: Sendable {
  let bytes: Data
  let digest: String

  /// Takes the digest of the bytes.
  public init(_ bytes: Data) {
    self.bytes = bytes
    digest = Archive.digest(of: bytes)
  }
}
