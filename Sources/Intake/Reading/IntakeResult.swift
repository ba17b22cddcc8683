public import BriefingModel

/// What one file, line or feed gave: its articles in source order, and what is wrong with it.
public struct IntakeResult: Sendable {
  /// The articles; empty where the input holds none.
  public var articles: [Article]
  /// What a person should know. An error here means that something named was not read.
  public var diagnostics: [Diagnostic]

  /// Makes a result.
  public init(articles: [Article] = [], diagnostics: [Diagnostic] = []) {
    self.articles = articles
    self.diagnostics = diagnostics
  }

  /// Adds another result's articles and diagnostics after these.
  mutating func append(_ other: IntakeResult) {
    articles += other.articles
    diagnostics += other.diagnostics
  }
}
