public import BriefingModel

/// An article's place in a story, as an edition put it there.
public struct StoredStory: Hashable, Sendable {
  /// The article's key.
  public let article: String
  /// The story's lasting identifier: `S` and a hash.
  public let story: String
  /// The day that the article is from for its story: `YYYY-MM-DD`.
  public let day: String
  /// The edition that the article is of.
  public let edition: String
  /// Its headline; nil where it has none.
  public let title: String?
  /// Its publisher; nil where not known.
  public let outlet: String?
  /// What it is told by.
  public let mark: StoryMark

  /// Makes the value from its parts.
  public init(
    article: String, story: String, day: String, edition: String, title: String?, outlet: String?,
    mark: StoryMark
  ) {
    self.article = article
    self.story = story
    self.day = day
    self.edition = edition
    self.title = title
    self.outlet = outlet
    self.mark = mark
  }
}
