public import BriefingModel

/// An article to be grouped by story.
public struct StoryItem: Hashable, Sendable {
  /// The article's key; no two items share one.
  public let key: String
  /// The day that it is from, counted from any fixed day.
  public let day: Int
  /// What it is told by.
  public let mark: StoryMark
  /// The story that an earlier edition put it to; nil for a new article.
  public let story: String?

  /// Makes an item.
  public init(key: String, day: Int, mark: StoryMark, story: String? = nil) {
    self.key = key
    self.day = day
    self.mark = mark
    self.story = story
  }
}
